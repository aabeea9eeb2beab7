import type { SumLine } from "../../report/checks/sum-lines.ts";
import type { RowMatch } from "./align-rows.ts";
import type { RowCells } from "./columns.ts";
import { fieldIn, type Placing } from "./placing.ts";
import { isBlankText, readValue } from "./values.ts";

/**
 * Where columns are missing, a row's parts may be less than its total, never more; and under the
 * header of another page they have to agree: it may be another column that is missing there.
 * Where no cell stands under its header, or cells were lost, every row has to agree.
 */
export function isRefuted(
  { values, columns }: RowCells,
  { row, model }: RowMatch,
  { sums, isApart, isRagged }: Pick<Placing, "sums" | "isApart" | "isRagged">,
): boolean {
  const isLoose = isApart || isRagged;
  if (columns.length >= model.columns.length && !isLoose) return false;
  const byPath = new Map<string, number>();
  for (const [index, { column }] of columns.entries()) {
    if (!column) continue;
    const field = fieldIn(model, column);
    const text = values[index]?.text ?? "";
    // What is not read tells nothing: no total of 0, and no part.
    const value = isBlankText(text) ? 0 : readValue(text, field)?.value;
    byPath.set(field.path, value ?? Number.NaN);
  }
  return sums.some(({ left, right }) => {
    const total = left[0] && byPath.get(left[0].path);
    const isOwn = right.some(({ path }) => byPath.has(path));
    if (total === undefined || !isOwn || left.length > 1) return false;
    const isRow = right.every(({ path }) => path.startsWith(`${model.columns[0]?.field.row}.`));
    if (!isRow && model.key !== "") return false;
    const parts = right.reduce((sum, { path }) => sum + (byPath.get(path) ?? 0), 0);
    return row.inherits || isLoose ? parts < total || parts > total : parts > total;
  });
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
