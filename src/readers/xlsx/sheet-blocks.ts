import { cellAddress, placeOfAddress } from "../../document/sheets/cell-address.ts";
import type { SourceBlock, SourceCell } from "../source.ts";
import { isFigure, isFilled, proseOf } from "./prose.ts";
import type { Sheet, SheetCell, SheetRow } from "./sheet.ts";
import { partColumns } from "./text-columns.ts";

export type SheetTables = { readonly sheet: Sheet; readonly blocks: readonly SourceBlock[] };

/** A sheet's tables and lines of text, from above; text beside a table is read by itself. */
export function sheetBlocks(sheet: Sheet): SourceBlock[] {
  const hasProse = sheet.rows.some((row) => proseOf(row).length > 0);
  const parts = partColumns(sheet).map((part) => blocksOf(part, hasProse));
  const [only = [], ...others] = parts;
  return others.length === 0 ? only : parts.flat().sort(byPlace);
}

function byPlace(one: SourceBlock, other: SourceBlock): number {
  const [first, second] = [cornerOf(one), cornerOf(other)];
  return first.row - second.row || first.column - second.column;
}

function cornerOf(block: SourceBlock): { readonly row: number; readonly column: number } {
  const { address = "" } = block.type === "table" ? (block.rows[0]?.[0]?.place ?? {}) : block.place;
  return placeOfAddress(address) ?? { row: 0, column: 0 };
}

/**
 * Blank rows and lines of text part tables; on a sheet with lines of text, rows of one cell are
 * such lines, too, however short.
 */
function blocksOf(sheet: Sheet, hasProse: boolean): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: SheetRow[] = [];
  let reach = 0;
  let isBlankAbove = false;
  const close = () => {
    const lines = rows.map(({ cells }) => cells.filter(isFilled));
    const isTable = !hasProse || lines.some(({ length }) => length > 1);
    if (isTable && rows.length > 0) blocks.push(tableOf(rows, sheet));
    else blocks.push(...lines.flat().flatMap((line) => paragraphsOf(line, sheet.name)));
    rows = [];
    reach = 0;
  };
  for (const row of sheet.rows) {
    const prose = reach > row.row ? [] : proseOf(row);
    if (beginsAnew(row, { sheet, above: rows.at(-1), reach, isBlankAbove })) close();
    if (prose.length > 0 || (isEmpty(row) && !goesOn(row, reach))) close();
    else {
      rows.push(row);
      isBlankAbove = isEmpty(row) && reach <= row.row;
      reach = Math.max(reach, reachOf(row));
    }
    blocks.push(...prose.flatMap((line) => paragraphsOf(line, sheet.name)));
  }
  close();
  return blocks;
}

function isEmpty({ cells }: SheetRow): boolean {
  return !cells.some(isFilled);
}

function paragraphsOf(cell: SheetCell, sheet: string): SourceBlock[] {
  const place = { sheet, address: cell.address };
  const text = cell.date === undefined ? cell.text : dayInWords(cell.date);
  return text.split("\n").map((line) => ({ type: "paragraph", text: line, place }));
}

/**
 * Behind a blank row, which files may leave out, labels begin another table. Figures go on with the
 * one above, whose columns are theirs.
 */
function beginsAnew(row: SheetRow, { sheet, above, reach, isBlankAbove }: Open): boolean {
  if (!above || reach > row.row || isEmpty(row) || row.cells.some(isFigure)) return false;
  if (isBlankAbove) return true;
  const between = Math.min(row.row - above.row - 1, mostRows);
  const isInSight = (_: unknown, index: number) => !sheet.isHiddenRow(above.row + 1 + index);
  return reach <= above.row + 1 && Array.from({ length: between }).some(isInSight);
}

/** A table that may go on, by its last row. */
type Open = {
  readonly sheet: Sheet;
  readonly above: SheetRow | undefined;
  /** The row behind its cells. */
  readonly reach: number;
  /** Whether nothing is in the last row, and no cell reaches into it. */
  readonly isBlankAbove: boolean;
};

/** So many rows are never all hidden inside of a table. */
const mostRows = 1000;

/** A day that a cell holds, as a text has it: cells show it in many forms. */
function dayInWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** A blank row inside a cell that reaches over several rows, or inside a table with blank cells. */
function goesOn({ row, cells }: SheetRow, reach: number): boolean {
  return reach > row || cells.length > 1;
}

/** The row behind the cells that begin in a row. */
function reachOf({ row, cells }: SheetRow): number {
  return cells.reduce((reach, { rowSpan }) => Math.max(reach, row + rowSpan), 0);
}

function tableOf(rows: readonly SheetRow[], sheet: Sheet): SourceBlock {
  const first = rows.reduce(
    (least, { cells: [cell] }) => Math.min(least, cell?.column ?? least),
    Number.POSITIVE_INFINITY,
  );
  const present = new Set(rows.map(({ row }) => row));
  const placing: Placing = { sheet, first, isPresent: (row) => present.has(row) };
  return {
    type: "table",
    place: { sheet: sheet.name },
    rows: rows.map((row) => cellsOf(row, placing)),
  };
}

type Placing = {
  readonly sheet: Sheet;
  /** The leftmost column of the table. */
  readonly first: number;
  readonly isPresent: (row: number) => boolean;
};

function cellsOf({ row, cells }: SheetRow, { sheet, first, isPresent }: Placing): SourceCell[] {
  const { name, covered, isHiddenColumn } = sheet;
  const line: SourceCell[] = [];
  let column = first;
  for (const cell of cells) {
    // Cells that were never written are blank.
    for (; column < cell.column; column++) {
      if (!covered.has(`${row},${column}`) && !isHiddenColumn(column)) {
        const place = { sheet: name, address: cellAddress(row, column) };
        line.push({ text: "", rowSpan: 1, colSpan: 1, place });
      }
    }
    column = Math.max(column, cell.column) + cell.colSpan;
    line.push({
      text: cell.text,
      rowSpan: Math.max(1, countOf(row, cell.rowSpan, isPresent)),
      colSpan: countOf(cell.column, cell.colSpan, (one) => !isHiddenColumn(one)),
      place: { sheet: name, address: cell.address },
    });
  }
  return line;
}

/** How many rows or columns of a span are in sight. */
function countOf(from: number, length: number, isInSight: (index: number) => boolean): number {
  let count = 0;
  for (let index = from; index < from + length; index++) if (isInSight(index)) count++;
  return count;
}
