import { type DocumentTree, plainText, type Table } from "../../src/document/blocks.ts";
import { spreadCells } from "../../src/document/tables/table-grid.ts";
import { squeeze, textsOfTree } from "../../tests/fuzz/document-texts.ts";

/** A cell's place, the rows and columns that it covers, its text. */
export type Cell = readonly [
  row: number,
  column: number,
  rowSpan: number,
  colSpan: number,
  text: string,
];

/** What a reader makes of a DOCX, or is to make. */
export type Reading = {
  readonly headings: readonly (readonly [level: number, text: string])[];
  readonly tables: readonly (readonly Cell[])[];
  readonly text: string;
};

/** What stands in a document, and what its tables tell those who cannot see them. */
export type Expected = Reading & { readonly descriptions: readonly string[] };

export function expectedOf(tree: DocumentTree): Expected {
  const tables = tree.blocks.filter((block) => block.type === "table");
  const reading = squeezed({
    headings: tree.blocks.flatMap((block) =>
      block.type === "heading" ? [[block.level, plainText(block.content)] as const] : [],
    ),
    tables: tables.map(cellsOf),
    text: textsOfTree(tree).join(""),
  });
  return { ...reading, descriptions: tables.map(({ description }) => squeeze(description)) };
}

function cellsOf(table: Table): Cell[] {
  return spreadCells(table).flatMap((slots, row) =>
    slots.flatMap(({ cell, corner }, column): Cell[] => {
      if (!corner) return [];
      const text = cell.lines.join("") + (cell.note ?? "");
      return [[row, column, cell.rowSpan, cell.colSpan, text]];
    }),
  );
}

/** Blanks come and go with the reader. */
export function squeezed({ headings, tables, text }: Reading): Reading {
  return {
    headings: headings.map(([level, words]) => [level, squeeze(words)] as const),
    tables: tables.map((cells) =>
      cells.map(([row, column, rowSpan, colSpan, words]): Cell => {
        return [row, column, rowSpan, colSpan, squeeze(words)];
      }),
    ),
    text: squeeze(text),
  };
}
