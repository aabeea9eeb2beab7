import type { Field, Grid } from "../../edition/edition.ts";

/** Two cells of one printed row or column. */
export type Pair = {
  readonly one: Field;
  readonly other: Field;
  readonly place: "beside" | "below" | "apart";
};

/** The value cells of every printed row, from left to right. */
export function printedRows(grid: Grid): Field[][] {
  return grid.rows
    .map((row) => row.flatMap((cell) => (cell.type === "value" ? [cell.field] : [])))
    .filter((row) => row.length > 0);
}

/** Every two cells between which a number can go astray. */
export function printedPairs(grid: Grid): Pair[] {
  const rows = printedRows(grid);
  const columns = (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []));
  return [
    ...rows.flatMap((row) => pairsAlong(row, "beside")),
    ...columns.flatMap((column) => pairsAlong(column, "below")),
  ];
}

function pairsAlong(line: readonly Field[], next: "beside" | "below"): Pair[] {
  return line.flatMap((one, at) =>
    line.slice(at + 1).map((other, gap) => ({ one, other, place: gap === 0 ? next : "apart" })),
  );
}
