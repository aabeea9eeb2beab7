import type { Table } from "../../document/blocks.ts";
import { isBandRow } from "../../document/tables/band-rows.ts";

/** The rows where a `thead` or `tbody` begins: the first, the one below the header, every band. */
export function groupStarts(table: Table): number[] {
  return table.rows.flatMap((_, row) => {
    const isStart = row === 0 || row === table.headerRows || isBandRow(table, row);
    return isStart ? [row] : [];
  });
}
