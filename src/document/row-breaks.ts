import type { Table } from "./blocks.ts";

/**
 * Whether no page may end between a row and the row below it.
 *
 * Header rows stay with two rows of figures, a band with the two rows it opens, and the last row is
 * never alone overleaf.
 */
export function staysWithNextRow({ rows, headerRows }: Table, row: number): boolean {
  if (row >= rows.length - 1) return false;
  const isBand = (index: number) => rows[index]?.some(({ role }) => role === "band") ?? false;
  return row <= headerRows || row === rows.length - 2 || isBand(row) || isBand(row - 1);
}
