import { describe, expect, it } from "vitest";
import { isBlank, readNumber } from "../../src/report/read-number.ts";

describe("reading a number that a person wrote", () => {
  it.each([
    ["60", 60],
    ["0", 0],
    ["-8", -8],
    ["77903.8", 77903.8],
  ])("takes %s as it is", (text, value) => {
    expect(readNumber(text)).toEqual({ value, plain: true });
  });

  it.each([
    ["６０", 60],
    ["1,362", 1362],
    ["1，362", 1362],
    ["增98", 98],
    ["减641", -641],
    ["+21", 21],
    ["－8", -8],
    ["−8", -8],
    [" 7 ", 7],
    ["　7　", 7],
    ["1 362", 1362],
    ["7\r\n", 7],
    ["007", 7],
    ["60件", 60],
    ["减0", 0],
  ])("reads %j and says that it is not written plainly", (text, value) => {
    expect(readNumber(text)).toEqual({ value, plain: false });
  });

  it("keeps the unit of money", () => {
    expect(readNumber("77903.8万元")).toEqual({ value: 77903.8, unit: "万元", plain: true });
  });

  it.each([
    "约60",
    "六十",
    "1\n2",
    "1,36",
    "12,3456",
    "6O",
    "1.2.3",
    "60余",
    "1-2",
    "1e3",
    "0x10",
    "Infinity",
    "NaN",
  ])("does not guess what %j means", (text) => {
    expect(readNumber(text)).toBeUndefined();
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
