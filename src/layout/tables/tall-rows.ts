import { sum, sumOfLengths } from "../../document/sum.ts";
import type { SetCell, SetTable } from "./set-table.ts";

/**
 * Cuts rows that are taller than a page into pieces that are not, each with the same cells.
 * Official tables have no such rows; an endless annotation must still be printed to its end.
 */
export function cutTallRows(table: SetTable, pagePt: number): SetTable {
  const headerPt = sum(table.heightsPt.slice(0, table.headerRows));
  const roomPt = headerPt < pagePt / 2 ? pagePt - headerPt : pagePt;
  if (table.heightsPt.every((height) => height <= roomPt)) return table;
  const pieces = table.heightsPt.map((height, row) => cut(height, table.grid[row] ?? [], roomPt));
  return {
    ...table,
    heightsPt: pieces.flat(),
    sources: pieces.flatMap((heights, row) => heights.map(() => row)),
    grid: pieces.flatMap((heights, row) => heights.map(() => table.grid[row] ?? [])),
    starts: [0, ...pieces].map((_, row) => sumOfLengths(pieces.slice(0, row))),
    headerRows: sumOfLengths(pieces.slice(0, table.headerRows)),
  };
}

/** A piece may lose up to one line's height at its foot, as lines are not cut. */
function cut(heightPt: number, cells: readonly SetCell[], roomPt: number): number[] {
  if (heightPt <= roomPt) return [heightPt];
  const pitches = cells.flatMap(({ lines }) => lines.map(({ pitchPt }) => pitchPt));
  const lostPt = pitches.reduce((most, pitch) => Math.max(most, pitch), 0);
  const full = Math.ceil(heightPt / (roomPt - lostPt)) - 1;
  return [...new Array<number>(full).fill(roomPt), heightPt - full * (roomPt - lostPt)];
}
