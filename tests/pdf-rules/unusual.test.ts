import { describe, expect, it } from "vitest";
import type { Block, Inline } from "../../src/document/blocks.ts";
import { openCff } from "../../src/fonts/outlines/cff.ts";
import { writePdf } from "../../src/writers/pdf/write-pdf.ts";
import { fontFile, fontSet as fontSetOf } from "../fonts/builders.ts";
import { openTypeAround, smallCff } from "../fonts/small-cff.ts";
import { cell, heading, lead, look, paragraph, table, tree } from "../given/builders.ts";
import { chartedTrees } from "../given/charted.ts";
import { ownTrees } from "../given/own-report.ts";
import { ask, copiedText, fontSet, write } from "../writers/pdf/programs.ts";
import { textOf } from "../writers/pdf/tree-text.ts";
import { readFile } from "./read-file.ts";
import { openPdf } from "./rule.ts";
import { structureText } from "./structure-text.ts";
import { validatePdf } from "./validate-pdf.ts";

const inline = (text: string, strong: boolean): Inline => ({ type: "text", text, strong });
const mixed: Block = {
  ...paragraph(""),
  content: [inline("甲，", false), inline("乙2019，", true), inline("丙。", false)],
};
const label = cell("（三）不予公开", { role: "rowHeader", rowSpan: 40 });
const rows = Array.from({ length: 40 }, (_, row) => [cell(`${row}`)]);
const longTable: Block = {
  ...table(
    [cell("结果", { role: "columnHeader" }), cell("件数", { role: "columnHeader" })],
    ...rows.map((row, index) => (index === 0 ? [label, ...row] : row)),
  ),
  headerRows: 1,
};

describe("PDFs that are out of the ordinary", () => {
  it.each<readonly [string, readonly Block[]]>([
    ["with strong text", [mixed]],
    ["with a table over several pages, and a label that spans them", [longTable]],
    ["with a row taller than a page", [table([cell("甲"), cell("字".repeat(9000))])]],
    [
      "with a run-in heading and no text behind it",
      [{ ...paragraph(""), lead: lead("（一）公开。") }],
    ],
    ["with an empty paragraph", [paragraph("甲。"), paragraph("")]],
    ["with an empty cell", [table([cell(""), cell("0")])]],
    ["that begin with a low heading", [heading("1.细目", 3), paragraph("甲。")]],
    ["with rare characters", [paragraph("䶮㛃𬭳堃喆镕，㎡℃①Ⅰ☑，ǒ⼀⼆⼈一二人。")]],
    [
      "with a chart of nothing",
      [
        {
          type: "chart",
          title: "办理结果",
          unit: "件",
          series: ["2024年"],
          rows: [{ label: "其他", values: [0] }],
        },
      ],
    ],
    ...ownTrees.map(([name, { blocks }]) => [`of ${name}`, blocks] as const),
    ...chartedTrees.map(([name, { blocks }]) => [`of ${name}`, blocks] as const),
    ["of forty pages", Array.from({ length: 300 }, () => paragraph("字".repeat(80)))],
  ])("keep to the rules and say all of it: %s", async (_, blocks) => {
    const pdf = await write(...blocks);

    expect(validatePdf(pdf)).toEqual([]);
    const said = structureText(openPdf(readFile(pdf))).replaceAll(/\s/g, "");
    expect(said).toBe(textOf(tree(...blocks)));
  });

  it("keep to the rules when a title is full of characters that PDF and XML take for their own", async () => {
    const title = "A&B<公司>(\\)“甲”%#/[]{}";

    const pdf = await writePdf({ ...tree(paragraph("甲")), title }, look, fontSet);

    expect(validatePdf(pdf)).toEqual([]);
  });
});

describe("strong text in the PDF", () => {
  it("is drawn with its outline, and only it", async () => {
    const [page] = openPdf(readFile(await write(mixed))).pages;
    const modes = page?.operators.flatMap(({ name, operands }) =>
      name === "Tr" ? [`mode ${operands[0]}`] : name === "Tj" || name === "TJ" ? ["text"] : [],
    );

    const [before, strong = []] = (modes ?? []).join().split("mode 2,");

    expect(before).toBe("text,");
    expect(strong).toMatch(/^text,mode 0,(text,mode 2,text,mode 0,)*/);
  });

  it("is copied like other text", async () => {
    expect(copiedText(await write(mixed))).toBe("甲，乙2019，丙。");
  });
});

describe("a font of the user with PostScript outlines", () => {
  const file = fontFile("times.otf", openTypeAround(smallCff()));
  const fonts = fontSetOf({ own: [file], openCff });

  it("is embedded as a CID font, and keeps to the rules", async () => {
    const pdf = await writePdf(tree(paragraph("甲A乙")), look, fonts);

    expect(ask("pdffonts", pdf, "FILE")).toMatch(/\+Unnamed +CID Type 0C +Identity-H +yes yes yes/);
    expect(copiedText(pdf)).toBe("甲A乙");
    expect(validatePdf(pdf)).toEqual([]);
  });
});
