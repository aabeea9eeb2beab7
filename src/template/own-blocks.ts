import { countedText, type PictureBlock, type Table, type TableCell } from "../document/blocks.ts";
import { type OutlineOwnPicture, type OutlineOwnTable, outline } from "../report/outline.ts";
import { usualAlign } from "../report/own/usual-align.ts";
import type { Caption, OwnCell, OwnTable, Report } from "../report/report.ts";

/** What stands in a report by a reference of its markup, besides the mandated tables. */
export type OwnBlocks = {
  readonly tables: ReadonlyMap<string, Table>;
  readonly pictures: ReadonlyMap<string, PictureBlock>;
};

/** The report's own tables and pictures by the names that the template places them by. */
export function ownBlocks(report: Report): OwnBlocks {
  const tables = new Map<string, Table>();
  const pictures = new Map<string, PictureBlock>();
  for (const [place, item] of outline(report).entries()) {
    if (item.type === "ownTable") tables.set(ownName(place), tableOf(item));
    if (item.type === "ownPicture") pictures.set(ownName(place), pictureOf(item));
  }
  return { tables, pictures };
}

/** @param place - in the outline; no mandated table has such a name. */
export function ownName(place: number): string {
  return `own-${place}`;
}

/** A caption as a template prints it; `number` is empty where the program sets none. */
export type PrintedCaption = { readonly number: string; readonly text: string };

/** None or one. */
export function captionsOf(
  caption: Caption | undefined,
  number: number | undefined,
): PrintedCaption[] {
  if (!caption) return [];
  if (number !== undefined) return [{ number: String(number), text: caption.text }];
  const { typed = "", text } = caption;
  const blank = typed === "" || /[：:、.．]$/.test(typed) ? "" : "\u3000";
  return [{ number: "", text: typed + blank + text }];
}

function tableOf({ table, number }: OutlineOwnTable): Table {
  const rows = [...table.header, ...table.rows];
  return {
    type: "table",
    name: "own",
    description: describe(table, number),
    shares: new Array<number>(columnsOf(rows)).fill(1),
    headerRows: table.header.length,
    rows: withColumns(rows).map((cells, row) =>
      cells.map(({ cell, column }) => cellOf(cell, { table, row, column })),
    ),
  };
}

/** Its caption, or else its column names. */
function describe({ caption, header }: OwnTable, number: number | undefined): string {
  const [printed] = captionsOf(caption, number);
  if (!printed)
    return header
      .flat()
      .map(({ text }) => text)
      .join("、");
  const counted = number === undefined ? "" : countedText({ label: "表", number });
  return counted + printed.text;
}

function columnsOf([first = []]: readonly (readonly OwnCell[])[]): number {
  return first.reduce((count, { colSpan }) => count + colSpan, 0);
}

type PlacedCell = { readonly cell: OwnCell; readonly column: number };

/** Each cell with the column where it begins: places that a cell above covers are left out. */
function withColumns(rows: readonly (readonly OwnCell[])[]): PlacedCell[][] {
  /** For each column the first row that is not covered yet. */
  const free: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((free[column] ?? 0) > row) column++;
      const start = column;
      for (; column < start + cell.colSpan; column++) free[column] = row + cell.rowSpan;
      return { cell, column: start };
    });
  });
}

type Place = { readonly table: OwnTable; readonly row: number; readonly column: number };

function cellOf(cell: OwnCell, place: Place): TableCell {
  const { text, rowSpan, colSpan } = cell;
  const role = roleOf(place);
  return {
    role,
    lines: text.split(/\r\n?|\n/),
    rowSpan,
    colSpan,
    align: cell.align ?? usualAlign(cell.text, role),
  };
}

function roleOf({ table, row, column }: Place): TableCell["role"] {
  if (row < table.header.length) return "columnHeader";
  return column < table.headerColumns ? "rowHeader" : "value";
}

function pictureOf({ picture: own }: OutlineOwnPicture): PictureBlock {
  const { picture, alt, widthMm } = own;
  return { type: "picture", picture, alt, ...(widthMm === undefined ? {} : { widthMm }) };
}
