import { describe, expect, it } from "vitest";
import { areApart } from "../../src/bucket/place.ts";

describe("the places of input and output", () => {
  it.each([
    ["in/", "out/", true],
    ["报告/", "报告2/", true],
    ["", "out/", false],
    ["in/", "in/", false],
    ["in/", "in/out/", false],
    ["in/out/", "in/", false],
  ])("are apart in one bucket: %j and %j", (one, other, expected) => {
    const [input, output] = [one, other].map((prefix) => ({ bucket: "reports", prefix }));

    expect(input && output && areApart(input, output)).toBe(expected);
  });

  it("are apart in two buckets", () => {
    expect(areApart({ bucket: "a", prefix: "" }, { bucket: "b", prefix: "" })).toBe(true);
  });
});
