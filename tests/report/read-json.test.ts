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

  it("accepts a byte order mark, and no other encoding than UTF-8", () => {
    const gbk = new Uint8Array([0x22, 0xbb, 0xb1, 0xd2, 0xf1, 0x22]);

    expect(readJsonBytes(new TextEncoder().encode("\uFEFF{}")).value).toEqual({});
    expect(readJsonBytes(gbk).findings).toMatchObject([{ rule: "JSON-ENCODING" }]);
  });
});
