import type { RowMatch } from "./align-rows.ts";
import { agreedCells, type Reading, readingsBySums } from "./by-sums.ts";
import { columnsByHeader, type FileColumn, type RowCells } from "./columns.ts";
import { noteColumns, noteRowLabel } from "./label-differences.ts";
import { fieldIn, type Placing, placeCell } from "./placing.ts";
import { isRefuted } from "./refute.ts";
import { trimValues } from "./trim-values.ts";
import { isBlankText } from "./values.ts";

/** A label less alike than this is asked about, even though its place tells. */
const sureLikeness = 0.75;

/**
 * Puts a row's numbers into its cells.
 * @returns how well the row fits, its columns included.
 */
export function placeRow(match: RowMatch, placing: Placing): number {
  const { row, model, fit, byOrder } = match;
  noteRowLabel(match, placing);
  if (byOrder || fit.score < sureLikeness) {
    const place = row.labels.at(-1)?.place ?? row.values[0]?.place ?? {};
    placing.doubts.push({ type: "label", row: model, text: fit.text, place });
  }
  const known = columnsByHeader(row.header, model.columns);
  if (known) noteColumns(known, match, placing);
  const columns = known ?? model.columns.map((column): FileColumn => ({ column }));
  const values = trimValues(row.values, columns.length, placing.surplus);
  const fits =
    values.length === columns.length && !isRefuted({ values, columns }, match, placing.sums);
  if (fits) placeInOrder({ values, columns }, match, placing);
  else placeBySums({ values, columns }, match, placing);
  const named = known?.filter(({ column }) => column).length ?? model.columns.length / 2;
  const fitting = values.length === model.columns.length ? 0.5 : 0;
  return fit.score + named / model.columns.length + fitting;
}

function placeInOrder(
  { values, columns }: RowCells,
  { row, model }: RowMatch,
  placing: Placing,
): void {
  const blanks = [];
  const isPartial = columns.length < model.columns.length;
  const state = row.inherits && isPartial ? "doubted" : "sure";
  for (const [index, token] of values.entries()) {
    const column = columns[index]?.column;
    const isBlank = isBlankText(token.text);
    if (column && isBlank) blanks.push({ field: fieldIn(model, column), place: token.place });
    else if (column) placeCell({ token, column, state }, model, placing);
    else if (!isBlank) placing.unplaced.push(token);
  }
  if (blanks.length > 0) placing.doubts.push({ type: "blank", row: model, cells: blanks });
}

/** More or fewer numbers than columns: the row's sums may leave one way to read them, or none. */
function placeBySums({ values, columns }: RowCells, { model }: RowMatch, placing: Placing): void {
  const wanted = columns.flatMap(({ column }) =>
    column ? [{ ...column, field: fieldIn(model, column) }] : [],
  );
  const readings = readingsBySums(values, wanted, placing.sums);
  const agreed = [...agreedCells(readings)].filter(([, { text }]) => !isBlankText(text));
  for (const [column, token] of agreed) {
    placeCell({ token, column, state: "doubted" }, model, placing);
  }
  if (readings.length !== 1) {
    const used = new Set(agreed.map(([, token]) => token));
    const left = values.filter((token) => !isBlankText(token.text) && !used.has(token));
    placing.unplaced.push(...left);
  }
  placing.doubts.push({
    type: "count",
    row: model,
    tokens: values,
    readings: readings.slice(0, mostReadings).map(show),
    read: readings.length === 1,
  });
}

/** So many ways to read a row are put to a person. */
const mostReadings = 6;

function show(reading: Reading): string {
  return [...reading]
    .map(([{ label }, { text }]) => `${label} ${text.trim() || "空白"}`)
    .join("，");
}
