import { describe, expect, it } from "vitest";
import { en } from "../../src/messages/en.ts";
import { sentence } from "../../src/messages/sentences.ts";
import { zhCN } from "../../src/messages/zh-CN.ts";

const codes = Object.keys(zhCN) as (keyof typeof zhCN)[];

describe("the sentences", () => {
  it.each(codes)("leave the same blanks in both languages: %s", (code) => {
    expect(blanksOf(en[code])).toEqual(blanksOf(zhCN[code]));
  });

  it("have their blanks filled in, and words translated", () => {
    const blanks = { key: "year", expected: "@year" };

    expect(sentence("JSON-MISSING", blanks)).toBe("缺少“year”，应为四位年份（如 2024）。");
    expect(sentence("JSON-MISSING", blanks, "en")).toBe(
      "“year” is missing; expected a year of four digits (such as 2024).",
    );
  });

  it("do not fill in what a filling itself brings", () => {
    const parameters = { key: "{allowed}", allowed: "{key}" };

    expect(sentence("JSON-UNKNOWN", parameters)).toBe("不认识“{allowed}”。此处可以填写：{key}。");
  });
});

function blanksOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}
