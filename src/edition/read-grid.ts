import { spreadCells } from "../document/table-grid.ts";
import type { Field, FieldType, Grid, GridCell, LabelCell, LabelRole } from "./edition.ts";

/** A grid as it is written in an edition's folder. */
export type GridFile = Omit<Grid, "rows" | "fields"> & {
  /** Columns that `{ "values": row }` stands for. */
  readonly valueColumns?: readonly string[];
  readonly rows: readonly (readonly CellFile[])[];
};

type SpanFile = { readonly rowSpan?: number; readonly colSpan?: number };
type LabelFile = SpanFile & {
  readonly label: string;
  readonly role: LabelRole;
  readonly align?: "left" | "center";
};
type ValueFile = SpanFile & {
  readonly value: string;
  readonly type: FieldType;
  readonly unit?: string;
};
type ValuesFile = { readonly values: string };
type CellFile = LabelFile | ValueFile | ValuesFile;

/** Writes out a grid's short forms and finds the labels that lead to each of its values. */
export function readGrid(file: GridFile): Grid {
  const { valueColumns = [], rows, ...rest } = file;
  const cells = rows.map((row) => row.flatMap((cell) => spellOut(cell, valueColumns)));
  const labelled = labelFields(cells, file.columnWidthsMm);
  const fields = labelled.flat().flatMap((cell) => (cell.type === "value" ? [cell.field] : []));
  return { ...rest, rows: labelled, fields };
}

function spellOut(cell: CellFile, valueColumns: readonly string[]): GridCell[] {
  if ("values" in cell) {
    return valueColumns.map((column) =>
      valueCell({ value: `${cell.values}.${column}`, type: "count" }),
    );
  }
  return ["value" in cell ? valueCell(cell) : labelCell(cell)];
}

function labelCell({ rowSpan = 1, colSpan = 1, ...cell }: LabelFile): LabelCell {
  const align = cell.role === "rowHeader" ? "left" : "center";
  return { type: "label", align, ...cell, rowSpan, colSpan };
}

function valueCell({ rowSpan = 1, colSpan = 1, value, type, unit }: ValueFile): GridCell {
  const cut = value.lastIndexOf(".");
  const field: Field = {
    path: value,
    row: value.slice(0, cut),
    column: value.slice(cut + 1),
    type,
    ...(unit === undefined ? {} : { unit }),
    labels: { row: "", column: "" },
  };
  return { type: "value", field, rowSpan, colSpan };
}

type Spread = readonly (readonly GridCell[])[];

function labelFields(rows: Spread, shares: readonly number[]): GridCell[][] {
  const spread: Spread = spreadCells({ rows, shares }).map((slots) =>
    slots.map(({ cell }) => cell),
  );
  return rows.map((cells, row) =>
    cells.map((cell) => {
      if (cell.type === "label") return cell;
      const column = spread[row]?.indexOf(cell) ?? 0;
      return { ...cell, field: { ...cell.field, labels: labelsAt(spread, row, column) } };
    }),
  );
}

/**
 * Row and column label of one place: the headers left of it and above it.
 *
 * The outermost of several row headers only names a part of the table and is left out. A table
 * without row headers takes the second-lowest column header for the row (行政复议 / 结果维持).
 */
function labelsAt(spread: Spread, row: number, column: number): Field["labels"] {
  const left = labelsOf(spread[row]?.slice(0, column) ?? [], "rowHeader");
  const above = labelsOf(headersAbove(spread, row, column), "columnHeader");
  const rows = left.length > 1 ? left.slice(1) : left;
  return {
    row: rows.length > 0 ? rows.join(" ") : (above.at(-2) ?? ""),
    column: above.at(-1) ?? "",
  };
}

/** The unbroken run of header cells over a place, top to bottom, passing over other values. */
function headersAbove(spread: Spread, row: number, column: number): GridCell[] {
  const above = spread.slice(0, row).map((cells) => cells[column] as GridCell);
  const last = above.findLastIndex((cell) => isRole(cell, "columnHeader"));
  const before = above.slice(0, last).findLastIndex((cell) => !isRole(cell, "columnHeader"));
  return above.slice(before + 1, last + 1);
}

function isRole(cell: GridCell, role: LabelRole): boolean {
  return cell.type === "label" && cell.role === role;
}

function labelsOf(cells: readonly GridCell[], role: LabelRole): string[] {
  const distinct = cells.filter((cell, index) => cells.indexOf(cell) === index);
  return distinct.flatMap((cell) =>
    cell.type === "label" && cell.role === role ? [plainLabel(cell.label)] : [],
  );
}

/** The label's text without the breaks of its layout. */
function plainLabel(label: string): string {
  return label.replaceAll("\n", "");
}
