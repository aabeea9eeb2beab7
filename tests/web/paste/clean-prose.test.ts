import { expect, it } from "vitest";
import { cleanProse } from "../../../web/src/paste/clean-prose.ts";

it.each([
  ["soft returns of Word", "第一段。\v第二段。\v\v第三段。", "第一段。\n第二段。\n第三段。"],
  ["a page break before a paragraph's end", "第一段。\f\r\n第二段。", "第一段。\n第二段。"],
  ["full-width indents", "　　第一段。\r\n　　第二段。", "第一段。\n第二段。"],
  [
    "indents of tabs and blanks",
    "\t第一段。\n  第二段。\n\u00a0第三段。",
    "第一段。\n第二段。\n第三段。",
  ],
  [
    "tabs behind the numbers of headings",
    "（一）\t主动公开\n1.\t发布36件。",
    "（一）主动公开\n1.发布36件。",
  ],
  ["tabs between words, and at the end", "总数\t36 件\t\n其余", "总数 36 件\n其余"],
  ["characters that nobody sees", "主动\u200b公\u00ad开\ufeff。\u0007", "主动公开。"],
  ["nothing of a text that is clean", "第一段，36 件。\n\n第二段。", "第一段，36 件。\n\n第二段。"],
])("takes away %s", (_, given, clean) => {
  const { text, ...counts } = cleanProse(given);

  expect(text).toBe(clean);
  const changed = Object.values(counts).reduce((sum, count) => sum + count, 0);
  expect(changed > 0).toBe(text !== given);
});

it("counts what it has changed", () => {
  expect(cleanProse("　　一\v二\t三\n　　四\u200b")).toEqual({
    text: "一\n二 三\n四",
    breaks: 1,
    tabs: 1,
    indents: 2,
    unseen: 1,
  });
});
