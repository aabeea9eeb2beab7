import { describe, expect, it } from "vitest";
import { digitSlip } from "../../../src/report/repair/digit-slip.ts";

describe("a slip at one digit", () => {
  it.each([
    [17, 11, "digit"],
    [0, 3, "digit"],
    [2, 12, "missing-digit"],
    [0, 10, "missing-digit"],
    [122, 12, "extra-digit"],
    [21, 12, "digits-swapped"],
    [1032, 1302, "digits-swapped"],
    [321, 123, undefined],
    [12, 47, undefined],
    [1, 123, undefined],
  ])("typed %i for %i: %s", (typed, meant, slip) => {
    expect(digitSlip(typed, meant)).toBe(slip);
  });
});
