import { GenerationError } from "../messages/generation-error.ts";
import type { Table, TableCell } from "./blocks.ts";

/** One place of the spread grid: the cell that covers it, and whether the cell begins here. */
export type Slot = { readonly cell: TableCell; readonly corner: boolean };

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

  const edges = shares.map((_, column) =>
    Math.round((width * sum(shares.slice(0, column + 1))) / sum(shares)),
  );
  return edges.map((edge, column) => edge - (edges[column - 1] ?? 0));
}

/**
 * Spreads a table's corner cells over its full grid.
 *
 * @returns one slot per grid place, row by row.
 * @throws {GenerationError} `TABLE-RAGGED` naming the row whose cells do not fill the grid exactly.
 */
export function spreadCells(table: Pick<Table, "rows" | "shares">): Slot[][] {
  const columns = table.shares.length;
  const grid: (Slot | undefined)[][] = table.rows.map(() => new Array(columns).fill(undefined));
  for (const [row, cells] of table.rows.entries()) placeRow(grid, row, cells);
  return grid.map((slots, row) =>
    slots.map((slot) => {
      if (!slot) throw ragged(row);
      return slot;
    }),
  );
}

function placeRow(grid: (Slot | undefined)[][], row: number, cells: readonly TableCell[]): void {
  for (const cell of cells) {
    const column = grid[row]?.indexOf(undefined) ?? -1;
    if (column < 0) throw ragged(row);
    cover(grid, row, column, cell);
  }
}

function cover(grid: (Slot | undefined)[][], row: number, column: number, cell: TableCell): void {
  for (let y = row; y < row + cell.rowSpan; y++) {
    for (let x = column; x < column + cell.colSpan; x++) {
      const line = grid[y];
      if (!line || x >= line.length || line[x]) throw ragged(row);
      line[x] = { cell, corner: y === row && x === column };
    }
  }
}

function ragged(row: number): GenerationError {
  return new GenerationError("TABLE-RAGGED", { row: row + 1 });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
