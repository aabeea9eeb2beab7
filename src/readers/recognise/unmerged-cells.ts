import type { HeaderLabel, Slot } from "./data-rows.ts";
import type { ModelRow } from "./grid-model.ts";
import { likeness } from "./labels.ts";
import { isBlankText } from "./values.ts";

/** A cell, and the place of the grid that it begins at. */
export type Beginning = { readonly slot: Slot; readonly column: number };

const sureLikeness = 0.7;

/** Labels over the columns, each once, where a program that merges no cells has repeated them. */
export function withoutRepeats(
  labels: readonly HeaderLabel[],
  rows: readonly ModelRow[],
): readonly HeaderLabel[] {
  const once = labels.filter(({ key, stack }, at) => {
    const before = labels[at - 1];
    return before?.key !== key || before.stack !== stack;
  });
  const isHeader = ({ columns }: ModelRow) =>
    columns.length === once.length &&
    columns.every(({ key }, at) => likeness(key, once[at]?.key ?? "") > sureLikeness);
  return once.length < labels.length && rows.some(isHeader) ? once : labels;
}

/** A number under a label that is as wide as several cells: the others are blank, or say it again. */
export function withoutFillers(
  values: readonly Beginning[],
  header: readonly HeaderLabel[] | undefined,
): readonly Beginning[] {
  if (!header || values.length <= header.length) return values;
  const places = header.map(({ column = 0 }) => column);
  const groups = places.map((begin, at) =>
    values.filter(({ column }) => column >= begin && column < (places[at + 1] ?? Infinity)),
  );
  const isFilled = groups.every(([first, ...others]) =>
    others.every(({ slot }) => isBlankText(slot.text) || slot.text === first?.slot.text),
  );
  const kept = groups.flatMap((group) => group.slice(0, 1));
  const isWhole = groups.flat().length === values.length && kept.length === header.length;
  return isFilled && isWhole ? kept : values;
}
