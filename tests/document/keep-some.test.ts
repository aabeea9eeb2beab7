import { describe, expect, it, vi } from "vitest";
import { keepSome } from "../../src/document/keep-some.ts";

describe("keeping some of what was made", () => {
  it("makes what is asked for again once", () => {
    const keep = keepSome<string>(2);
    const make = vi.fn(() => "甲");

    const given = [keep("a", make), keep("a", make)];

    expect(given).toEqual(["甲", "甲"]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("never holds more than it may", () => {
    const keep = keepSome<string>(2);
    const make = vi.fn(() => "甲");

    for (const key of ["a", "b", "c", "a"]) keep(key, make);

    expect(make).toHaveBeenCalledTimes(4);
  });
});
