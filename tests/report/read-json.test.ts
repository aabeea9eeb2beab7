import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson, readJsonBytes } from "../../src/report/json/read-json.ts";
import { sample } from "../given/reports.ts";

describe("reading the JSON text", () => {
  it("names line and column of a slip, and shows it", () => {
    const { value, findings } = readJson('{\n  "year": 2024,\n  "agency" "甲局"\n}');

    expect(value).toBeUndefined();
    expect(findings[0]).toMatchObject({
      rule: "JSON-SYNTAX",
      parameters: { line: 3, column: 12, excerpt: '"甲局"' },
    });
  });

  it.each(["", "{", "{'a': 1}", "{a: 1}", "[1,]", "// 注\n{}", '{"a": 01}', '{"a": 1} x', '"\t"'])(
    "refuses %j",
    (text) => {
      expect(readJson(text).value).toBeUndefined();
    },
  );

  it.each([
    ["a comma is missing", '{\n"a": 1\n"b": 2}', ["3:1"]],
    ["a comma is full-width", '{\n"a": 1，\n"b": 2}', ["2:7"]],
    ["a colon is full-width", '{\n"a"：1,\n"b": 2}', ["2:4"]],
    ["quotation marks are Chinese", '{\n“a”: 1,\n"b": 2}', ["2:1"]],
    ["quotation marks are single", "{\n'a': 'x y',\n\"b\": 2}", ["2:1"]],
    ["a text holds quotation marks", '{"a": "他说"好"了", "b": 2}', ["1:11"]],
    ["a text goes on over lines", '{\n"a": "甲\n乙\n丙",\n"b": 2}', ["2:6"]],
    ["a bracket is missing", '{\n"a": [1, 2\n,"b": 2}', ["3:5"]],
    ["a number begins with zeros", '{"a": 007}', ["1:8"]],
    ["the text ends too early", '{"a": [1, {"b": "x', ["1:17"]],
    ["there are two slips", '{\n"a": 1\n"b": 2,\n"c": 3，\n"d": 4}', ["3:1", "4:7"]],
    ["values are no JSON", '{"a": NaN, "b": None, "c": True}', ["1:7", "1:17", "1:28"]],
    ["it has comments", '{ // 注\n"a": 1, /* x */ "b": 2}', ["1:3", "2:9"]],
  ])("tells each slip once when %s", (_, text, places) => {
    const { findings } = readJson(text);

    expect(findings.map(({ parameters: { line, column } }) => `${line}:${column}`)).toEqual(places);
  });

  it.each([",", ":", '"', "{", "}", "[", "]"])(
    "tells no more than one slip of a report in which one %s is missing",
    (mark) => {
      const text = JSON.stringify(sample("2021"), undefined, 2);
      const places = [...text.matchAll(new RegExp(`\\${mark}`, "g"))].map(({ index }) => index);

      const counts = places.map((at) => {
        const { findings } = readJson(text.slice(0, at) + text.slice(at + 1));
        return findings.filter(({ rule }) => rule === "JSON-SYNTAX").length;
      });

      expect(Math.max(...counts)).toBe(1);
    },
  );

  it("reports a name that stands twice, since one of the two would be lost", () => {
    const { findings } = readJson('{"tables": {"a": 1, "b": {"a": 2}, "a": 3}}');

    expect(findings).toMatchObject([
      { rule: "JSON-DUPLICATE", place: { pointer: "/tables/a" }, parameters: { key: "a" } },
    ]);
  });

  it.each([
    "1234567890123.456789",
    "9007199254740993",
    "0.12345678901234567890",
    "1e999",
    "1e-400",
  ])("reports the number %s, of which digits would be lost", (literal) => {
    const { findings } = readJson(`{"a": [0, ${literal}]}`);

    expect(findings).toMatchObject([
      { rule: "JSON-DIGITS", severity: "error", place: { pointer: "/a/1" }, read: literal },
    ]);
  });

  it("takes a number in any form of JSON's as it is, where no digit is lost", () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.maxSafeInteger(),
    );

    fc.assert(
      fc.property(number, (one) => {
        const forms = [String(one), one.toExponential(), JSON.stringify(one)];
        expect(forms.flatMap((literal) => readJson(literal).findings)).toEqual([]);
      }),
    );
    expect(readJson("[5236.4000000000000000, 73802895.90, 1E+5, -0.0]").findings).toEqual([]);
  });

  it("names the place of such a name in a pointer that can be followed, whatever it is called", () => {
    const { findings } = readJson('{"甲/乙": {"~": 1, "~": 2}}');

    expect(findings).toMatchObject([{ place: { pointer: "/甲~1乙/~0" } }]);
  });

  it("does not take a few bytes of GBK for a report", () => {
    const gbk = new Uint8Array([0x22, 0xbb, 0xb1, 0xd2, 0xf1, 0x22]);

    expect(readJsonBytes(new TextEncoder().encode("\uFEFF{}")).value).toEqual({});
    expect(readJsonBytes(gbk).findings).toMatchObject([{ rule: "JSON-ENCODING" }]);
  });

  it.each([
    ["lists", "["],
    ["objects", '{"a":'],
  ])("refuses a million nested %s instead of running out of stack", (_, opening) => {
    const { value, findings } = readJson(opening.repeat(1_000_000));

    expect(value).toBeUndefined();
    expect(findings.map(({ rule }) => rule)).toEqual(["JSON-DEEP"]);
  });

  it("names the first slips of a text that is no JSON at all", () => {
    const { findings } = readJson("[1 1".repeat(10_000));

    expect(findings.length).toBeLessThanOrEqual(20);
  });
});
