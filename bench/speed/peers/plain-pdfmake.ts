import { join } from "node:path";
import pdfmake from "pdfmake";
import type { Content, TableCell as PdfCell } from "pdfmake/interfaces.js";
import {
  type Block,
  type DocumentTree,
  plainText,
  type Table,
} from "../../../src/document/blocks.ts";
import { spreadCells } from "../../../src/document/tables/table-grid.ts";

const folder = join(import.meta.dirname, "../../../fonts/open");
const file = (name: string) => ({ normal: join(folder, name) });

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder));
pdfmake.setFonts({
  title: file("noto-serif-sc/NotoSerifSC-Bold.ttf"),
  heading: file("noto-sans-sc/NotoSansSC-Medium.ttf"),
  kai: file("nianbao-kai/NianbaoKai-Regular.ttf"),
  body: file("zhuque-fangsong/LXGWZhuqueFangsong-Regular.ttf"),
  table: file("noto-serif-sc/NotoSerifSC-Regular.ttf"),
});

/** The document as one would make it with pdfmake by its manual, with the same font files. */
export async function make(text: string): Promise<Uint8Array> {
  const tree = JSON.parse(text) as DocumentTree;
  const document = pdfmake.createPdf({
    pageSize: "A4",
    pageMargins: [79.4, 104.9, 73.7, 99.2],
    defaultStyle: { font: "body", fontSize: 16, lineHeight: 1.3 },
    styles: {
      title: { font: "title", fontSize: 22, alignment: "center" },
      heading1: { font: "heading" },
      heading2: { font: "kai" },
      table: { font: "table", fontSize: 10.5, lineHeight: 1 },
    },
    footer: (page: number) => ({ text: `— ${page} —`, alignment: "center", fontSize: 14 }),
    content: tree.blocks.map(content),
  });
  return document.getBuffer();
}

function content(block: Block): Content {
  switch (block.type) {
    case "heading":
      return {
        text: plainText(block.content),
        style: block.level === 1 ? "heading1" : "heading2",
        leadingIndent: 32,
      };
    case "paragraph": {
      const text = plainText(block.lead?.content ?? []) + plainText(block.content);
      if (block.role === "title") return { text, style: "title" };
      const right = block.role === "signature" || block.role === "date";
      return right
        ? { text, alignment: "right" }
        : { text, alignment: "justify", leadingIndent: 32 };
    }
    case "picture":
      return { text: block.alt };
    case "chart":
      return { text: block.title };
    case "table":
      return { style: "table", table: { headerRows: block.headerRows, ...grid(block) } };
  }
}

function grid(table: Table): { widths: string[]; body: PdfCell[][] } {
  const total = table.shares.reduce((one, other) => one + other, 0);
  return {
    widths: table.shares.map((share) => `${(96 * share) / total}%`),
    body: spreadCells(table).map((slots) =>
      slots.map(({ cell, corner }) =>
        corner
          ? {
              text: [...cell.lines, cell.note ?? ""].join("\n").trim(),
              rowSpan: cell.rowSpan,
              colSpan: cell.colSpan,
              alignment: cell.align,
            }
          : {},
      ),
    ),
  };
}
