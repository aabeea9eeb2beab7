import { cellAddress } from "../../document/sheets/cell-address.ts";
import type { FormCell, FormSheet } from "../../document/sheets/form.ts";
import { spreadCells } from "../../document/tables/table-grid.ts";
import type { Edition, Field, Grid, GridCell } from "../../edition/edition.ts";
import { ownMember } from "../../messages/own-member.ts";
import { formTexts, tableSheets } from "../../messages/tables/form-texts.ts";
import { sumLines } from "../../report/checks/sum-lines.ts";
import type { Cells } from "../../report/report.ts";

/** Characters that a millimetre of the paper takes on a sheet. */
const charactersPerMm = 0.62;

/** A mandated table as on paper; its totals are formulas, unless a given one differs. */
export function tableForm(grid: Grid, edition: Edition, cells: Cells): FormSheet {
  const spread = spreadCells({ rows: grid.rows, shares: grid.columnWidthsMm });
  const addresses = new Map<string, string>();
  for (const [row, slots] of spread.entries()) {
    for (const [column, { cell, corner }] of slots.entries()) {
      if (corner && cell.type === "value") addresses.set(cell.field.path, cellAddress(row, column));
    }
  }
  const totals = totalFormulas(grid, edition, addresses);
  const rows = spread.map((slots) =>
    slots.map(({ cell, corner }) => (corner ? formCell(cell, cells, totals) : undefined)),
  );
  const check = checkRow(grid, edition, addresses);
  return {
    name: ownMember(tableSheets, grid.name) ?? grid.name,
    widths: grid.columnWidthsMm.map((width) => Math.max(5, Math.round(width * charactersPerMm))),
    rows: check ? [...rows, check] : rows,
    headerRows: grid.headerRows,
  };
}

type Total = { readonly formula: string; readonly parts: readonly Field[] };

function totalFormulas(
  grid: Grid,
  edition: Edition,
  addresses: ReadonlyMap<string, string>,
): Map<string, Total> {
  const totals = new Map<string, Total>();
  const rules = edition.rules.filter(({ table, computes }) => table === grid.name && computes);
  for (const { left, right } of rules.flatMap((rule) => sumLines(rule, grid))) {
    const [total] = left;
    if (!total || totals.has(total.path)) continue;
    const parts = right.map(({ path }) => addresses.get(path) ?? "");
    totals.set(total.path, { formula: `SUM(${parts.join(",")})`, parts: right });
  }
  return totals;
}

function formCell(cell: GridCell, cells: Cells, totals: ReadonlyMap<string, Total>): FormCell {
  const span = {
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
  };
  if (cell.type === "label") {
    return { type: "label", text: cell.label, align: cell.align, ...span };
  }
  const { field } = cell;
  const given = cells.get(field.path);
  const total = totals.get(field.path);
  if (total && (given === undefined || given.value === sumOf(total.parts, cells))) {
    const value = given?.value;
    return {
      type: "formula",
      formula: total.formula,
      ...(value === undefined ? {} : { value }),
      ...span,
    };
  }
  const value = given && shown(given, field);
  return {
    type: "input",
    accepts: acceptsOf(field),
    ...(value === undefined ? {} : { value }),
    ...span,
  };
}

function sumOf(parts: readonly Field[], cells: Cells): number {
  return parts.reduce((sum, { path }) => sum + (cells.get(path)?.value ?? 0), 0);
}

/** An amount with its own unit is text, and so is a number with an annotation. */
function acceptsOf({ type, unit }: Field): "count" | "change" | "money" | "text" {
  return type === "money" && unit === undefined ? "text" : type;
}

/** Money with more digits than its value says, `5236.40`, is text: a number would lose them. */
function shown(
  { value, digits, unit, note, read }: NonNullable<ReturnType<Cells["get"]>>,
  field: Field,
): string | number {
  if (value === undefined) return read;
  const own = field.unit === undefined && unit !== undefined ? unit : "";
  const figure = field.type === "money" && digits !== undefined ? digits : value;
  if (own === "" && note === undefined) return figure;
  return `${figure}${own}${note === undefined ? "" : `（${note}）`}`;
}

/** Under 申请情况: whether items one and two are items three and four, column by column. */
function checkRow(
  grid: Grid,
  edition: Edition,
  addresses: ReadonlyMap<string, string>,
): FormCell[] | undefined {
  const rule = edition.rules.find(({ id, table }) => id === "T3-ID" && table === grid.name);
  if (!rule) return undefined;
  const labelColumns = grid.columnWidthsMm.length - sumLines(rule, grid).length;
  const label: FormCell = {
    type: "label",
    text: formTexts.check,
    align: "left",
    colSpan: labelColumns,
  };
  const covered = new Array(labelColumns - 1).fill(undefined);
  const add = (fields: readonly Field[]) => fields.map(({ path }) => addresses.get(path)).join("+");
  const checks = sumLines(rule, grid).map(
    ({ left, right }): FormCell => ({
      type: "formula",
      formula: `IF(${add(left)}=${add(right)},"${formTexts.agrees}","${formTexts.differs}")`,
    }),
  );
  return [label, ...covered, ...checks];
}
