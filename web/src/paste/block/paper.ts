import { spreadCells } from "../../../../src/document/tables/table-grid.ts";
import type { Field, Grid } from "../../../../src/edition/edition.ts";
import { labelKey } from "./label-key.ts";

/** A row of a mandated table that has values. */
export type PaperRow = {
  /** Which of the table's rows it is. */
  readonly at: number;
  readonly fields: readonly Field[];
  /** Its own name as `labelKey` gives it; empty where it has none. */
  readonly name: string;
  /** The columns of that name and of the first value. */
  readonly nameAt: number;
  readonly valuesAt: number;
};

/** A mandated table as its labels name it. */
export type Paper = {
  readonly rows: readonly PaperRow[];
  /** Of every label. */
  readonly labels: ReadonlySet<string>;
  /** Of the labels that columns of values have. */
  readonly columns: ReadonlySet<string>;
};

export function paperOf(grid: Grid): Paper {
  const spread = spreadCells({ rows: grid.rows, shares: grid.columnWidthsMm });
  const rows = spread.flatMap((slots, at): PaperRow[] => {
    const own = slots.map(({ cell, corner }) => (corner ? cell : undefined));
    const fields = own.flatMap((cell) => (cell?.type === "value" ? [cell.field] : []));
    if (fields.length === 0) return [];
    const first = own.findIndex((cell) => cell?.type === "value");
    const named = own.slice(0, first).findLastIndex((cell) => cell?.type === "label");
    const cell = own[named];
    const name = cell?.type === "label" ? labelKey(cell.label) : "";
    return [{ at, fields, name, nameAt: named, valuesAt: first }];
  });
  const labels = grid.rows.flat().flatMap((cell) => (cell.type === "label" ? [cell.label] : []));
  return {
    rows,
    labels: new Set(labels.map(labelKey)),
    columns: new Set(grid.fields.map(columnKey)),
  };
}

export function columnKey({ labels }: Field): string {
  return labelKey(labels.column);
}

/** A name cut short, or with more behind it, is known when it can be one row's only. */
const shortestName = 4;

/** The row that a label names. */
export function rowNamed({ rows }: Paper, label: string): PaperRow | undefined {
  const key = labelKey(label);
  if (key === "") return undefined;
  const exact = rows.filter(({ name }) => name === key);
  if (exact.length > 0 || key.length < shortestName)
    return exact.length === 1 ? exact[0] : undefined;
  const alike = rows.filter(
    ({ name }) => name.startsWith(key) || (name.length >= shortestName && key.startsWith(name)),
  );
  return alike.length === 1 ? alike[0] : undefined;
}
