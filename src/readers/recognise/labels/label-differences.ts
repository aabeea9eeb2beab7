import type { Placing } from "../placing/placing.ts";
import type { RowMatch } from "../rows/align-rows.ts";
import type { FileColumn } from "./columns.ts";
import { withoutUnit } from "./label-unit.ts";

/** Keeps how a row's label differs from the mandated one. */
export function noteRowLabel({ model, fit }: RowMatch, { labels }: Placing): void {
  if (model.key === "" || fit.text === "") return;
  const official = model.label;
  const line = fit.text
    .split("\n")
    .map((one) => one.trim())
    .join("");
  const plain = line.replaceAll(/\s/g, "");
  const isSplit = official.length > longestSpaced && /\p{Script=Han}\s+\p{Script=Han}/u.test(line);
  if (plain === official && !isSplit) return;
  const read = plain === official ? line : plain;
  labels.set(official, { read, official, field: model.columns[0]?.field });
}

/** Short words are spaced out on purpose: `规 章`. */
const longestSpaced = 8;

/** Keeps how the labels over the columns differ, and which columns there are none of. */
export function noteColumns(
  known: readonly FileColumn[],
  { model }: RowMatch,
  { labels, missing, withheld }: Placing,
): void {
  for (const { column, header } of known) {
    const read = header?.text.replaceAll(/\s/g, "") ?? "";
    if (!column || read === column.label || withoutUnit(read) === column.label) continue;
    const { label: official, field } = column;
    labels.set(`${model.columns.length}${official}`, { read, official, field });
  }
  const given = new Set(known.map(({ column }) => column?.stack));
  for (const column of model.columns) {
    if (given.has(column.stack)) continue;
    missing.add(column.label);
    withheld.set(column.stack, column);
  }
}
