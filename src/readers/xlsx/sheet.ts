import { cellAddress, columnName } from "../../document/sheets/cell-address.ts";
import type { SourcePlace } from "../../messages/source-place.ts";
import type { LeftOut } from "../left-out.ts";
import type { ShownOtherwise } from "../source.ts";
import type { XmlElement } from "../xml.ts";
import { type Book, type Content, wordsOf } from "./cell.ts";
import { hiddenColumns } from "./hidden.ts";
import { type Line, type LineCell, readLines } from "./lines.ts";
import {
  type Area,
  type HiddenParts,
  type Merge,
  moveIntoSight,
  placeKey,
  readMerges,
  settleMerges,
} from "./merges.ts";

/** The heads of a sheet stand in one of its first rows. */
export const mostHeadRows = 10;

/** A cell that is in sight; rows and columns count from 0. */
export type SheetCell = Omit<Content, "leftOut" | "shown"> & {
  readonly column: number;
  readonly address: string;
  /** To the end of a merged cell, hidden rows and columns included. */
  readonly rowSpan: number;
  readonly colSpan: number;
};

export type SheetRow = { readonly row: number; readonly cells: readonly SheetCell[] };

export type Sheet = {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Columns up to the last one that holds something. */
  readonly width: number;
  /** `row,column` of the places that a merged cell covers besides its first. */
  readonly covered: ReadonlySet<string>;
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
  /** What stands in its cells and is not read. */
  readonly leftOut: readonly LeftOut[];
  readonly shownOtherwise: readonly ShownOtherwise[];
};

/** A sheet as its file has it, with what nobody sees. */
export type WholeSheet = HiddenParts & {
  readonly name: string;
  /** Without rows that hold no cell, if the file does not tell of them. */
  readonly lines: readonly Line[];
  readonly merges: readonly Area[];
};

export function readSheet(name: string, root: XmlElement, book: Book): Sheet {
  const lines = readLines(root, book);
  const hiddenRows = new Set(lines.filter(({ isHidden }) => isHidden).map(({ row }) => row));
  return sheetInSight({
    name,
    lines,
    merges: readMerges(root),
    isHiddenRow: (row) => hiddenRows.has(row),
    isHiddenColumn: hiddenColumns(root),
  });
}

/** The cells of a sheet in sight, without the covered ones and the blank ones right of everything. */
export function sheetInSight({ name, lines, ...whole }: WholeSheet): Sheet {
  const { isHiddenColumn } = whole;
  const { all, covered } = settleMerges(whole.merges, whole);
  const merges = new Map(all.map((merge) => [placeKey(merge.shown), merge]));
  const work: Work = { name, merges, covered, isHiddenColumn };
  const read = moveIntoSight(lines, all).map((line) => readLine(line, work));
  const rows = read.flatMap(({ row }) => row ?? []);
  const width = rows.reduce((most, row) => Math.max(most, endOf(row)), 0);
  return {
    name,
    width,
    covered,
    isHiddenRow: whole.isHiddenRow,
    isHiddenColumn,
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: cells.filter(({ column }) => column < width),
    })),
    leftOut: read.flatMap(({ leftOut }) => leftOut),
    shownOtherwise: read.flatMap(({ shownOtherwise }) => shownOtherwise),
  };
}

type Work = Pick<Sheet, "name" | "covered" | "isHiddenColumn"> & {
  readonly merges: ReadonlyMap<string, Merge>;
};

type ReadLine = Pick<Sheet, "leftOut" | "shownOtherwise"> & { readonly row?: SheetRow };

function readLine(line: Line, work: Work): ReadLine {
  const { row, isHidden } = line;
  const cells: SheetCell[] = [];
  const leftOut: LeftOut[] = [];
  const shownOtherwise: ShownOtherwise[] = [];
  for (const cell of line.cells) {
    const { leftOut: marked, shown, ...content } = cell;
    const address = cellAddress(row, cell.column);
    const place = { sheet: work.name, address };
    const unseen = unseenPlace(line, cell, work);
    if (unseen) {
      leftOut.push(
        ...wordsOf(cell).map((text) => ({ kind: "hidden" as const, text, place: unseen })),
      );
      continue;
    }
    const merge = work.merges.get(placeKey({ row, column: cell.column }));
    cells.push({ ...content, address, rowSpan: merge?.rows ?? 1, colSpan: merge?.columns ?? 1 });
    for (const one of marked) leftOut.push({ ...one, place });
    if (shown !== undefined) shownOtherwise.push({ saved: cell.text, shown, place });
  }
  return { ...(isHidden ? {} : { row: { row, cells } }), leftOut, shownOtherwise };
}

/** Where something stands that nobody sees: told by its row or column, if that is hidden. */
function unseenPlace(
  { row, isHidden }: Line,
  { column }: LineCell,
  { name, covered, isHiddenColumn }: Work,
): SourcePlace | undefined {
  if (isHidden) return { sheet: name, row: row + 1 };
  if (isHiddenColumn(column)) return { sheet: name, column: columnName(column) };
  return covered.has(placeKey({ row, column }))
    ? { sheet: name, address: cellAddress(row, column) }
    : undefined;
}

/** The columns that a row needs; programs write cells that only have a colour, too. */
function endOf({ cells }: SheetRow): number {
  const held = cells.filter(
    ({ text, formula, colSpan }) => text.trim() !== "" || formula !== undefined || colSpan > 1,
  );
  return held.reduce((end, { column, colSpan }) => Math.max(end, column + colSpan), 0);
}
