import { spreadCells } from "../document/tables/table-grid.ts";
import { type Edition, type Grid, gridNamed } from "../edition/edition.ts";

/** Figures of the table of requests that are told as one. */
export type Tally = { readonly label: string; readonly paths: readonly string[] };

/** Applications received, by who made them. */
export function receivedTallies(edition: Edition): Tally[] {
  const fields = gridNamed(edition, "requests")?.fields ?? [];
  return fields
    .filter(({ row, column }) => row === "received" && column !== "total")
    .map(({ path, labels }) => ({ label: labels.column, paths: [path] }));
}

/** Applications closed, by how: （一）予以公开 to （六）其他处理, each group added up. */
export function closedTallies(edition: Edition): Tally[] {
  const grid = gridNamed(edition, "requests");
  return grid ? resultGroups(grid) : [];
}

const closedColumn = 1;
const idle = ["received", "carriedIn", "closed", "carriedOut"];

/** The rows of results under the header that holds them together. */
function resultGroups(grid: Grid): Tally[] {
  const groups = new Map<string, string[]>();
  for (const slots of spreadCells({ rows: grid.rows, shares: grid.columnWidthsMm })) {
    const header = slots[closedColumn]?.cell;
    const parts = slots.flatMap(({ cell }) =>
      cell.type === "value" && cell.field.column !== "total" && !idle.includes(cell.field.row)
        ? [cell.field.path]
        : [],
    );
    if (header?.type !== "label" || parts.length === 0) continue;
    const [label = ""] = header.label.replaceAll("\n", "").split("（区分");
    groups.set(label, [...(groups.get(label) ?? []), ...parts]);
  }
  return [...groups].map(([label, paths]) => ({ label, paths }));
}
