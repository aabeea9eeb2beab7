import { describe, expect, it } from "vitest";
import { isBlank, readNumber } from "../../src/report/read/read-number.ts";

describe("reading a number that a person wrote", () => {
  it.each([
    ["60", 60],
    ["0", 0],
    ["-8", -8],
    ["77903.8", 77903.8],
  ])("takes %s as it is", (text, value) => {
    expect(readNumber(text)).toEqual({ value, digits: text, plain: true });
  });

  it.each([
    ["６０", 60],
    ["０", 0],
    ["１２．５", 12.5],
    ["1,362", 1362],
    ["1，362", 1362],
    ["1，362，000", 1362000],
    ["增98", 98],
    ["增 98", 98],
    ["减641", -641],
    ["+21", 21],
    ["＋21", 21],
    ["－8", -8],
    ["−8", -8],
    [" 7 ", 7],
    ["　7　", 7],
    ["7\r\n", 7],
    ["007", 7],
    ["60件", 60],
    ["60\u00a0件", 60],
    ["减0", 0],
    ["-0", 0],
  ])("reads %j and says that it is not written plainly", (text, value) => {
    expect(readNumber(text)).toMatchObject({ value, plain: false });
  });

  it("keeps the unit of money", () => {
    expect(readNumber("77903.8万元")).toMatchObject({ value: 77903.8, unit: "万元", plain: true });
  });

  it.each([
    ["73802895.90元", "73802895.90"],
    ["5236.40", "5236.40"],
    ["7,730.00", "7730.00"],
    ["５２３６．４０", "5236.40"],
    ["007.50", "7.50"],
    ["-8.0", "-8.0"],
    ["-0.00", "0.00"],
  ])("keeps all digits of %s", (text, digits) => {
    expect(readNumber(text)).toMatchObject({ digits });
  });

  it.each([
    "约60",
    "六十",
    "零",
    "两",
    "1\n2",
    "1,36",
    "12,3456",
    "1，36",
    "1,,362",
    "1.362.000",
    "12.",
    ".5",
    "12. 5",
    "1, 362",
    "6O",
    "1.2.3",
    "60余",
    "1-2",
    "1—2",
    "1e3",
    "0x10",
    "Infinity",
    "NaN",
    "15320*",
    "15320[1]",
    "15320(1)",
    "3/4",
    "1'362",
    "１１ ２",
  ])("does not guess what %j means", (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  it("takes two numbers with a blank of any width between them for two", () => {
    const blanks = charactersOf(/[\s\p{Zs}\p{Cf}]/u);

    const joined = blanks.filter((blank) => readNumber(`41${blank}9`) !== undefined);

    expect(blanks.length).toBeGreaterThan(100);
    expect(joined).toEqual([]);
  });

  it("knows of all digits and numerals of Unicode the ASCII and the full-width digits only", () => {
    const numerals = charactersOf(/\p{N}/u);

    const digits = numerals.filter((one) =>
      [one, `15320${one}`, `${one}15320`, `15${one}320`, `增${one}`, `5.${one}`, `5${one}元`].some(
        (text) => readNumber(text) !== undefined,
      ),
    );

    expect(numerals.length).toBeGreaterThan(1800);
    expect(digits.join("")).toBe("0123456789０１２３４５６７８９");
  });

  it("knows of all other characters those alone that belong to a number", () => {
    const others = charactersOf(/[^\p{N}\p{L}\p{C}\s]/u);

    const inside = others.filter((one) => readNumber(`15${one}320`) !== undefined);
    const before = others.filter((one) => readNumber(`${one}15320`) !== undefined);
    const behind = others.filter((one) => readNumber(`15320${one}`) !== undefined);

    expect(inside.join("")).toBe(",.，．");
    expect(before.join("")).toBe("+-−＋－");
    expect(behind.join("")).toBe("");
  });

  it.each([undefined, null, "", " ", "　", "/", "-", "—", "——", "－", "无"])(
    "tells that %j is blank",
    (value) => {
      expect(isBlank(value)).toBe(true);
    },
  );

  it.each([0, false, [], [null], {}])("takes %j for no blank", (value) => {
    expect(isBlank(value)).toBe(false);
  });
});

/** All characters of Unicode that are of a kind. */
function charactersOf(kind: RegExp): string[] {
  return Array.from({ length: 0x11_0000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => kind.test(character));
}
