import type { Table } from "../blocks.ts";
import { perObject } from "../per-object.ts";
import { isBandRow } from "./band-rows.ts";

/**
 * Whether no page may end between a row and the row below it.
 *
 * Header rows stay with two rows of figures, a band with all of its rows, and the last row is
 * never alone overleaf. Of a band with many rows only the first two stay with it.
 */
export function staysWithNextRow(table: Table, row: number): boolean {
  return keptRows(table)[row] ?? false;
}

/** A band of more rows is no longer taken in at a glance, and leaves a page too empty. */
const longestWholeBand = 8;

const keptRows = perObject((table: Table): readonly boolean[] => {
  const { rows, headerRows } = table;
  const last = rows.length - 1;
  const isBand = (row: number) => rows[row]?.some(({ role }) => role === "band") ?? false;
  const kept = rows.map(
    (_, row) =>
      row < last && (row <= headerRows || row === last - 1 || isBand(row) || isBand(row - 1)),
  );
  const starts = rows.flatMap((_, row) => (isBandRow(table, row) ? [row] : []));
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? rows.length;
    if (end - start <= longestWholeBand) kept.fill(true, start, end - 1);
  }
  return kept;
});
