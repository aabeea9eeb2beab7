import type { SourceTable } from "../../source.ts";
import { isFigure } from "../values.ts";
import type { GridCell } from "./own-grid.ts";

/** How many rows above name the columns, by the file, or else by what stands in them. */
export function headerRowsOf(grid: readonly (readonly GridCell[])[]): number {
  const marked = grid.findIndex((cells) => !isHeaderRow(cells));
  const known = marked < 0 ? grid.length - 1 : marked;
  const rows = known > 0 ? known : 1;
  return Math.max(1, Math.min(known > 0 ? rows : belowSpans(grid), grid.length - 1));
}

function isHeaderRow(cells: readonly GridCell[]): boolean {
  return cells.length > 0 && cells.every(({ cell }) => cell.isHeader === true);
}

/** A name over several columns stands over the name of each; one may reach down to them. */
function belowSpans(grid: readonly (readonly GridCell[])[]): number {
  let end = 1;
  for (let row = 0; row < end && row < grid.length; row++) {
    for (const { rowSpan } of grid[row] ?? []) end = Math.max(end, row + rowSpan);
    const isBand = grid[row]?.some(({ colSpan }) => colSpan > 1) === true;
    const next = grid[row + 1] ?? [];
    if (isBand && row + 1 === end && !next.some(({ cell }) => isFigure(cell.text))) end++;
  }
  return end;
}

/** How many columns at the left name their rows; undefined where the file does not tell. */
export function headerColumnsOf(
  { namesHeaders }: SourceTable,
  body: readonly (readonly GridCell[])[],
): number | undefined {
  if (!namesHeaders) return undefined;
  const cells = body.flat();
  const figures = cells.filter(({ cell }) => cell.isHeader !== true);
  const all = Math.max(0, ...cells.map(({ column, colSpan }) => column + colSpan));
  return Math.min(all, ...figures.map(({ column }) => column));
}
