import type { Table, TableCell } from "../document/blocks.ts";
import { perObject } from "../document/per-object.ts";
import { noteForm } from "../document/tables/table-form.ts";
import type { Field, Grid, GridCell, LabelCell } from "../edition/edition.ts";
import type { Cell, Cells } from "../report/report.ts";

/** A mandated table with the report's figures in it. */
export function fillGrid(grid: Grid, cells: Cells): Table {
  const rows = grid.rows.map((row) => row.map((cell) => fillCell(cell, cells)));
  noteForm(rows, grid);
  return {
    type: "table",
    name: grid.name,
    description: grid.description,
    shares: grid.columnWidthsMm,
    headerRows: grid.headerRows,
    rows,
  };
}

function fillCell(cell: GridCell, cells: Cells): TableCell {
  const { rowSpan, colSpan } = cell;
  if (cell.type === "label") return labelOf(cell);
  const figure = cells.get(cell.field.path);
  const note = figure?.note === undefined ? {} : { note: `（${figure.note}）` };
  const lines = figure ? linesOf(printFigure(figure, cell.field)) : [""];
  return { role: "value", lines, ...note, rowSpan, colSpan, align: "center" };
}

/** What was read may have breaks; a number has none, and need not be taken apart. */
function linesOf(text: string): string[] {
  return anyBreak.test(text) ? text.split(/\r\n?|\n/) : [text];
}

const anyBreak = /[\r\n]/;

/** The same in every report. */
const labelOf = perObject(
  ({ role, align, label, rowSpan, colSpan }: LabelCell): TableCell => ({
    role,
    lines: label.split("\n"),
    rowSpan,
    colSpan,
    align,
  }),
);

/** The figure as the format prints it; what is no number is printed as it was read. */
function printFigure(cell: Cell, field: Field): string {
  const { value, digits = String(value) } = cell;
  if (value === undefined) return cell.read;
  switch (field.type) {
    case "count":
      return String(value);
    case "change":
      return printChange(value);
    case "money":
      return `${digits}${field.unit === undefined ? (cell.unit ?? "") : ""}`;
  }
}

function printChange(change: number): string {
  if (change === 0) return "0";
  return change > 0 ? `增${change}` : `减${-change}`;
}
