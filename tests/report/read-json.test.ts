import { describe, expect, it } from "vitest";
import { readJson, readJsonBytes } from "../../src/report/read-json.ts";

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

  it("reports a name that stands twice, since one of the two would be lost", () => {
    const { findings } = readJson('{"tables": {"a": 1, "b": {"a": 2}, "a": 3}}');

    expect(findings).toMatchObject([
      { rule: "JSON-DUPLICATE", place: { pointer: "/tables/a" }, parameters: { key: "a" } },
    ]);
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
