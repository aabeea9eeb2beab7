import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedName, plainKey, plainName } from "../../src/bucket/plain-name.ts";

describe("a name that every file system takes", () => {
  it.each([
    ["年 报+1%(终)", "年 报+1%(终)"],
    ["2024.年报", "2024.年报"],
    ['a:b*c?"d"<e>|f\\g', "a_b_c__d__e__f_g"],
    ["CON", "_CON"],
    ["nul.", "nul_"],
    ["nul.txt", "_nul.txt"],
    ["aux.2024", "_aux.2024"],
    ["COM¹", "_COM¹"],
    ["console", "console"],
    ["年报. ", "年报__"],
    [".draft", "_draft"],
    ["甲\u0000\u202e乙\ud800", "甲__乙_"],
    ["", "_"],
    ["..", "__"],
    ["cafe\u0301", "caf\u00e9"],
    ["年".repeat(100), "年".repeat(60)],
  ])("of %j is %j", (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  it("is one to itself, whatever it was made of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        const plain = plainName(name);

        expect(plainName(plain)).toBe(plain);
        expect(Buffer.byteLength(plain)).toBeLessThanOrEqual(200);
        expect(plain).not.toMatch(/[\\/:*?"<>|]|[. ]$|^\./);
      }),
    );
  });

  it("is that of the last part alone where a path would be too long", () => {
    expect(plainKey(`${"年报/".repeat(300)}甲`)).toBe("甲");
  });

  it.each([
    ["case", "年报A", "年报a"],
    ["composition", "cafe\u0301", "caf\u00e9"],
  ])("is one with another that differs by %s alone", (_, one, other) => {
    expect(foldedName(one)).toBe(foldedName(other));
  });
});
