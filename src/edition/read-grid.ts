import { spreadCells } from "../document/tables/table-grid.ts";
import { tableHeaders } from "../document/tables/table-headers.ts";
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

type Rows = readonly (readonly GridCell[])[];

function labelFields(rows: Rows, shares: readonly number[]): GridCell[][] {
  const spread = spreadCells({ rows, shares }).map((slots) => slots.map(({ cell }) => cell));
  const headers = tableHeaders({ rows: rows.map((cells) => cells.map(roled)), shares });
  return rows.map((cells, row) =>
    cells.map((cell) => {
      if (cell.type === "label") return cell;
      const column = spread[row]?.indexOf(cell) ?? 0;
      const places = headers[row]?.[column] ?? [];
      const labels = labelsAt(places.flatMap((place) => spread[place.row]?.[place.column] ?? []));
      return { ...cell, field: { ...cell.field, labels } };
    }),
  );
}

function roled({ rowSpan, colSpan, ...cell }: GridCell) {
  return { rowSpan, colSpan, role: cell.type === "label" ? cell.role : "value" } as const;
}

/**
 * Row and column label of a value by its headers.
 *
 * The outermost of several row headers only names a part of the table and is left out. A table
 * without row headers takes the second-lowest column header for the row (行政复议 / 结果维持).
 */
function labelsAt(headers: readonly GridCell[]): Field["labels"] {
  const beside = labelsOf(headers, "rowHeader");
  const above = labelsOf(headers, "columnHeader");
  const rows = beside.length > 1 ? beside.slice(1) : beside;
  return {
    row: rows.length > 0 ? rows.join(" ") : (above.at(-2) ?? ""),
    column: above.at(-1) ?? "",
  };
}

function labelsOf(headers: readonly GridCell[], role: LabelRole): string[] {
  return headers.flatMap((cell) =>
    cell.type === "label" && cell.role === role ? [plainLabel(cell.label)] : [],
  );
}

/** The label's text without the breaks of its layout. */
function plainLabel(label: string): string {
  return label.replaceAll("\n", "");
}
