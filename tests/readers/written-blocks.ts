import type { SourceBlock, SourceCell, SourceTable } from "../../src/readers/source.ts";
import { officeFile, sheetParts, wordParts, wordText } from "./office-file.ts";

/** Files that hold just these paragraphs and tables, to be read back. */
export const writers = {
  docx: (blocks: readonly SourceBlock[]) => officeFile(wordParts(blocks.map(wordBlock).join(""))),
  html: async (blocks: readonly SourceBlock[]) =>
    bytesOf(`<meta charset="utf-8">${blocks.map(htmlBlock).join("")}`),
  md: async (blocks: readonly SourceBlock[]) => bytesOf(blocks.map(markdownBlock).join("\n\n")),
  xlsx: (blocks: readonly SourceBlock[]) => officeFile(sheetParts(sheetOf(blocks))),
} as const;

export type WrittenAs = keyof typeof writers;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function htmlBlock(block: SourceBlock): string {
  if (block.type === "paragraph") return `<p>${escaped(block.text)}</p>`;
  const rows = block.rows.map((cells) => {
    const written = cells.map(
      ({ text, rowSpan, colSpan }) =>
        `<td rowspan="${rowSpan}" colspan="${colSpan}">${escaped(text).replaceAll("\n", "<br>")}</td>`,
    );
    return `<tr>${written.join("")}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}

function markdownBlock(block: SourceBlock): string {
  if (block.type === "paragraph") return block.text;
  const [head = [], ...rows] = block.rows.map((cells) =>
    cells.map(({ text }) => text.replaceAll("\n", "<br>")),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function wordBlock(block: SourceBlock): string {
  if (block.type === "paragraph") return `<w:p>${wordText(escaped(block.text))}</w:p>`;
  const rows = spreadRows(block).map((cells) => `<w:tr>${cells.map(wordCell).join("")}</w:tr>`);
  return `<w:tbl>${rows.join("")}</w:tbl>`;
}

type Placed = { readonly cell: SourceCell; readonly at: number; readonly goesOn: boolean };

function wordCell({ cell: { text, rowSpan, colSpan }, goesOn }: Placed): string {
  const merge = rowSpan > 1 && !goesOn ? '<w:vMerge w:val="restart"/>' : "";
  const properties = `<w:gridSpan w:val="${colSpan}"/>${goesOn ? "<w:vMerge/>" : merge}`;
  const lines = (goesOn ? "" : text).split("\n").map((line) => wordText(escaped(line)));
  const paragraphs = lines.map((line) => `<w:p>${line}</w:p>`).join("");
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs}</w:tc>`;
}

/** Every row's cells with those that reach into it from above. */
function spreadRows({ rows }: SourceTable): Placed[][] {
  const spread = rows.map((): Placed[] => []);
  for (const [row, cells] of rows.entries()) {
    let at = 0;
    const covering = () =>
      spread[row]?.find((one) => one.at <= at && at < one.at + one.cell.colSpan);
    for (const cell of cells) {
      for (let one = covering(); one; one = covering()) at = one.at + one.cell.colSpan;
      for (const [down, line] of spread.slice(row, row + cell.rowSpan).entries()) {
        line.push({ cell, at, goesOn: down > 0 });
      }
      at += cell.colSpan;
    }
  }
  return spread.map((cells) => cells.sort((one, other) => one.at - other.at));
}

function sheetOf(blocks: readonly SourceBlock[]): string {
  const lines = blocks.flatMap((block): (readonly string[])[] =>
    block.type === "paragraph"
      ? [[block.text]]
      : block.rows.map((cells) => cells.map(({ text }) => text)),
  );
  const rows = lines.map((cells, row) => {
    const written = cells.map(
      (text, at) =>
        `<c r="${String.fromCharCode(65 + at)}${row + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
    );
    return `<row r="${row + 1}">${written.join("")}</row>`;
  });
  return `<sheetData>${rows.join("")}</sheetData>`;
}
