import type { RowSetting } from "../../document/tables/table-rows.ts";
import { heightOfLines } from "../tables/cell-lines.ts";
import type { SetCell, SetTable } from "../tables/set-table.ts";
import { firstOf, heightBetween, type Run } from "./run-measures.ts";

/**
 * What it costs to turn a page at a place, counted in pages left wholly empty. The plan of a run of
 * tables is the one that costs least.
 */
export const costs = {
  /** Every page: of two plans that are alike the shorter one is taken. */
  page: 0.005,
  /** A page so empty that it looks as if something were missing. */
  void: 0.6,
  /** A table below text with less than a line to spare: another program may have no room for it. */
  tight: 0.15,
  /** Each table whose rows are drawn in. */
  drawnIn: 0.04,
  /** A table that goes on overleaf, between two of its parts. */
  tear: 0.03,
  /** … besides when one page would hold it. */
  needlessTear: 0.07,
  /** … and more when it is to be kept whole. */
  whole: 0.4,
  /** … for each label whose rows are parted. */
  label: 0.01,
  /** … and for each that has no room beside its rows on one of the two pages. */
  crampedLabel: 0.1,
  /** What should stay together is parted, as no page holds it. */
  kept: 3,
} as const;

/** A little more than is wanted: other programs draw what is planned a little otherwise. */
const leastFill = 0.42;

/** What it costs to leave a share of a page empty. */
export function voidCost(share: number): number {
  const empty = Math.max(0, share);
  return empty * empty + (empty > 1 - leastFill ? costs.void : 0);
}

/** What it costs to tear a table behind a row when its part begins on the page at `start`. */
export function tearCost(run: Run, start: number, at: number, setting: RowSetting): number {
  const [table, strip] = [run.tables[at], run.strips[at]];
  if (!table || strip?.content.type !== "row" || run.tables[at + 1] !== table) return 0;
  let cost: number = costs.tear;
  if (run.holdable.has(table)) cost += costs.needlessTear + (table.keepWhole ? costs.whole : 0);
  for (const cell of labelsBehind(table, strip.content.row)) {
    const { from, to } = rowsOf(table, cell, firstOf(strip, at));
    const abovePt = heightBetween(run, Math.max(start, from), at + 1, setting);
    const belowPt = heightBetween(run, at + 1, to, setting);
    const isCramped = Math.min(abovePt, belowPt) < heightOfLines(cell.lines);
    cost += costs.label + (isCramped ? costs.crampedLabel : 0);
  }
  return cost;
}

/** The labels whose rows are parted by the end of a page behind a row. */
function labelsBehind({ grid }: SetTable, row: number): SetCell[] {
  const [above, below] = [grid[row], grid[row + 1]];
  const labels: SetCell[] = [];
  for (const [column, cell] of above?.entries() ?? []) {
    const isParted = cell.isLabel && cell === below?.[column] && cell !== above?.[column - 1];
    if (isParted) labels.push(cell);
  }
  return labels;
}

/** The strips that a cell stands beside. */
function rowsOf({ starts }: SetTable, { row, rowSpan }: SetCell, first: number) {
  return { from: first + (starts[row] ?? 0), to: first + (starts[row + rowSpan] ?? 0) };
}
