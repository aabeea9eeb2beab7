import { spreadCells } from "../../document/table-grid.ts";
import type { Edition, Field, Grid, GridCell } from "../../edition/edition.ts";
import { normalise } from "./labels.ts";

/** A mandated table as it is looked for in a file. */
export type GridModel = {
  readonly edition: Edition;
  readonly grid: Grid;
  readonly rows: readonly ModelRow[];
  /** Every label of the table, normalised. */
  readonly labels: ReadonlySet<string>;
};

/** A row with numbers: the labels that lead to it and the columns of its numbers. */
export type ModelRow = {
  readonly label: string;
  /** Its own label, normalised; empty where only columns lead to the numbers. */
  readonly key: string;
  /** All labels that begin in the row, normalised and joined. */
  readonly joined: string;
  readonly columns: readonly ModelColumn[];
};

export type ModelColumn = {
  readonly field: Field;
  readonly label: string;
  /** The column's own label, and all labels over it, normalised. */
  readonly key: string;
  readonly stack: string;
};

export function gridModel(edition: Edition, grid: Grid): GridModel {
  const spread = spreadCells({ rows: grid.rows, shares: grid.columnWidthsMm });
  const cells = spread.map((slots) => slots.map(({ cell }) => cell));
  const rows = grid.rows.flatMap((row, index) => {
    const fields = row.filter((cell) => cell.type === "value");
    if (fields.length === 0) return [];
    const headers = row.filter((cell) => cell.type === "label" && cell.role === "rowHeader");
    const texts = headers.map(labelOf);
    return [
      {
        label: texts.at(-1) ?? "",
        key: normalise(texts.at(-1) ?? ""),
        joined: normalise(texts.join("")),
        columns: fields.map((cell) => modelColumn(cell, cells, index)),
      },
    ];
  });
  const labels = grid.rows.flat().flatMap((cell) => (cell.type === "label" ? [labelOf(cell)] : []));
  return { edition, grid, rows, labels: new Set(labels.map(normalise)) };
}

function modelColumn(
  cell: GridCell & { type: "value" },
  cells: readonly (readonly GridCell[])[],
  row: number,
): ModelColumn {
  const at = cells[row]?.indexOf(cell) ?? 0;
  const above = cells.slice(0, row).map((slots) => slots[at]);
  const headers = above.filter(
    (one, index): one is GridCell & { type: "label" } =>
      one?.type === "label" && one.role === "columnHeader" && above.indexOf(one) === index,
  );
  const last = headers.at(-1);
  const own = last ? labelOf(last) : "";
  const isBanded = cells.some((slots) => slots[0]?.type === "label" && slots[0].role === "band");
  const stack = isBanded ? own : headers.map(labelOf).join("");
  return { field: cell.field, label: own, key: normalise(own), stack: normalise(stack) };
}

function labelOf(cell: GridCell): string {
  return cell.type === "label" ? cell.label.replaceAll("\n", "") : "";
}
