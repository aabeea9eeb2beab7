import { describe, expect, it } from "vitest";
import { batchText } from "../../src/messages/batch.ts";
import { text } from "../../src/messages/command-line.ts";
import { en } from "../../src/messages/en.ts";
import { problemTexts } from "../../src/messages/problems/problems.ts";
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

  it.each(["constructor", "toString", "__proto__", "hasOwnProperty", "@line", "@constructor"])(
    "quote the name %s as it is, and no function or word of the program's",
    (key) => {
      const sentences = (["zh-CN", "en"] as const).map((language) =>
        sentence("JSON-UNKNOWN", { key, allowed: key }, language),
      );

      expect(sentences).toEqual([
        `不认识“${key}”。此处可以填写：${key}。`,
        `Unknown key “${key}”. Known here: ${key}.`,
      ]);
    },
  );

  it("translate words only where the sentence says that there is one", () => {
    const given = { key: "@line", expected: "@line", read: "@line" };

    expect(sentence("JSON-TYPE", given)).toBe("“@line”应为一行文字，现为 @line。");
  });

  it.each(["constructor", "__proto__"])("of problems and results quote the name %s", (name) => {
    const { detail } = problemTexts("webhook-refused", { url: name, reason: name });

    expect(detail).not.toMatch(/\[native code\]|\[object/);
    expect(detail).toContain(name);
    expect(batchText("more", { count: 1, file: name }, "zh-CN")).toBe(`另有 1 条，见 ${name}`);
    expect(text("fileMissing", "zh-CN", { file: name })).toBe(`没有“${name}”这个文件或目录。`);
  });

  it("do not fill in what a filling itself brings", () => {
    const parameters = { key: "{allowed}", allowed: "{key}" };

    expect(sentence("JSON-UNKNOWN", parameters)).toBe("不认识“{allowed}”。此处可以填写：{key}。");
  });
});

function blanksOf(text: string): string[] {
  return [...new Set(text.match(/\{@?\w+\}/g))].sort();
}
