import { sumLinesOf } from "../../../report/checks/sum-lines.ts";
import { isBlank } from "../../../report/read/read-number.ts";
import type { GridModel, ModelColumn, ModelRow } from "../labels/grid-model.ts";
import { joinTornRows } from "../labels/row-labels.ts";
import { alignRows } from "../rows/align-rows.ts";
import type { DataRow, Token } from "../rows/data-rows.ts";
import { partRows } from "../rows/part-rows.ts";
import { placeRow } from "../rows/place-row.ts";
import { isPieced, isRagged, usualSurplus } from "../rows/trim-values.ts";
import type { PlacedTable } from "./placed.ts";
import { type Placing, startPlacing } from "./placing.ts";
import { mayEndInTotals, withdrawRefuted } from "./refute.ts";

/** Puts the numbers of a file's rows into the cells of a mandated table, and tells every doubt. */
export function placeTable(
  rows: readonly DataRow[],
  { edition, grid, rows: modelRows }: GridModel,
  isApart: boolean,
): PlacedTable {
  const sums = sumLinesOf(edition, grid);
  const { matches, strangers, missing } = alignRows(
    joinTornRows(partRows(rows, modelRows, sums), modelRows),
    modelRows,
  );
  const isBroken = rows.some((row) => row.isBroken);
  const placing = startPlacing(sums, {
    surplus: usualSurplus(matches),
    isRagged: isRagged(matches),
    isPieced: sums.length === 0 && isPieced(matches),
    endsInTotals: mayEndInTotals(matches, sums),
    isBroken,
    isApart,
  });
  const { cells, doubts, unplaced } = placing;
  const fit = matches.reduce((sum, match) => sum + placeRow(match, placing), 0);
  const foreign = strangers.flatMap((row) => strangerOf(row) ?? []);
  unplaced.push(...foreign);
  for (const row of missing) {
    placing.missing.add(row.label || grid.description);
    doubts.push({ type: "row", row });
  }
  const refuted = withdrawRefuted(placing);
  for (const column of placing.withheld.values()) {
    if (!isFilled(column, modelRows, cells)) doubts.push({ type: "column", column });
  }
  return {
    cells,
    doubts,
    unplaced,
    proved: placing.proved,
    labels: [...placing.labels.values()],
    missing: [...placing.missing],
    isApart,
    settled: isBroken ? -1 : countSettled(cells, refuted),
    score: fit - 0.5 * (missing.length + foreign.length),
  };
}

/** Whether every row has its number of a column that no label stands over: their sums told it. */
function isFilled(
  { stack }: ModelColumn,
  rows: readonly ModelRow[],
  cells: Placing["cells"],
): boolean {
  const own = rows.flatMap(({ columns }) => columns.filter((column) => column.stack === stack));
  return own.every(({ field }) => cells.has(field.path));
}

/** How many numbers are read that no sum refutes. */
function countSettled(cells: Placing["cells"], refuted: ReadonlySet<string>): number {
  const settled = [...cells.values()].filter(
    ({ field, value }) => value !== undefined && !refuted.has(field.path),
  );
  return settled.length;
}

/** A row that the format does not know: its label and its numbers, told as one. */
function strangerOf({ labels, values }: DataRow): Token | undefined {
  const figures = values.filter(({ text }) => !isBlank(text));
  const [first] = figures;
  if (!first) return undefined;
  const text = [labels.at(-1), ...figures].map((one) => one?.text.trim()).filter(Boolean);
  return { text: text.join(" "), place: first.place };
}
