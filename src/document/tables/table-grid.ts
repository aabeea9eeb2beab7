import { GenerationError } from "../../messages/generation-error.ts";
import type { Table, TableCell } from "../blocks.ts";
import { sum } from "../sum.ts";

type Span = Pick<TableCell, "rowSpan" | "colSpan">;

/** One place of the spread grid: the cell that covers it, and whether the cell begins here. */
export type Slot<Cell extends Span = TableCell> = {
  readonly cell: Cell;
  readonly corner: boolean;
};

export type Rows<Cell extends Span> = {
  readonly rows: readonly (readonly Cell[])[];
  readonly shares: readonly number[];
};

/**
 * Splits a table's width over its columns in proportion to their shares.
 *
 * Word, WPS and LibreOffice each trust a different width, so the columns must add up
 * to the table exactly. Rounding the edges instead of the widths keeps the sum.
 *
 * @param width - table width, a whole number of the writer's unit (twips in DOCX).
 * @param shares - each column's part, in any unit.
 * @returns column widths in the same unit; their sum is `width`.
 * @throws {GenerationError} `TABLE-SHARE` when there is no column, or one has no width.
 * @see ECMA-376 Part 1, `tblGrid` and `tblW`.
 */
export function splitWidth(width: number, shares: readonly number[]): number[] {
  const usable = shares.length > 0 && shares.every((share) => share > 0);
  if (!usable) throw new GenerationError("TABLE-SHARE", {});

  const whole = sum(shares);
  let covered = 0;
  let edge = 0;
  return shares.map((share) => {
    const left = edge;
    covered += share;
    edge = Math.round((width * covered) / whole);
    return edge - left;
  });
}

/**
 * Spreads a table's corner cells over its full grid.
 *
 * @returns one slot per grid place, row by row.
 * @throws {GenerationError} `TABLE-RAGGED` naming the row whose cells do not fill the grid exactly.
 */
export function spreadCells<Cell extends Span>(table: Rows<Cell>): Spread<Cell> {
  // Layout and writers ask for the same table, one after the other.
  const known = spreads.get(table.rows) as Spread<Cell> | undefined;
  if (known?.every(({ length }) => length === table.shares.length)) return known;
  const spread = spreadAnew(table);
  spreads.set(table.rows, spread);
  return spread;
}

type Spread<Cell extends Span> = readonly (readonly Slot<Cell>[])[];

const spreads = new WeakMap<object, Spread<Span>>();

function spreadAnew<Cell extends Span>(table: Rows<Cell>): Spread<Cell> {
  const columns = table.shares.length;
  const grid: Places<Cell> = table.rows.map(() => new Array(columns).fill(undefined));
  for (const [row, cells] of table.rows.entries()) placeRow(grid, row, cells);
  const open = grid.findIndex((slots) => slots.includes(undefined));
  if (open >= 0) throw ragged(open);
  return grid as Slot<Cell>[][];
}

/** The cells of each row with the columns in which they begin. */
export function cornersOf<Cell extends Span>(
  table: Rows<Cell>,
): { readonly cell: Cell; readonly column: number }[][] {
  return spreadCells(table).map((slots) =>
    slots.flatMap(({ cell, corner }, column) => (corner ? [{ cell, column }] : [])),
  );
}

/** A cell of a table whose spans may be wrong, the same in all places that it covers. */
export type Placed<Cell> = { readonly cell: Cell };

/**
 * Spreads cells whose spans may be wrong, as they are in files and in clipboards: where two would
 * cover a place, the first has it, and the other is as wide as its first row is free. Below that no
 * place is taken: whatever reaches there from above covers the first row, too.
 *
 * @returns rows of one width, undefined where no cell covers a place.
 */
export function spreadAny<Cell extends Span>(
  rows: readonly (readonly Cell[])[],
): (Placed<Cell> | undefined)[][] {
  const places: (Placed<Cell> | undefined)[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (places[row]?.[column]) column++;
      coverFree(places.slice(row, row + cell.rowSpan), column, cell);
      column += cell.colSpan;
    }
  }
  const width = Math.max(0, ...places.map(({ length }) => length));
  return places.map((line) => Array.from({ length: width }, (_, at) => line[at]));
}

/** @param lines - the rows that the cell would cover. */
function coverFree<Cell extends Span>(
  lines: readonly (Placed<Cell> | undefined)[][],
  column: number,
  cell: Cell,
): void {
  const [first = []] = lines;
  let width = 1;
  while (width < cell.colSpan && !first[column + width]) width++;
  const placed = { cell };
  for (const line of lines) {
    for (let step = 0; step < width; step++) line[column + step] = placed;
  }
}

type Places<Cell extends Span> = (Slot<Cell> | undefined)[][];

function placeRow<Cell extends Span>(
  grid: Places<Cell>,
  row: number,
  cells: readonly Cell[],
): void {
  for (const cell of cells) {
    const column = grid[row]?.indexOf(undefined) ?? -1;
    if (column < 0) throw ragged(row);
    cover(grid, row, column, cell);
  }
}

function cover<Cell extends Span>(
  grid: Places<Cell>,
  row: number,
  column: number,
  cell: Cell,
): void {
  const right = column + cell.colSpan;
  let slot: Slot<Cell> = { cell, corner: true };
  for (let y = row; y < row + cell.rowSpan; y++) {
    const line = grid[y];
    if (!line || right > line.length) throw ragged(row);
    for (let x = column; x < right; x++) {
      if (line[x]) throw ragged(row);
      line[x] = slot;
      // All other places of the cell are alike.
      if (slot.corner) slot = { cell, corner: false };
    }
  }
}

function ragged(row: number): GenerationError {
  return new GenerationError("TABLE-RAGGED", { row: row + 1 });
}

/**
 * Whether a table has more rows than those of reports: its cells are hardly met again, and what is
 * made of them is not worth keeping.
 */
export function isLongTable({ rows }: Table): boolean {
  return rows.length > mostRowsOfReports;
}

const mostRowsOfReports = 120;
