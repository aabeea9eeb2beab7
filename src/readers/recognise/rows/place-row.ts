import { isBlank } from "../../../report/read/read-number.ts";
import { columnsOf, type FileColumn, type RowCells } from "../labels/columns.ts";
import type { ModelRow } from "../labels/grid-model.ts";
import { noteColumns, noteRowLabel } from "../labels/label-differences.ts";
import { labelUnit } from "../labels/label-unit.ts";
import { fieldIn, type Placing, placeCell } from "../placing/placing.ts";
import { isRefuted } from "../placing/refute.ts";
import type { RowMatch } from "./align-rows.ts";
import { agreedCells, agreesInOrder, type Reading, readingsBySums } from "./by-sums.ts";
import type { Token } from "./data-rows.ts";
import { beforeBlankEnd, trimValues } from "./trim-values.ts";

/** A label less alike than this is asked about, even though its place tells. */
const sureLikeness = 0.75;

/**
 * Puts a row's numbers into its cells.
 * @returns how well the row fits, its columns included.
 */
export function placeRow(match: RowMatch, placing: Placing): number {
  const { row, model, fit } = match;
  noteRowLabel(match, placing);
  const why = whyDoubted(match);
  if (why) {
    const place = row.labels.at(-1)?.place ?? row.values[0]?.place ?? {};
    const { values } = row;
    placing.doubts.push({ type: "label", row: model, text: fit.text, values, place, why });
  }
  const known = columnsOf(row, model);
  if (known) noteColumns(known, match, placing);
  const columns = known ?? inOrder(model);
  const values = trimValues(row.values, columns.length, placing);
  placeValues({ values, columns }, match, placing);
  const named = known?.filter(({ column }) => column).length ?? model.columns.length / 2;
  const fitting = values.length === model.columns.length ? 0.5 : 0;
  return fit.score + named / model.columns.length + fitting;
}

/** Why a row has to be confirmed; undefined when its label and its place tell. */
function whyDoubted({ by, fit }: RowMatch): "unlike" | "elsewhere" | "place" | undefined {
  if (by === "place") return "place";
  if (by === "label elsewhere") return "elsewhere";
  return fit.score < sureLikeness ? "unlike" : undefined;
}

function placeValues({ values, columns }: RowCells, match: RowMatch, placing: Placing): void {
  const { model } = match;
  const cut = placing.isRagged ? beforeBlankEnd(values) : undefined;
  const isWhole = columns.every(({ column }) => column !== undefined);
  const mayBe = mayBeInOrder(columns, model);
  const fits =
    values.length === columns.length &&
    (isWhole || mayBe) &&
    !isRefuted({ values, columns }, match, placing);
  const isProved =
    !(fits && isWhole) && mayBe && agreesInOrder(values, model.columns, placing.sums);
  if (cut) placeBySums({ values: cut, columns }, match, placing);
  else if (isProved) {
    placing.proved.push({ row: model, tokens: values });
    placeInOrder({ values, columns: inOrder(model) }, match, placing);
  } else if (fits) placeInOrder({ values, columns }, match, placing);
  else placeBySums({ values, columns }, match, placing);
}

/** Whether the labels that are known stand where the mandated ones do. */
function mayBeInOrder(columns: readonly FileColumn[], model: ModelRow): boolean {
  if (columns.length !== model.columns.length) return true;
  return columns.every(
    ({ column }, index) => !column || column.stack === model.columns[index]?.stack,
  );
}

function inOrder({ columns }: ModelRow): FileColumn[] {
  return columns.map((column): FileColumn => ({ column }));
}

function placeInOrder(
  { values, columns }: RowCells,
  { row, model, by }: RowMatch,
  placing: Placing,
): void {
  const isPartial = columns.length < model.columns.length;
  const sure = row.inherits && isPartial ? "doubted" : "sure";
  const state = by === "place" ? "placed" : sure;
  const pairs = values.map((token, index) => ({ token, ...columns[index] }));
  for (const { token, column, header } of pairs) {
    if (isBlank(token.text)) continue;
    if (!column) placing.unplaced.push(token);
    else placeCell({ token, column, state, unit: labelUnit(header?.text) }, model, placing);
  }
  const blanks = pairs.flatMap(({ token: { text, place }, column }) =>
    column && isBlank(text) ? [{ field: fieldIn(model, column), place }] : [],
  );
  if (blanks.length > 0) placing.doubts.push({ type: "blank", row: model, cells: blanks });
}

/** More or fewer numbers than columns: the row's sums may leave one way to read them, or none. */
function placeBySums(
  { values, columns }: RowCells,
  { row, model, by }: RowMatch,
  placing: Placing,
): void {
  const isLoose = by === "place" || row.isBelowLabel === true;
  const state = isLoose ? "placed" : "doubted";
  const wanted = columns.flatMap(({ column }) =>
    column ? [{ ...column, field: fieldIn(model, column) }] : [],
  );
  const isPartial = columns.length < model.columns.length;
  // Digits are put together only where every number of the row stands in one of its sums.
  const mayJoin = !isPartial || values.length <= columns.length;
  const readings = mayJoin ? readingsBySums(values, wanted, placing.sums) : [];
  const isFull = values.length === model.columns.length;
  const agreed = [...agreedCells(readings)].filter(([, { text }]) => !isBlank(text));
  for (const [column, token] of agreed) {
    placeCell({ token, column, state }, model, placing);
  }
  const isRead = readings.length === 1 && row.isBelowLabel !== true;
  if (!isRead) {
    const used = new Set(isLoose ? [] : agreed.map(([, token]) => token));
    const left = values.filter((token) => !isBlank(token.text) && !used.has(token));
    placing.unplaced.push(...left);
  }
  placing.doubts.push({
    type: "count",
    row: model,
    tokens: values,
    readings: (isFull ? [inOneOrder(values, model)] : readings).slice(0, mostReadings).map(show),
    read: isRead,
  });
}

/** As a person may confirm it: the sums do not hold, but they may be wrong themselves. */
function inOneOrder(values: readonly Token[], { columns }: ModelRow): Reading {
  return new Map(
    columns.flatMap((column, at) => (values[at] ? [[column, values[at]] as const] : [])),
  );
}

/** So many ways to read a row are put to a person. */
const mostReadings = 6;

function show(reading: Reading): string {
  return [...reading]
    .map(([{ label }, { text }]) => `${label} ${text.trim() || "空白"}`)
    .join("，");
}
