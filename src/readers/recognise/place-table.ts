import { sumLines } from "../../report/checks/sum-lines.ts";
import { alignRows } from "./align-rows.ts";
import type { DataRow } from "./data-rows.ts";
import type { GridModel } from "./grid-model.ts";
import { placeRow } from "./place-row.ts";
import type { PlacedTable } from "./placed.ts";
import { startPlacing } from "./placing.ts";
import { withdrawRefuted } from "./refute.ts";
import { joinTornRows } from "./row-labels.ts";
import { usualSurplus } from "./trim-values.ts";
import { isBlankText } from "./values.ts";

/** Puts the numbers of a file's rows into the cells of a mandated table, and tells every doubt. */
export function placeTable(
  rows: readonly DataRow[],
  { edition, grid, rows: modelRows }: GridModel,
): PlacedTable {
  const sums = edition.rules
    .filter(({ table }) => table === grid.name)
    .flatMap((rule) => sumLines(rule, grid));
  const { matches, strangers, missing } = alignRows(joinTornRows(rows, modelRows), modelRows);
  const placing = startPlacing(sums, usualSurplus(matches));
  const { cells, doubts, unplaced } = placing;
  const fit = matches.reduce((sum, match) => sum + placeRow(match, placing), 0);
  const foreign = strangers.map(figuresOf).filter(({ length }) => length > 0);
  unplaced.push(...foreign.flat());
  for (const row of missing) {
    placing.missing.add(row.label || grid.description);
    doubts.push({ type: "row", row });
  }
  for (const column of placing.withheld.values()) doubts.push({ type: "column", column });
  withdrawRefuted(placing);
  return {
    cells,
    doubts,
    unplaced,
    labels: [...placing.labels.values()],
    missing: [...placing.missing],
    score: fit - 0.5 * (missing.length + foreign.length),
  };
}

function figuresOf({ values }: DataRow): DataRow["values"] {
  return values.filter(({ text }) => !isBlankText(text));
}
