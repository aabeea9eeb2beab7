import { ownLimits } from "../../../../src/report/own/own-limits.ts";
import { isRecord } from "../../../../src/report/read/input.ts";
import {
  blankCell,
  cellTextOf,
  type OwnPlaces,
  type PlacedCell,
  withCellText,
} from "./own-places.ts";
import { type Area, cornerAt, type Place, widthOf } from "./table-area.ts";

export type Align = "left" | "center" | "right";

type Rows = OwnPlaces["rows"];

export function setText({ rows, headRows }: OwnPlaces, place: Place, text: string): OwnPlaces {
  const cell = rows[place.row]?.[place.column];
  if (!cell || cellTextOf(cell) === text) return { rows, headRows };
  return { headRows, rows: replaced(rows, new Map([[cell, withCellText(cell, text)]])) };
}

/** @param align - undefined for the program's own choice. */
export function setAlign(
  { rows, headRows }: OwnPlaces,
  area: Area,
  align: Align | undefined,
): OwnPlaces {
  const changes = cellsIn(rows, area).map((cell) => [cell, aligned(cell, align)] as const);
  return { headRows, rows: replaced(rows, new Map(changes)) };
}

export function alignOf({ value }: PlacedCell): unknown {
  return isRecord(value) ? value.align : undefined;
}

/** A new row before the one with this index; a cell that goes on over it covers it, too. */
export function insertRow({ rows, headRows }: OwnPlaces, at: number, isHead: boolean): OwnPlaces {
  const [above, below] = at === headRows ? [] : [rows[at - 1], rows[at]];
  const row = (rows[0] ?? []).map((_, column) => between(above?.[column], below?.[column]));
  return { rows: rows.toSpliced(at, 0, row), headRows: headRows + (isHead ? 1 : 0) };
}

/** Head and body keep a row each. */
export function mayRemoveRow({ rows, headRows }: OwnPlaces, at: number): boolean {
  return at < headRows ? headRows > 1 : rows.length - headRows > 1;
}

export function removeRow({ rows, headRows }: OwnPlaces, at: number): OwnPlaces {
  return { rows: rows.toSpliced(at, 1), headRows: at < headRows ? headRows - 1 : headRows };
}

export function insertColumn({ rows, headRows }: OwnPlaces, at: number): OwnPlaces {
  const widened = rows.map((row) => row.toSpliced(at, 0, between(row[at - 1], row[at])));
  return { rows: widened, headRows };
}

export function removeColumn({ rows, headRows }: OwnPlaces, at: number): OwnPlaces {
  return { rows: rows.map((row) => row.toSpliced(at, 1)), headRows };
}

/** Whether the block is more than one cell, and no cell would lie in head and body both. */
export function mayMerge({ rows, headRows }: OwnPlaces, area: Area): boolean {
  const isParted = area.top < headRows && area.bottom >= headRows;
  return !isParted && cellsIn(rows, area).length > 1;
}

/** Makes a block one cell; the words of all its cells stay, a line each. */
export function merge({ rows, headRows }: OwnPlaces, area: Area): OwnPlaces {
  const cells = cellsIn(rows, area);
  const [first = blankCell()] = cells;
  const words = cells.map(cellTextOf).filter((text) => text.trim() !== "");
  const isSame = words.length === 1 && words[0] === cellTextOf(first);
  const merged = isSame ? { value: first.value } : withCellText(first, words.join("\n"));
  return { headRows, rows: replaced(rows, new Map(cells.map((cell) => [cell, merged]))) };
}

/** Parts a cell into single places; its words stay in the first. */
export function split({ rows, headRows }: OwnPlaces, place: Place): OwnPlaces {
  const corner = cornerAt({ rows, headRows }, place);
  if (!corner) return { rows, headRows };
  const parted = rows.map((cells, row) =>
    cells.map((cell, column) => {
      const isInside = cell === corner.cell && !(row === corner.row && column === corner.column);
      return isInside ? blankCell() : cell;
    }),
  );
  return { rows: parted, headRows };
}

/** The numbers of head rows that cut no cell and leave the body a row. */
export function possibleHeads({ rows }: OwnPlaces): number[] {
  const counts = Array.from({ length: rows.length - 1 }, (_, index) => index + 1);
  return counts.filter(
    (count) =>
      count <= ownLimits.headerRows &&
      (rows[count] ?? []).every((cell, column) => cell !== rows[count - 1]?.[column]),
  );
}

/**
 * Lays pasted cells onto the places from here on; the table grows by what would stick out.
 *
 * @returns also how many texts fell on a place that a merged cell covers, and are left out.
 */
export function paste(
  places: OwnPlaces,
  { row, column }: Place,
  block: readonly (readonly string[])[],
): { readonly places: OwnPlaces; readonly leftOut: number } {
  const width = Math.max(...block.map((cells) => cells.length));
  let filled = places;
  while (filled.rows.length < row + block.length) {
    filled = insertRow(filled, filled.rows.length, false);
  }
  while (widthOf(filled) < column + width) filled = insertColumn(filled, widthOf(filled));
  let leftOut = 0;
  for (const [down, cells] of block.entries()) {
    for (const [across, text] of cells.entries()) {
      const place = { row: row + down, column: column + across };
      if (isCornerOf(filled, place)) filled = setText(filled, place, text);
      else if (text !== "") leftOut += 1;
    }
  }
  return { places: filled, leftOut };
}

function isCornerOf({ rows }: OwnPlaces, { row, column }: Place): boolean {
  const cell = rows[row]?.[column];
  return rows[row]?.[column - 1] !== cell && rows[row - 1]?.[column] !== cell;
}

function cellsIn(rows: Rows, { top, left, bottom, right }: Area): PlacedCell[] {
  const block = rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
  return [...new Set(block.flat())];
}

function replaced(rows: Rows, changes: ReadonlyMap<PlacedCell, PlacedCell>): Rows {
  return rows.map((row) => row.map((cell) => changes.get(cell) ?? cell));
}

/** Between two places of one cell that cell goes on. */
function between(one: PlacedCell | undefined, other: PlacedCell | undefined): PlacedCell {
  return one !== undefined && one === other ? one : blankCell();
}

function aligned({ value }: PlacedCell, align: Align | undefined): PlacedCell {
  const { align: _, ...rest } = isRecord(value) ? value : { text: value };
  if (align) return { value: { ...rest, align } };
  return { value: Object.keys(rest).length === 1 && "text" in rest ? rest.text : rest };
}
