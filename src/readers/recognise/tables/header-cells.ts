import { isBlank } from "../../../report/read/read-number.ts";
import { columnLabels } from "../labels/columns.ts";
import type { GridModel, ModelColumn } from "../labels/grid-model.ts";
import { isAlike, normalise } from "../labels/labels.ts";
import type { DataRow, HeaderLabel, Slot } from "../rows/data-rows.ts";
import { withoutRepeats } from "../rows/unmerged-cells.ts";

const columnLikeness = 0.7;

/** The labels over the columns, and whether they hide others: the cells over the numbers are shifted. */
export type Head = { readonly header: DataRow["header"]; readonly hides: boolean };

export function headOf(
  above: readonly (readonly (Slot | undefined)[])[],
  columns: readonly ModelColumn[],
  model: GridModel,
): Head | undefined {
  const header = headerOf(above, columns, model);
  if (!header) return undefined;
  const isWhole = model.rows.some((row) => row.columns.length === header.length);
  return { header, hides: hidesColumn(above, columns, isWhole) };
}

/** The lowest header cell over each column, left to right, if they are this table's columns. */
export function headerOf(
  above: readonly (readonly (Slot | undefined)[])[],
  columns: readonly ModelColumn[],
  model: GridModel,
): readonly HeaderLabel[] | undefined {
  const width = Math.max(0, ...above.map((slots) => slots.length));
  const stacks = Array.from({ length: width }, (_, column) => stackAt(above, column));
  const leaves = stacks.flatMap((stack, column): HeaderLabel[] => {
    const leaf = stack.at(-1);
    if (!leaf || leaf.id === stacks[column - 1]?.at(-1)?.id) return [];
    const whole = normalise(stack.map(({ text }) => text).join(""));
    const next = stacks.findIndex((other, at) => at > column && isOther(other, leaf));
    const reach = [column, next < 0 ? width : next] as const;
    return [{ text: leaf.text, key: normalise(leaf.text), stack: whole, reach }];
  });
  const isColumn = ({ key, stack }: HeaderLabel) =>
    columns.some(
      (one) => isAlike(key, one.key, columnLikeness) || isAlike(stack, one.stack, columnLikeness),
    );
  const begin = leaves.findIndex(isColumn);
  const known = leaves.filter(isColumn).length;
  const isHeader = begin >= 0 && (known > 1 || leaves.length - begin === 1);
  return isHeader
    ? withoutRepeats(columnLabels(leaves.slice(begin), model), model.rows)
    : undefined;
}

/** Whether the label of a column has another one below it; the same may be its repetition. */
function hidesColumn(
  above: readonly (readonly (Slot | undefined)[])[],
  columns: readonly ModelColumn[],
  isWhole: boolean,
): boolean {
  const keys = new Set(columns.map(({ key }) => key));
  const width = Math.max(0, ...above.map((slots) => slots.length));
  return Array.from({ length: width }, (_, column) => {
    const stack = stackAt(above, column).map(({ text }) => normalise(text));
    const leaf = stack.pop();
    return stack.some((key) => keys.has(key) && !(isWhole && key === leaf));
  }).includes(true);
}

function isOther(stack: readonly Slot[], { id }: Slot): boolean {
  const leaf = stack.at(-1);
  return leaf !== undefined && leaf.id !== id;
}

function stackAt(above: readonly (readonly (Slot | undefined)[])[], column: number): Slot[] {
  const slots = above.flatMap((line) => {
    const slot = line[column];
    return slot && !isBlank(slot.text) ? [slot] : [];
  });
  return slots.filter((slot, index) => slots.findIndex(({ id }) => id === slot.id) === index);
}
