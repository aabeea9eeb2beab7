import { spreadCells } from "../../src/document/table-grid.ts";
import { type Edition, type Grid, gridNamed } from "../../src/edition/edition.ts";
import { type Cells, cellKey } from "./draft/draft.ts";

export type Bar = { readonly label: string; readonly now: number; readonly before?: number };

type Figures = (path: string) => number;

/** Applications received, by who made them. */
export function barsByKind(edition: Edition, now: Cells, before?: Cells): Bar[] {
  const grid = gridNamed(edition, "requests");
  const kinds = grid?.fields.filter(({ row, column }) => row === "received" && column !== "total");
  return (kinds ?? []).map(({ path, labels }) =>
    bar(labels.column, (figures) => figures(path), now, before),
  );
}

/** Applications closed, by how: （一）予以公开 to （六）其他处理, each group added up. */
export function barsByResult(edition: Edition, now: Cells, before?: Cells): Bar[] {
  const grid = gridNamed(edition, "requests");
  if (!grid) return [];
  return resultGroups(grid).map(([label, paths]) =>
    bar(label, (figures) => paths.reduce((sum, path) => sum + figures(path), 0), now, before),
  );
}

function bar(label: string, value: (figures: Figures) => number, now: Cells, before?: Cells): Bar {
  const own = { label, now: value(figuresOf(now)) };
  return before ? { ...own, before: value(figuresOf(before)) } : own;
}

function figuresOf(cells: Cells): Figures {
  return (path) => Number.parseInt(cells[cellKey("requests", path)] ?? "", 10) || 0;
}

const closedColumn = 1;
const idle = ["received", "carriedIn", "closed", "carriedOut"];

/** The rows of results under the header that holds them together. */
function resultGroups(grid: Grid): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const slots of spreadCells({ rows: grid.rows, shares: grid.columnWidthsMm })) {
    const header = slots[closedColumn]?.cell;
    const parts = slots.flatMap(({ cell }) =>
      cell.type === "value" && cell.field.column !== "total" && !idle.includes(cell.field.row)
        ? [cell.field.path]
        : [],
    );
    if (header?.type !== "label" || parts.length === 0) continue;
    const label = header.label.replaceAll("\n", "").replace(/（区分.*$/, "");
    groups.set(label, [...(groups.get(label) ?? []), ...parts]);
  }
  return [...groups];
}
