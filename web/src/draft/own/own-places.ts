import { spreadCells } from "../../../../src/document/tables/table-grid.ts";
import { GenerationError } from "../../../../src/messages/generation-error.ts";
import { ownLimits } from "../../../../src/report/own/own-limits.ts";
import { isRecord } from "../../../../src/report/read/input.ts";
import type { OwnValue } from "./own-items.ts";

/** A cell of an own table as it stands in the report's JSON. One cell may cover several places. */
export type PlacedCell = { readonly value: unknown };

/** Every place of a table and the cell that covers it: spans are found again from the places. */
export type OwnPlaces = {
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly headRows: number;
};

/** The places of a table; undefined when its cells are no table, which the check tells. */
export function readPlaces(table: OwnValue): OwnPlaces | undefined {
  const { header, rows } = table;
  if (!isRows(header) || !isRows(rows)) return undefined;
  const head = spread(header, widthOf(header));
  const body = spread(rows, widthOf(header));
  return head && body && { rows: [...head, ...body], headRows: header.length };
}

/** The table with these cells; whatever else it has stays as it is. */
export function writePlaces(table: OwnValue, { rows, headRows }: OwnPlaces): OwnValue {
  return { ...table, header: gather(rows.slice(0, headRows)), rows: gather(rows.slice(headRows)) };
}

/** A cell with the place where it begins and how far it goes. */
export type Corner = {
  readonly cell: PlacedCell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
};

/** The cells that begin in each row. */
export function cornersOf(rows: OwnPlaces["rows"]): Corner[][] {
  return rows.map((cells, row) =>
    cells.flatMap((cell, column) => {
      const isCorner = cells[column - 1] !== cell && rows[row - 1]?.[column] !== cell;
      return isCorner ? [{ cell, row, column, ...spansAt(rows, row, column) }] : [];
    }),
  );
}

export function cellTextOf({ value }: PlacedCell): string {
  const content = isRecord(value) ? value.text : value;
  return typeof content === "string" || typeof content === "number" ? String(content) : "";
}

/** The same cell with another text; numbers of the JSON become texts when they are typed over. */
export function withCellText({ value }: PlacedCell, text: string): PlacedCell {
  return { value: isRecord(value) ? { ...value, text } : text };
}

export function blankCell(): PlacedCell {
  return { value: "" };
}

function isRows(value: unknown): value is readonly (readonly unknown[])[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= ownLimits.rows &&
    value.every((row) => Array.isArray(row) && row.every(isCell))
  );
}

function isCell(value: unknown): boolean {
  const content = isRecord(value) ? value.text : value;
  const isContent = typeof content === "string" || typeof content === "number";
  return isContent && [spanOf(value, "rowSpan"), spanOf(value, "colSpan")].every(isSpan);
}

function isSpan(span: unknown): span is number {
  return Number.isInteger(span) && Number(span) >= 1 && Number(span) <= ownLimits.rows;
}

function spanOf(value: unknown, name: "rowSpan" | "colSpan"): unknown {
  return (isRecord(value) ? value[name] : undefined) ?? 1;
}

function widthOf([first = []]: readonly (readonly unknown[])[]): number {
  return first.reduce<number>((sum, cell) => sum + Number(spanOf(cell, "colSpan")), 0);
}

function spread(given: readonly (readonly unknown[])[], width: number): PlacedCell[][] | undefined {
  const rows = given.map((row) =>
    row.map((value) => ({
      cell: { value },
      rowSpan: Number(spanOf(value, "rowSpan")),
      colSpan: Number(spanOf(value, "colSpan")),
    })),
  );
  if (width < 1 || width > ownLimits.columns) return undefined;
  try {
    const places = spreadCells({ rows, shares: new Array<number>(width).fill(1) });
    return places.map((slots) => slots.map(({ cell }) => cell.cell));
  } catch (error) {
    if (error instanceof GenerationError) return undefined;
    throw error;
  }
}

function gather(rows: OwnPlaces["rows"]): unknown[][] {
  return cornersOf(rows).map((corners) => corners.map(writeCell));
}

function writeCell({ cell: { value }, rowSpan, colSpan }: Corner): unknown {
  const isAsGiven = spanOf(value, "rowSpan") === rowSpan && spanOf(value, "colSpan") === colSpan;
  if (isAsGiven) return value;
  const { rowSpan: _, colSpan: __, ...rest } = isRecord(value) ? value : { text: value };
  const spans = { ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) };
  const whole = { ...rest, ...spans };
  return Object.keys(whole).length === 1 ? rest.text : whole;
}

function spansAt(rows: OwnPlaces["rows"], row: number, column: number) {
  const cell = rows[row]?.[column];
  let rowSpan = 1;
  let colSpan = 1;
  while (rows[row + rowSpan]?.[column] === cell) rowSpan += 1;
  while (rows[row]?.[column + colSpan] === cell) colSpan += 1;
  return { rowSpan, colSpan };
}
