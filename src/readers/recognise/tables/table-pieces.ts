import { isBlank } from "../../../report/read/read-number.ts";
import type { SourceTable } from "../../source.ts";
import type { GridModel, ModelColumn, ModelRow } from "../labels/grid-model.ts";
import { isAlike, normalise } from "../labels/labels.ts";
import { isLabelled, isRest } from "../labels/row-labels.ts";
import { type DataRow, type Slot, spreadTable, type Token } from "../rows/data-rows.ts";
import { type Beginning, lacksCells, withoutFillers } from "../rows/unmerged-cells.ts";
import { isFigure, looksLikeValue } from "../values.ts";
import { type Head, headerOf, headOf } from "./header-cells.ts";

/** The rows with numbers of a table whose cells are known. */
export function rowsOfTable(table: SourceTable, model: GridModel): readonly DataRow[] {
  const grid = spreadTable(table);
  const columns = uniqueColumns(model);
  const known = firstValueColumn(grid, columns);
  const first = known ?? endOfLabels(grid);
  const rows: DataRow[] = [];
  let head: Head = { header: undefined, hides: false };
  let above: (Slot | undefined)[][] = [];
  for (const [index, slots] of grid.entries()) {
    const cells = splitRow(slots, grid[index - 1], first);
    const row = { labels: cells.labels.map(toToken), values: cells.values.map(toToken) };
    if (isDataRow(row, model.rows) || isBlankOnly(row, above, model)) {
      head = headOf(above, columns, model) ?? head;
      above = [];
      const { header } = head;
      const values = withoutFillers(cells.values, header).map(toToken);
      const isBroken = head.hides || isShifted(row, model.rows);
      rows.push({ ...row, values, header, isBroken, mayLack: lacksCells(cells.values, header) });
    } else {
      above.push(slots);
      if (isRest(row.labels, model))
        rows.push({ ...row, values: [], header: head.header, isRest: true });
    }
  }
  return known === undefined ? withoutLead(rows) : rows;
}

/** A number stands where labels do, or the row's label where numbers do. */
function isShifted(
  { labels, values }: Pick<DataRow, "labels" | "values">,
  model: readonly ModelRow[],
) {
  return (
    isFigure(labels.at(-1)?.text ?? "") ||
    values.some((one) => isWords(one.text) && isLabelled([one], model))
  );
}

/**
 * Without labels over the columns, blank cells before the first number of every row may as well
 * stand under the labels: they tell nothing.
 */
function withoutLead(rows: readonly DataRow[]): readonly DataRow[] {
  const full = rows.filter(({ values }) => values.some(({ text }) => isFigure(text)));
  if (!full.every(({ values }) => isBlank(values[0]?.text ?? ""))) return rows;
  return rows.map((row) => {
    const begin = row.values.findIndex(({ text }) => isFigure(text));
    return begin < 0 ? row : { ...row, values: row.values.slice(begin) };
  });
}

function uniqueColumns({ rows }: GridModel): ModelColumn[] {
  const all = rows.flatMap(({ columns }) => columns);
  return all.filter((one, index) => all.findIndex((other) => other.stack === one.stack) === index);
}

/** The leftmost place under or at a label of a column with numbers. */
function firstValueColumn(
  grid: readonly (readonly (Slot | undefined)[])[],
  columns: readonly ModelColumn[],
): number | undefined {
  const places = grid.flatMap((slots) =>
    slots.flatMap((slot, column) => {
      const key = slot ? normalise(slot.text) : "";
      const found = key !== "" && columns.some((one) => isAlike(key, one.key, 0.9));
      return found ? [column] : [];
    }),
  );
  return places.length === 0 ? undefined : Math.min(...places);
}

/** The cells that begin in a row. */
function beginnings(
  slots: readonly (Slot | undefined)[],
  above: readonly (Slot | undefined)[] | undefined,
): Beginning[] {
  return slots.flatMap((slot, column) => {
    const begins = slot && slots[column - 1]?.id !== slot.id && above?.[column]?.id !== slot.id;
    return begins ? [{ slot, column }] : [];
  });
}

/** Without labels over the columns: where the labels before the numbers end, in most rows or all. */
function endOfLabels(grid: readonly (readonly (Slot | undefined)[])[]): number | undefined {
  const ends = grid.flatMap((slots, row) => {
    const cells = beginnings(slots, grid[row - 1]);
    const first = cells.findIndex(({ slot }) => isFigure(slot.text));
    const label = cells.slice(0, Math.max(0, first)).findLast(({ slot }) => isWords(slot.text));
    return label ? [slots.findLastIndex((slot) => slot?.id === label.slot.id) + 1] : [];
  });
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** What begins in a row: labels, and the cells in the columns with numbers. */
function splitRow(
  slots: readonly (Slot | undefined)[],
  above: readonly (Slot | undefined)[] | undefined,
  first: number | undefined,
): { readonly labels: readonly Beginning[]; readonly values: readonly Beginning[] } {
  const cells = beginnings(slots, above);
  const figure = cells.findIndex(({ slot }) => isFigure(slot.text));
  const begin = figure < 0 ? cells.findLastIndex(({ slot }) => !isBlank(slot.text)) + 1 : figure;
  const isValue = ({ column }: Beginning, index: number) =>
    first === undefined ? index >= begin : column >= first;
  const labels = cells.filter((cell, index) => !isValue(cell, index) && !isBlank(cell.slot.text));
  return { labels, values: cells.filter(isValue) };
}

function isWords(text: string): boolean {
  return /\p{Script=Han}\s*\p{Script=Han}/u.test(text) && !looksLikeValue(text);
}

function toToken({ slot: { text, place } }: Beginning): Token {
  return { text, place };
}

function isDataRow(
  { labels, values }: Omit<DataRow, "header">,
  model: readonly ModelRow[],
): boolean {
  if (values.length === 0) return false;
  if (values.some(({ text }) => isFigure(text))) return true;
  return isLabelled(labels, model);
}

/** The only row of a table, without a label, under its header and not filled in yet. */
function isBlankOnly(
  { labels, values }: Omit<DataRow, "header">,
  above: readonly (readonly (Slot | undefined)[])[],
  model: GridModel,
): boolean {
  const [only, ...others] = model.rows;
  return (
    only !== undefined &&
    others.length === 0 &&
    labels.length === 0 &&
    values.length === only.columns.length &&
    values.every(({ text }) => isBlank(text)) &&
    headerOf(above, only.columns, model) !== undefined
  );
}
