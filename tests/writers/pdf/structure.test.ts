import { describe, expect, it } from "vitest";
import { writePdf } from "../../../src/writers/pdf/write-pdf.ts";
import { cell, heading, lead, look, paragraph, table } from "../../given/builders.ts";
import { sampleTrees } from "../docx/samples.ts";
import { fontSet, write } from "./programs.ts";
import { figures, structure } from "./read-structure.ts";

const head = (text: string, more = {}) => cell(text, { role: "columnHeader", ...more });

describe("the structure of the PDF", () => {
  it("has the title and the headings in their levels, and paragraphs", async () => {
    const pdf = await write(paragraph("标题\n下行", "title"), heading("一、总体情况"), {
      ...paragraph("正文。"),
      lead: lead("（一）主动公开。"),
    });

    expect(structure(pdf)).toEqual([
      "Document",
      "  H1",
      '    "标题下行"',
      "  H2",
      '    "一、总体情况"',
      "  H3",
      '    "（一）主动公开。"',
      "  P",
      '    "正文。"',
    ]);
  });

  it("leaves out no level of headings, whatever the report leaves out", async () => {
    const pdf = await write(heading("甲", 1), heading("乙", 4), heading("丙", 3));

    expect(structure(pdf).filter((line) => line.startsWith("  H"))).toEqual([
      "  H1",
      "  H2",
      "  H3",
    ]);
  });

  it("keeps a paragraph that goes on overleaf in one element", async () => {
    const pdf = await write(paragraph("字".repeat(28 * 30)));

    expect(structure(pdf).filter((line) => line.startsWith("  P"))).toHaveLength(1);
  });

  it("gives no place to page numbers and to header rows that are repeated", async () => {
    const rows = Array.from({ length: 40 }, (_, row) => [cell(`${row}`)]);

    const pdf = await write({ ...table([head("件数")], ...rows), headerRows: 1 });

    expect(structure(pdf).filter((line) => line.includes("件数"))).toHaveLength(1);
    expect(structure(pdf).filter((line) => line.includes("—"))).toEqual([]);
  });
});

describe("the structure of a table", () => {
  it("names for a figure the merged headers above it and beside it, from outside to inside", async () => {
    const pdf = await write({
      ...table(
        [cell("说明", { role: "corner", rowSpan: 2 }), head("申请人情况", { colSpan: 2 })],
        [head("自然人"), head("总计")],
        [cell("一、新收", { role: "rowHeader" }), cell("7"), cell("8")],
      ),
      headerRows: 2,
    });

    expect(figures(pdf)).toEqual([
      { text: "说明", headers: [] },
      { text: "7", headers: ["申请人情况", "自然人", "一、新收"] },
      { text: "8", headers: ["申请人情况", "总计", "一、新收"] },
    ]);
  });

  it("begins the headers of a column anew at a band", async () => {
    const band = (text: string) => [cell(text, { role: "band", colSpan: 2 })];
    const row = (text: string, value: string) => [cell(text, { role: "rowHeader" }), cell(value)];

    const pdf = await write(
      table(
        band("第（一）项"),
        [head("内容"), head("制发")],
        row("规章", "1"),
        band("第（五）项"),
        [head("内容"), head("决定")],
        row("许可", "2"),
      ),
    );

    expect(figures(pdf).map(({ headers }) => headers)).toEqual([
      ["第（一）项", "制发", "规章"],
      ["第（五）项", "决定", "许可"],
    ]);
  });

  it.each(sampleTrees)("gives every number of the sample of %s its headers", async (_, tree) => {
    const all = figures(await writePdf(tree, look, fontSet));
    const numbers = tree.blocks.flatMap((block) =>
      block.type === "table" ? block.rows.flat().filter(({ role }) => role === "value") : [],
    );
    const corners = all.filter(({ headers }) => headers.length === 0);

    expect(all).toHaveLength(numbers.length + corners.length);
    expect(corners.map(({ text }) => text)).toEqual([
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    ]);
  });

  it.each(sampleTrees)(
    "tells every number of requests in %s from the others by its headers",
    async (id, tree) => {
      const all = figures(await writePdf(tree, look, fontSet));
      const requests = all.filter(({ headers }) => headers.includes("申请人情况"));

      const lines = requests.map(({ text, headers }) => [text, ...headers].join(" ← "));

      expect(new Set(lines.map((line) => line.replace(/^\d+ /, ""))).size).toBe(lines.length);
      await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(
        `../../golden/${id}-requests-headers.txt`,
      );
    },
  );
});
