import { numberIn } from "../word/number-formats.ts";
import { descend, type XmlElement } from "../xml.ts";
import { type Level, readLists } from "./lists.ts";
import type { WordStyles } from "./styles.ts";

/** Gives the number that Word prints before a paragraph, and counts on; none for most. */
export type Numbering = (numPr: XmlElement | undefined, style: string | undefined) => string;

/** Lists as Word counts them: their numbers stand nowhere in the text. */
export function openNumbering(root: XmlElement | undefined, styles: WordStyles): Numbering {
  const lists = readLists(root, styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (direct, style) => {
    const { name, depth } = itemOf([
      ...(direct ? [direct] : []),
      ...styles.lineage(style).numbering,
    ]);
    const list = lists.get(name);
    const level = list?.levels[depth];
    if (!list || !level) return "";
    const item = `${name} ${depth}`;
    const restart = begun.has(item) ? undefined : list.restarts.get(depth);
    begun.add(item);
    const next = countOn(counts.get(list.counter) ?? [], list.levels.slice(0, depth + 1), restart);
    counts.set(list.counter, next);
    return level.isHidden ? "" : printed(level, next, list.levels);
  };
}

/** @param said - of the paragraph, and of the styles that it has it from; each may say a part. */
function itemOf(said: readonly XmlElement[]): { readonly name: string; readonly depth: number } {
  const first = (name: string) =>
    said.map((one) => descend(one, name)?.attributes["w:val"]).find((value) => value !== undefined);
  return { name: first("numId") ?? "", depth: Number(first("ilvl") ?? 0) };
}

/** The counts of a list's levels down to the one that has a new item; deeper ones begin anew. */
function countOn(
  known: readonly number[],
  levels: readonly Level[],
  restart: number | undefined,
): number[] {
  return levels.map(({ start }, at) => {
    const before = known[at];
    if (at < levels.length - 1) return before ?? start;
    return restart ?? (before === undefined ? start : before + 1);
  });
}

function printed(level: Level, counts: readonly number[], levels: readonly Level[]): string {
  return level.text.replaceAll(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.isLegal ? "decimal" : (levels[at]?.format ?? "decimal");
    return numberIn(format, counts[at] ?? 1);
  });
}
