import type { SourceCell, SourceTable } from "../../source.ts";
import { isFigure } from "../values.ts";
import { wholeGrid } from "./own-grid.ts";

type Row = readonly SourceCell[];

/**
 * The rows of a table on the next page that goes on with another: as wide, its names of columns the
 * same again, or none. Undefined where it is another table.
 */
export function rowsOverleaf(table: SourceTable, next: SourceTable): readonly Row[] | undefined {
  const [page, following] = [lastPage(table), next.place.page];
  if (page === undefined || following !== page + 1 || widthOf(table) !== widthOf(next)) {
    return undefined;
  }
  const repeated = next.rows.findIndex((row, index) => !isSame(row, table.rows[index]));
  if (repeated > 0) return next.rows.slice(repeated);
  return next.rows[0]?.some(({ text }) => isFigure(text)) ? next.rows : undefined;
}

function lastPage({ rows, place }: SourceTable): number | undefined {
  return rows.at(-1)?.[0]?.place.page ?? place.page;
}

function widthOf(table: SourceTable): number {
  return (wholeGrid(table)[0] ?? []).reduce((width, { colSpan }) => width + colSpan, 0);
}

function isSame(row: Row, other: Row = []): boolean {
  return row.length === other.length && row.every(({ text }, at) => text === other[at]?.text);
}
