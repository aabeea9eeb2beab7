import { execFileSync } from "node:child_process";
import {
  type Block,
  countedText,
  type DocumentTree,
  plainText,
  type TableCell,
} from "../../src/document/blocks.ts";
import { textsOfChart } from "../read-back/chart-text.ts";
import { all, readPart, textOf } from "../read-back/read-docx.ts";
import { readPage } from "../read-back/read-html.ts";

/** Text without its blanks: lines, pages and indents come and go with the format. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s/g, "");
}

/** The text of each paragraph and of each table's cell. */
export function textsOfTree({ blocks }: DocumentTree): string[] {
  return blocks.flatMap(textsOfBlock).map(squeeze);
}

function textsOfBlock(block: Block): string[] {
  if (block.type === "picture") return [];
  if (block.type === "chart") return textsOfChart(block);
  if (block.type === "table") {
    return block.rows.flat().map(textOfCell);
  }
  const lead = block.type === "paragraph" && block.lead ? plainText(block.lead.content) : "";
  const counted = block.type === "paragraph" && block.counted ? countedText(block.counted) : "";
  return [lead + counted + plainText(block.content)];
}

/** The texts that tables show again overleaf: their head as one, and the labels of their rows. */
export function repeatedTexts({ blocks }: DocumentTree): string[] {
  return blocks.flatMap((block) => {
    if (block.type !== "table") return [];
    const head = block.rows.slice(0, block.headerRows).flat().map(textOfCell).join("");
    const labels = block.rows.flat().filter(({ role }) => role === "rowHeader");
    return [head, ...labels.map(textOfCell)].map(squeeze).filter(Boolean);
  });
}

function textOfCell({ lines, note = "" }: TableCell): string {
  return lines.join("") + note;
}

export function textOfDocx(docx: Uint8Array): string {
  return squeeze(all(readPart(docx, "word/document.xml"), "w:t").map(textOf).join(""));
}

export function textOfHtml(html: Uint8Array): string {
  return squeeze(all(readPage(html), "article").map(textOf).join(""));
}

/** In the order of drawing, which is the order of reading; without the page numbers. */
export function textOfPdf(pdf: Uint8Array): string {
  const words = ["-raw", "-", "-"];
  const text = execFileSync("pdftotext", words, {
    input: pdf,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return squeeze(
    text
      .split("\f")
      .map((page) => page.replace(/(^|\n)— \d+ —\s*$/, ""))
      .join("\n"),
  );
}
