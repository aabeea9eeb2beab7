import type { SumLine } from "../../../report/checks/sum-lines.ts";
import { isBlank } from "../../../report/read/read-number.ts";
import { columnsOf, type RowCells } from "../labels/columns.ts";
import type { ModelRow } from "../labels/grid-model.ts";
import type { RowMatch } from "../rows/align-rows.ts";
import { joinedDigits } from "../rows/by-sums.ts";
import type { DataRow } from "../rows/data-rows.ts";
import { readValue } from "../values.ts";
import { fieldIn, type Placing } from "./placing.ts";

/**
 * Where columns are missing, a row's parts may be less than its total, never more; and under the
 * header of another page they have to agree: it may be another column that is missing there.
 * Where no cell stands under its header, or cells were lost, every row has to agree; and where
 * columns are missing besides, each row may lack another one, whatever its sum is.
 */
export function isRefuted(
  { values, columns }: RowCells,
  match: RowMatch,
  { sums, isApart, isBroken, isRagged, endsInTotals }: Placing,
): boolean {
  const { row, model } = match;
  const isLoose = isApart || isRagged;
  const isPartial = columns.length < model.columns.length;
  if (mayCountOtherwise(values)) return true;
  if (!isPartial && !isLoose) return row.mayLack === true;
  if (isPartial && (isApart || isBroken)) return true;
  const figures = figuresOf({ values, columns }, model);
  const own = sums.filter((sum) => isOfRow(sum, model, figures));
  if (own.length === 0) {
    return row.mayLack === true || (isPartial && (endsInTotals || isUnproved(row, figures)));
  }
  const hasToAgree = row.inherits === true || isLoose;
  return own.some((sum) => isExceeded(sum, figures, hasToAgree));
}

/** Two numbers may share a cell, and another one stand in two: as many cells, but other numbers. */
function mayCountOtherwise(values: RowCells["values"]): boolean {
  const parts = values.map(({ text }) => text.trim().split(/\s+/));
  return (
    values.some(({ text }) => /\d\s+[增减+-]?\d/.test(text)) &&
    parts.some((one, at) => {
      const [last, next] = [one.at(-1) ?? "", parts[at + 1]?.[0]];
      return next !== undefined && joinedDigits(last, next) !== undefined;
    })
  );
}

/** Whether a row that lacks columns and has no sum may stand in other ones. */
function isUnproved({ inherits }: DataRow, figures: ReadonlyMap<string, number>): boolean {
  const { last, others } = lastOf(figures);
  return inherits === true || (last > 0 && figures.size > 2 && others === last);
}

/**
 * Whether the last numbers of rows that lack the column of their total may be just these, under the
 * label of another column: most are as much as all others of their row, or more.
 */
export function mayEndInTotals(matches: readonly RowMatch[], sums: readonly SumLine[]): boolean {
  const ends = matches.flatMap(({ row, model }) => {
    const columns = columnsOf(row, model) ?? [];
    const figures = figuresOf({ values: row.values, columns }, model);
    const isPartial = columns.length > 0 && columns.length < model.columns.length;
    if (!isPartial || sums.some((sum) => isOfRow(sum, model, figures))) return [];
    const end = lastOf(figures);
    return end.last > 0 ? [end] : [];
  });
  const likely = ends.filter(({ last, others }) => others <= last);
  return likely.length > 0 && 2 * likely.length >= ends.length;
}

/** The last number of a row, and all others together. */
function lastOf(figures: ReadonlyMap<string, number>) {
  const parts = [...figures.values()];
  const last = parts.pop() ?? 0;
  return { last, others: parts.reduce((sum, part) => sum + part, 0) };
}

/** Path → the figure; what is not read tells nothing: it is no total of 0, and no part. */
function figuresOf({ values, columns }: RowCells, model: ModelRow): Map<string, number> {
  return new Map(
    columns.flatMap(({ column }, index): [string, number][] => {
      if (!column) return [];
      const field = fieldIn(model, column);
      const text = values[index]?.text ?? "";
      const value = isBlank(text) ? 0 : readValue(text, field)?.value;
      return [[field.path, value ?? Number.NaN]];
    }),
  );
}

/** Whether a sum is of the row alone, and its total and a part at least are there. */
function isOfRow(
  { left, right }: SumLine,
  model: ModelRow,
  figures: ReadonlyMap<string, number>,
): boolean {
  const [total, ...others] = left;
  if (!total || others.length > 0 || !figures.has(total.path)) return false;
  const isRow = right.every(({ path }) => path.startsWith(`${model.columns[0]?.field.row}.`));
  return (isRow || model.key === "") && right.some(({ path }) => figures.has(path));
}

function isExceeded(
  { left, right }: SumLine,
  figures: ReadonlyMap<string, number>,
  hasToAgree: boolean,
): boolean {
  const total = (left[0] && figures.get(left[0].path)) ?? 0;
  const parts = right.reduce((sum, { path }) => sum + (figures.get(path) ?? 0), 0);
  return parts > total || (hasToAgree && parts < total);
}

/**
 * Takes back numbers that were read in the one way that their row's sums leave, but that break
 * others. A row that only its place tells stays open until its question is answered, unless sums
 * over several rows prove it.
 * @returns the paths in sums that do not hold.
 */
export function withdrawRefuted(placing: Placing): ReadonlySet<string> {
  const { cells, sums, unplaced, doubts } = placing;
  const { refuted, proved } = trySums(cells, sums);
  for (const [path, { state, text, place, field }] of [...cells]) {
    if (state === "placed" && (refuted.has(path) || !proved.has(path))) cells.delete(path);
    if (state !== "doubted" || !refuted.has(path)) continue;
    cells.delete(path);
    unplaced.push({ text, place });
    doubts.push({ type: "withdrawn", field, text, place });
  }
  confirmProved(placing, proved);
  return refuted;
}

/**
 * Rows whose numbers were put together from neighbours in the one way that their own sums leave
 * need no answer where the sums over several rows confirm every one of them.
 */
function confirmProved(placing: Placing, sure: ReadonlySet<string>): void {
  const { doubts, proved, cells } = placing;
  const asked = doubts.splice(0).filter((doubt) => {
    if (doubt.type !== "count" || !doubt.read) return true;
    const { row, tokens } = doubt;
    const isSure = row.columns.every(({ field: { path } }) => cells.has(path) && sure.has(path));
    if (isSure) proved.push({ row, tokens });
    return !isSure;
  });
  doubts.push(...asked);
}

/** The cells of the sums that do not hold, and of those over several rows that do; sums that lack a cell tell nothing. */
function trySums(cells: Placing["cells"], sums: readonly SumLine[]) {
  const refuted = new Set<string>();
  const proved = new Set<string>();
  for (const { left, right } of sums) {
    const paths = [...left, ...right].map(({ path }) => path);
    if (paths.some((path) => cells.get(path)?.value === undefined)) continue;
    const total = (fields: SumLine["left"]) =>
      fields.reduce((sum, { path }) => sum + (cells.get(path)?.value ?? 0), 0);
    const holds = total(left) === total(right);
    const rows = new Set(paths.map((path) => cells.get(path)?.field.row));
    for (const path of paths) {
      if (!holds) refuted.add(path);
      else if (rows.size > 1) proved.add(path);
    }
  }
  return { refuted, proved };
}
