import type { SourceTable } from "../../source.ts";
import type { GridModel } from "../labels/grid-model.ts";
import { normalise } from "../labels/labels.ts";
import { isFigure } from "../values.ts";

/**
 * Whether a table that has some words of a mandated one, as 自然人 and 总计, is another all the same:
 * half of its words are none of theirs, and so are those that its rows begin with below the first. Parts of a
 * mandated table, however torn, have hardly any other words.
 */
export function looksOwn({ rows }: SourceTable, models: readonly GridModel[]): boolean {
  const labels = [...new Set(models.flatMap((model) => [...model.labels]))];
  const isKnown = (text: string) => isPartOfLabel(normalise(text), labels);
  const words = rows.flat().flatMap(({ text }) => (isWord(text) ? [text] : []));
  const strange = words.filter((text) => !isKnown(text));
  const names = rows
    .slice(1)
    .flatMap(([first]) => (first && isWord(first.text) ? [first.text] : []));
  return names.length > 1 && strange.length * 2 >= words.length && !names.some(isKnown);
}

function isWord(text: string): boolean {
  return /\p{Script=Han}{2}/u.test(text) && !isFigure(text);
}

/** A label, a piece that was torn off one, or several in one cell. */
function isPartOfLabel(key: string, labels: readonly string[]): boolean {
  if (key.length < 2) return true;
  return labels.some((label) => label.includes(key) || (label.length > 3 && key.includes(label)));
}
