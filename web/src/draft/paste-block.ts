import type { Grid } from "../../../src/edition/edition.ts";
import { type Cells, cellKey } from "./draft.ts";
import { valueRows } from "./table-places.ts";

/**
 * Lays a block copied from a spreadsheet into a table, its first number onto the given cell.
 *
 * @param text - lines parted by line breaks, cells by tabs; columns of labels are left out.
 * @returns the cells that change; what would fall beyond the table is left out.
 */
export function pasteBlock(grid: Grid, path: string, text: string): Cells {
  const rows = valueRows(grid);
  const top = rows.findIndex((fields) => fields.some((field) => field.path === path));
  const left = rows[top]?.findIndex((field) => field.path === path) ?? 0;
  const changed = blockOf(text).flatMap((line, row) =>
    line.flatMap((typed, column) => {
      const field = rows[top + row]?.[left + column];
      return field ? [[cellKey(grid.name, field.path), typed] as const] : [];
    }),
  );
  return Object.fromEntries(changed);
}

/** Whether a pasted text is more than one cell. */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.replace(/\r?\n$/, ""));
}

function blockOf(text: string): string[][] {
  const lines = text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()));
  const columns = Math.max(...lines.map(({ length }) => length));
  const labels = Array.from({ length: columns }, (_, column) =>
    lines.some((line) => /\p{Script=Han}{2,}/u.test(line[column] ?? "")),
  );
  const first = labels.lastIndexOf(true) + 1;
  const isTableWithLabels = first > 0 && first < columns;
  return lines.map((line) => (isTableWithLabels ? line.slice(first) : line));
}
