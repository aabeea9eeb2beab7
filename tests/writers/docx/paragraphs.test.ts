import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/document/blocks.ts";
import { noPlan } from "../../../src/layout/plan/plan-pages.ts";
import { writeDocx } from "../../../src/writers/docx/write-docx.ts";
import {
  cell,
  fontManifest,
  heading,
  lead,
  look,
  paragraph,
  table,
  tree,
  wordFrame,
} from "../../given/builders.ts";
import { all, readPart, textOf, value, type XmlElement } from "../../read-back/read-docx.ts";

async function write(...blocks: Block[]): Promise<XmlElement> {
  const docx = await writeDocx(tree(...blocks), look, fontManifest, wordFrame);
  return readPart(docx, "word/document.xml");
}

async function paragraphsOf(...blocks: Block[]): Promise<XmlElement[]> {
  return all(await write(...blocks), "w:p");
}

describe("writing paragraphs", () => {
  it("refers to a style for every role and level and formats nothing itself", async () => {
    const paragraphs = await paragraphsOf(
      paragraph("甲", "note"),
      paragraph("乙"),
      heading("丙", 3),
    );

    expect(paragraphs.map((one) => all(one, "w:pPr")[0]?.children)).toEqual([
      [expect.objectContaining({ name: "w:pStyle", attributes: { "w:val": "TableNote" } })],
      [expect.objectContaining({ name: "w:pStyle", attributes: { "w:val": "BodyText" } })],
      [expect.objectContaining({ name: "w:pStyle", attributes: { "w:val": "Heading3" } })],
    ]);
  });

  it("sets a run-in heading in the heading's face inside the paragraph", async () => {
    const block = { ...paragraph("正文。"), lead: lead("（一）标题。", 2) };

    const [written] = await paragraphsOf(block);

    expect(
      all(written as XmlElement, "w:r").map((run) => [value(run, "w:rStyle"), textOf(run)]),
    ).toEqual([
      ["Heading2Char", "（一）标题。"],
      [undefined, "正文。"],
    ]);
  });

  it.each([
    ["quotation marks", "“甲”", "eastAsia"],
    ["a dash", "甲——乙", "eastAsia"],
    ["an ellipsis", "甲……", "eastAsia"],
    ["nothing but Chinese and ASCII characters", "甲（1）a。", undefined],
  ])("asks for the Chinese face in a text with %s", async (_, text, hint) => {
    const document = await write(paragraph(text));

    expect(value(document, "w:rFonts", "w:hint")).toBe(hint);
  });

  it("writes every character as it is", async () => {
    const texts = fc.string({ unit: "grapheme", minLength: 1 });

    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(textOf(await write(paragraph(text)))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it("breaks a title inside its paragraph", async () => {
    const [title] = await paragraphsOf(paragraph("甲\n乙", "title"));

    expect(all(title as XmlElement, "w:br")).toHaveLength(1);
  });

  it("writes strong words bold", async () => {
    const strong = { type: "text", text: "甲", strong: true } as const;

    const document = await write({ ...paragraph(""), content: [strong] });

    expect(all(document, "w:b")).toHaveLength(1);
  });

  it("puts a blank line as white before a paragraph, not as an empty one", async () => {
    const paragraphs = await paragraphsOf(paragraph("题", "title"), paragraph("文"));

    expect(paragraphs.map((one) => value(one, "w:spacing", "w:before"))).toEqual([
      undefined,
      "579",
    ]);
  });

  it("keeps the blank line when a table follows, which has no white of its own", async () => {
    const [title] = await paragraphsOf(paragraph("题", "title"), table([cell("甲")]));

    expect(value(title as XmlElement, "w:spacing", "w:after")).toBe("579");
  });

  it.each([
    ["a heading", 1, "标题"],
    ["a table without one", 2, "甲"],
    ["a paragraph", 0, "文"],
  ])("opens a page with %s where the plan says so", (_, block, text) => {
    const blocks = [paragraph("文"), heading("标题"), table([cell("甲"), cell("乙")])];
    const plan = { ...noPlan, openings: new Set([block]) };

    const docx = writeDocx(tree(...blocks), look, fontManifest, wordFrame, plan);

    const opening = all(readPart(docx, "word/document.xml"), "w:p").filter(
      (one) => all(one, "w:pageBreakBefore").length > 0,
    );
    expect(opening.map(textOf)).toEqual([text]);
  });
});
