import type { SumLine } from "../../report/checks/sum-lines.ts";
import { readNumber } from "../../report/read-number.ts";
import type { Token } from "./data-rows.ts";
import type { ModelColumn } from "./grid-model.ts";

/** One way to read a row whose numbers are more or fewer than its columns. */
export type Reading = ReadonlyMap<ModelColumn, Token>;

/** A row that lacks more columns, or has more too many, is not a row of the table any more. */
const mostMissing = 3;

/** More ways than this are not tried: a person has to tell. */
const mostWays = 5000;

/**
 * Every way to give a row's tokens to its columns that agrees with the row's own sums:
 * columns left empty where there are too few, neighbours written as one where there are too many.
 */
export function readingsBySums(
  tokens: readonly Token[],
  columns: readonly ModelColumn[],
  sums: readonly SumLine[],
): Reading[] {
  const more = tokens.length - columns.length;
  if (more === 0 || Math.abs(more) > mostMissing) return [];
  const parted = partTokens(tokens);
  const ways =
    more < 0
      ? [
          ...chooseColumns(columns, tokens.length)
            .map((chosen) => pair(chosen, tokens))
            .filter((way) => isTelling(way)),
          ...(parted.length === columns.length ? [pair(columns, parted)] : []),
        ]
      : joinTokens(tokens, more).map((joined) => pair(columns, joined));
  return ways.filter((way) => agrees(way, columns, sums));
}

/** Noughts alone agree with every sum: they tell nothing of which columns they stand in. */
function isTelling(way: Reading): boolean {
  return [...way.values()].some(({ text }) => (readNumber(text)?.value ?? 0) !== 0);
}

/** Whether tokens, as many as the columns, agree with the row's own sums in their order. */
export function agreesInOrder(
  tokens: readonly Token[],
  columns: readonly ModelColumn[],
  sums: readonly SumLine[],
): boolean {
  const isWhole =
    tokens.length === columns.length && tokens.every(({ text }) => text.trim() !== "");
  return isWhole && agrees(pair(columns, tokens), columns, sums);
}

/** Numbers that share a cell, each by itself. */
function partTokens(tokens: readonly Token[]): Token[] {
  return tokens.flatMap(({ text, place }) => {
    const parts = text.trim().split(/\s+/);
    return parts.map((part) => ({ text: part, place }));
  });
}

/** The tokens that every reading puts into the same column. */
export function agreedCells(readings: readonly Reading[]): Reading {
  const [first, ...others] = readings;
  return new Map(
    [...(first ?? new Map<ModelColumn, Token>())].filter(([column, token]) =>
      others.every((other) => other.get(column)?.text === token.text),
    ),
  );
}

function pair(columns: readonly ModelColumn[], tokens: readonly Token[]): Reading {
  return new Map(
    columns.flatMap((column, index) => {
      const token = tokens[index];
      return token ? [[column, token] as const] : [];
    }),
  );
}

function chooseColumns(columns: readonly ModelColumn[], count: number): ModelColumn[][] {
  let chosen: ModelColumn[][] = [[]];
  for (const [index, column] of columns.entries()) {
    const left = columns.length - index - 1;
    chosen = chosen.flatMap((one) => {
      const ways: ModelColumn[][] = [];
      if (one.length < count) ways.push([...one, column]);
      if (one.length + left >= count) ways.push(one);
      return ways;
    });
    if (chosen.length > mostWays) return [];
  }
  return chosen;
}

/** Neighbouring digits put together, as often as there are tokens too many. */
function joinTokens(tokens: readonly Token[], times: number): Token[][] {
  if (times === 0) return [[...tokens]];
  let ways: Token[][] = [[...tokens]];
  for (let time = 0; time < times; time++) {
    const next = ways.flatMap((way) => way.flatMap((_, at) => joinAt(way, at) ?? []));
    ways = [...new Map(next.map((way) => [way.map(({ text }) => text).join("|"), way])).values()];
    if (ways.length > mostWays) return [];
  }
  return ways;
}

function joinAt(tokens: readonly Token[], at: number): Token[][] | undefined {
  const [one, other] = [tokens[at], tokens[at + 1]];
  if (!one || !other) return undefined;
  const oneBlank = one.text.trim() === "" || other.text.trim() === "";
  const text =
    joinedDigits(one.text, other.text) ??
    (oneBlank ? one.text.trim() + other.text.trim() : undefined);
  if (text === undefined) return undefined;
  return [[...tokens.slice(0, at), { text, place: one.place }, ...tokens.slice(at + 2)]];
}

/** The digits of two neighbours as one number, if they may be one. */
export function joinedDigits(one: string, other: string): string | undefined {
  const [first, second] = [one.trim(), other.trim()];
  return /^[1-9]\d*$/.test(first) && /^\d+$/.test(second) ? first + second : undefined;
}

/**
 * Every sum of the row is there and holds; where a part has been lost, it may have been any. A reading that leaves out a total proves nothing. */
function agrees(way: Reading, columns: readonly ModelColumn[], sums: readonly SumLine[]): boolean {
  const byPath = new Map(columns.map((column) => [column.field.path, column]));
  const own = sums.filter(({ left, right }) =>
    [...left, ...right].every(({ path }) => byPath.has(path)),
  );
  const figureAt = (path: string): number | undefined => {
    const column = byPath.get(path);
    const text = (column && way.get(column))?.text.trim();
    if (text === undefined) return undefined;
    if (text === "") return 0;
    return readNumber(text)?.value ?? Number.NaN;
  };
  return (
    own.length > 0 &&
    own.every(({ left, right }) => {
      const total = left[0] && figureAt(left[0].path);
      const isThere = left[0] !== undefined && totalIsWritten(way, byPath.get(left[0].path));
      if (!isThere || total === undefined) return false;
      const parts = right.map(({ path }) => figureAt(path));
      const rest = parts.reduce<number>((sum, part) => sum - (part ?? 0), total);
      return rest === 0 || (rest > 0 && parts.includes(undefined));
    })
  );
}

function totalIsWritten(way: Reading, column: ModelColumn | undefined): boolean {
  const text = column && way.get(column)?.text.trim();
  return text !== undefined && text !== "";
}
