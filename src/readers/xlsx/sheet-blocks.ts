import { cellAddress } from "../../document/cell-address.ts";
import type { SourceBlock, SourceCell } from "../source.ts";
import type { Sheet, SheetCell, SheetRow } from "./sheet.ts";

export type SheetTables = { readonly sheet: Sheet; readonly blocks: readonly SourceBlock[] };

/** A line of text longer than this is no label. */
const longestLabel = 45;

/**
 * A sheet's tables and lines of text. Blank rows and lines of text part tables; on a sheet with
 * lines of text, rows of one cell are such lines, too, however short.
 */
export function sheetBlocks(sheet: Sheet): SourceBlock[] {
  const hasProse = sheet.rows.some((row) => proseOf(row) !== undefined);
  const blocks: SourceBlock[] = [];
  let rows: SheetRow[] = [];
  let reach = 0;
  const close = () => {
    const lines = rows.map(({ cells }) => cells.filter(isFilled));
    const isTable = !hasProse || lines.some(({ length }) => length > 1);
    if (isTable && rows.length > 0) blocks.push(tableOf(rows, sheet));
    else blocks.push(...lines.flat().flatMap((line) => paragraphsOf(line, sheet.name)));
    rows = [];
    reach = 0;
  };
  for (const row of sheet.rows) {
    const prose = reach > row.row ? undefined : proseOf(row);
    if (prose || (isEmpty(row) && !goesOn(row, reach))) close();
    else {
      rows.push(row);
      reach = Math.max(reach, reachOf(row));
    }
    if (prose) blocks.push(...paragraphsOf(prose, sheet.name));
  }
  close();
  return blocks;
}

/** The only cell of a row, if it is a line of text; where something is computed, it is a label. */
function proseOf({ cells }: SheetRow): SheetCell | undefined {
  const filled = cells.filter(isFilled);
  const [only] = filled;
  return filled.length === 1 && only && isProse(only.text) ? only : undefined;
}

function isEmpty({ cells }: SheetRow): boolean {
  return !cells.some(isFilled);
}

function isFilled({ text, formula }: SheetCell): boolean {
  return text.trim() !== "" || formula !== undefined;
}

function paragraphsOf({ text, address }: SheetCell, sheet: string): SourceBlock[] {
  const place = { sheet, address };
  return text.split("\n").map((line) => ({ type: "paragraph", text: line, place }));
}

function isProse(text: string): boolean {
  const line = text.trim();
  return (
    line.length > longestLabel ||
    line.includes("。") ||
    /^(?:[一二三四五六七八九十]{1,3}、|注[:：]|\S*报告$)/.test(line)
  );
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
