import type { Table } from "../blocks.ts";

/** Whether a row is a band right across the table, which opens a part of it. */
export function isBandRow({ rows, shares, headerRows }: Table, row: number): boolean {
  const [cell] = rows[row] ?? [];
  return row >= headerRows && cell?.role === "band" && cell.colSpan === shares.length;
}
