import type { SourcePlace } from "../../../messages/source-place.ts";
import type { SourceTable } from "../../source.ts";

/** A cell as a token in reading order. */
export type Token = {
  readonly text: string;
  readonly place: SourcePlace;
};

/** Labels, and the cells with numbers that follow them. */
export type DataRow = {
  readonly labels: readonly Token[];
  readonly values: readonly Token[];
  /** The labels over the columns, left to right; the texts of all header cells over each. */
  readonly header: readonly HeaderLabel[] | undefined;
  /** The header stands over another piece of the table, on a page before. */
  readonly inherits?: boolean;
  /** Words without numbers: the rest of a label that was torn off, or a label by itself. */
  readonly isRest?: boolean;
  /**
   * It may lack a column: blank cells before its first number stand in its columns, or do not; or
   * a label over its columns has no cell below it.
   */
  readonly mayLack?: boolean;
  /** Its numbers stand in a line of their own: it may be that of another row, which has lost its label. */
  readonly isBelowLabel?: boolean;
  /** A number stands left of all columns, or a label right: cells do not stand under their header. */
  readonly isBroken?: boolean;
};

export type HeaderLabel = {
  readonly key: string;
  readonly stack: string;
  readonly text: string;
  /** The place of the table's grid that it begins at, and the one behind it. */
  readonly reach?: readonly [begin: number, end: number];
  /** Written in each of several cells, by a program that merges none. */
  readonly repeated?: boolean;
  /** Taken from a text without cells: it may be a piece of a label. */
  readonly loose?: boolean;
};

export type Slot = { readonly text: string; readonly place: SourcePlace; readonly id: number };

/** Spreads a table over a grid as far as its spans allow: files are not always right. */
export function spreadTable(table: SourceTable): (Slot | undefined)[][] {
  const grid: (Slot | undefined)[][] = table.rows.map(() => []);
  let id = 0;
  for (const [row, cells] of table.rows.entries()) {
    let column = 0;
    for (const { text, place, rowSpan, colSpan } of cells) {
      while (grid[row]?.[column]) column++;
      id++;
      for (const line of grid.slice(row, row + rowSpan)) {
        fill(line, { column, colSpan }, { text, place, id });
      }
      column += colSpan;
    }
  }
  return grid;
}

type Reach = { readonly column: number; readonly colSpan: number };

function fill(line: (Slot | undefined)[], { column, colSpan }: Reach, slot: Slot): void {
  for (let at = column; at < column + colSpan; at++) line[at] ??= slot;
}
