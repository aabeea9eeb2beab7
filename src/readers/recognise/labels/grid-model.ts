import { spreadCells } from "../../../document/tables/table-grid.ts";
import type { Edition, Field, Grid, GridCell } from "../../../edition/edition.ts";
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
  const keyOf = remembered(normalise);
  const isBanded = cells.some((slots) => slots[0]?.type === "label" && slots[0].role === "band");
  const rows = grid.rows.flatMap((row, index) => {
    const fields = row.filter((cell) => cell.type === "value");
    if (fields.length === 0) return [];
    const headers = row.filter((cell) => cell.type === "label" && cell.role === "rowHeader");
    const texts = headers.map(labelOf);
    return [
      {
        label: texts.at(-1) ?? "",
        key: keyOf(texts.at(-1) ?? ""),
        joined: keyOf(texts.join("")),
        columns: fields.map((cell) =>
          modelColumn(cell, cells.slice(0, index + 1), { keyOf, isBanded }),
        ),
      },
    ];
  });
  const labels = grid.rows.flat().flatMap((cell) => (cell.type === "label" ? [labelOf(cell)] : []));
  return { edition, grid, rows, labels: new Set(labels.map(keyOf)) };
}

/** Every row of a table has the same columns. */
function remembered(keyOf: (label: string) => string): (label: string) => string {
  const known = new Map<string, string>();
  return (label) => {
    const key = known.get(label) ?? keyOf(label);
    known.set(label, key);
    return key;
  };
}

type Naming = { readonly keyOf: (label: string) => string; readonly isBanded: boolean };

/** @param cells - the table's rows down to that of the cell. */
function modelColumn(
  cell: GridCell & { type: "value" },
  cells: readonly (readonly GridCell[])[],
  { keyOf, isBanded }: Naming,
): ModelColumn {
  const at = cells.at(-1)?.indexOf(cell) ?? 0;
  const above = cells.slice(0, -1).map((slots) => slots[at]);
  const headers = above.filter(
    (one, index): one is GridCell & { type: "label" } =>
      one?.type === "label" && one.role === "columnHeader" && above.indexOf(one) === index,
  );
  const last = headers.at(-1);
  const own = last ? labelOf(last) : "";
  const stack = isBanded ? own : headers.map(labelOf).join("");
  return { field: cell.field, label: own, key: keyOf(own), stack: keyOf(stack) };
}

function labelOf(cell: GridCell): string {
  return cell.type === "label" ? cell.label.replaceAll("\n", "") : "";
}
