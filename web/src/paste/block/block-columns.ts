import type { Field } from "../../../../src/edition/edition.ts";
import type { BlockLine } from "./block-lines.ts";
import { columnKey, type Paper, type PaperRow } from "./paper.ts";

/** Behind the columns of words that stand before the first figure. */
export function firstColumn(lines: readonly BlockLine[]): number {
  const withFigures = lines.filter(({ figures }) => figures.length > 0);
  const figure = Math.min(...withFigures.flatMap(({ figures }) => figures));
  const words = withFigures.flatMap((line) => line.words.filter((column) => column < figure));
  return Math.max(-1, ...words) + 1;
}

type Around = { readonly paper: Paper; readonly path: string };

/**
 * The fields under the heads of a block; undefined where it has none, or they do not tell: each
 * figure has to stand under a head, and the heads in the order of the table.
 */
export function fieldsUnder(
  { head, figures }: BlockLine,
  row: PaperRow,
  { paper, path }: Around,
): ReadonlyMap<number, Field> | undefined {
  const names = [...head].filter(([, key]) => paper.columns.has(key)).sort(([a], [b]) => a - b);
  if (names.length === 0 || !figures.every((column) => head.has(column))) return undefined;
  const keys = row.fields.map(columnKey);
  const isUnique = new Set(keys).size === keys.length;
  const places = isUnique ? placesOf(names, keys) : runOf(names, keys, row, path);
  const known = places.filter(([, at]) => at >= 0);
  if (known.length === 0 || !isRising(known.map(([, at]) => at))) return undefined;
  return new Map(known.map(([column, at]) => [column, row.fields[at] as Field]));
}

type Names = readonly (readonly [column: number, key: string])[];
type Places = readonly (readonly [column: number, at: number])[];

function placesOf(names: Names, keys: readonly string[]): Places {
  return names.map(([column, key]) => [column, keys.indexOf(key)]);
}

/** Where names come more than once, the whole run of them tells; of several, the one pasted at. */
function runOf(names: Names, keys: readonly string[], row: PaperRow, path: string): Places {
  const starts = keys.flatMap((_, start) =>
    names.every(([, key], index) => keys[start + index] === key) ? [start] : [],
  );
  const active = row.fields.findIndex((field) => field.path === path);
  const isActive = (start: number) => start <= active && active < start + names.length;
  const start = starts.length === 1 ? starts[0] : starts.find(isActive);
  return start === undefined ? [] : names.map(([column], index) => [column, start + index]);
}

function isRising(list: readonly number[]): boolean {
  return list.every((at, index) => index === 0 || at > (list[index - 1] ?? 0));
}

/**
 * The column of the first value in the lines that name their rows: behind the names, and behind
 * what they cover. Undefined where blank figures and covered columns cannot be told apart.
 */
export function valuesFrom(lines: readonly BlockLine[]): number | undefined {
  const named = lines.flatMap(valuesOf);
  const first = Math.min(...named.map(({ figures }) => figures[0] ?? 0));
  const behind = named.flatMap(({ nameAt, words }) => [
    nameAt,
    ...words.filter((at) => at < first),
  ]);
  const least = Math.max(...behind) + 1;
  if (least >= first) return first;
  const choices = Array.from({ length: first - least + 1 }, (_, index) => least + index);
  const possible = choices.filter((from) =>
    named.every(({ figures, row }) => (figures.at(-1) ?? 0) < from + row.fields.length),
  );
  if (possible.length === 1) return possible[0];
  const onPaper = paperColumn(named);
  return choices.find((from) => from === onPaper);
}

type NamedLine = BlockLine & { readonly row: PaperRow };

/** A line that names its row, with the figures behind the name. */
function valuesOf(line: BlockLine): NamedLine[] {
  const { row } = line;
  const figures = line.figures.filter((column) => column > line.nameAt);
  return row && figures.length > 0 ? [{ ...line, row, figures }] : [];
}

/** Where the values begin if the names stand in their columns as on paper: more than one has to. */
function paperColumn(named: readonly NamedLine[]): number | undefined {
  const offsets = new Set(named.map(({ nameAt, row }) => nameAt - row.nameAt));
  const columns = new Set(named.map(({ nameAt }) => nameAt));
  const [offset = 0] = offsets;
  const valuesAt = named[0]?.row.valuesAt ?? 0;
  return offsets.size === 1 && columns.size > 1 ? valuesAt + offset : undefined;
}
