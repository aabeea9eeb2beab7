import { isBlank } from "../../../report/read/read-number.ts";
import type { ModelRow } from "../labels/grid-model.ts";
import { likeness } from "../labels/labels.ts";
import type { HeaderLabel, Slot } from "./data-rows.ts";

/** A cell, and the place of the grid that it begins at. */
export type Beginning = { readonly slot: Slot; readonly column: number };

const sureLikeness = 0.7;

/** Labels over the columns, each once, where a program that merges no cells has repeated them. */
export function withoutRepeats(
  labels: readonly HeaderLabel[],
  rows: readonly ModelRow[],
): readonly HeaderLabel[] {
  const once: HeaderLabel[] = [];
  for (const label of labels) {
    const last = once.at(-1);
    if (last?.reach && last.key === label.key && last.stack === label.stack) {
      const reach = [last.reach[0], label.reach?.[1] ?? 0] as const;
      once[once.length - 1] = { ...last, reach, repeated: true };
    } else once.push(label);
  }
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
  const groups = header.map(({ reach: [begin, end] = [0, 0] }) => ({
    cells: values.filter(({ column }) => column >= begin && column < end),
    width: end - begin,
  }));
  const isFilled = groups.every(
    ({ cells: [first, ...others], width }) =>
      others.length + 1 === width &&
      others.every(({ slot }) => isBlank(slot.text) || slot.text === first?.slot.text),
  );
  const isWhole = groups.reduce((sum, { width }) => sum + width, 0) === values.length;
  return isFilled && isWhole ? groups.flatMap(({ cells }) => cells.slice(0, 1)) : values;
}

/** Whether no cell of a row stands below one of its labels, where each cell has a label of its own. */
export function lacksCells(
  values: readonly Beginning[],
  header: readonly HeaderLabel[] | undefined,
): boolean {
  if (!header?.some(({ repeated }) => repeated)) return false;
  return !header.every(({ reach: [begin, end] = [0, 0] }) =>
    values.some(({ column }) => column >= begin && column < end),
  );
}
