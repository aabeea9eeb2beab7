import type { Table } from "../../document/blocks.ts";

/** The rows where a `thead` or `tbody` begins: the first, the one below the header, every band. */
export function groupStarts(table: Table): number[] {
  return table.rows.flatMap((_, row) => {
    const isStart = row === 0 || row === table.headerRows || isBandRow(table, row);
    return isStart ? [row] : [];
  });
}

/** Whether a row is a band right across the table, which opens a part of it. */
export function isBandRow({ rows, shares, headerRows }: Table, row: number): boolean {
  const [cell] = rows[row] ?? [];
  return row >= headerRows && cell?.role === "band" && cell.colSpan === shares.length;
}
