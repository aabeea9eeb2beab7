import type { SumLine } from "../../../report/checks/sum-lines.ts";
import { readNumber } from "../../../report/read/read-number.ts";
import type { ModelColumn } from "../labels/grid-model.ts";
import type { Token } from "./data-rows.ts";

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
  const fits = ways.map((way) => ({ way, fit: fitOf(way, columns, sums) }));
  const right = more < 0 ? ofFewer(fits) : ofMore(fits, tokens);
  return right.map(({ way }) => way);
}

type Fitting = { readonly way: Reading; readonly fit: Fit };

/** Where parts may be missing, a total may be, too. */
function ofFewer(fits: readonly Fitting[]): readonly Fitting[] {
  const held = fits.filter(({ fit }) => fit === "exact" || fit === "part lost");
  const isSure = held.every(({ fit }) => fit === "exact");
  return isSure ? held : fits.filter(({ fit }) => fit !== "none");
}

/** A blank cell before a number may be a piece of one, which is not known then: all has to agree. */
function ofMore(fits: readonly Fitting[], tokens: readonly Token[]): readonly Fitting[] {
  const blanks = countBlanks(tokens);
  const dropsBlank = ({ way }: Fitting) => countBlanks([...way.values()]) < blanks;
  const exact = fits.filter(({ fit }) => fit === "exact");
  return exact.some(dropsBlank) ? [] : exact;
}

/** The blank cells before the last number. */
function countBlanks(tokens: readonly Token[]): number {
  const isEmpty = ({ text }: Token) => text.trim() === "";
  const end = tokens.findLastIndex((token) => !isEmpty(token)) + 1;
  return tokens.slice(0, end).filter(isEmpty).length;
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
  return isWhole && fitOf(pair(columns, tokens), columns, sums) === "exact";
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
 * How a reading fits the row's own sums. They hold; or a part is not there, which may have been
 * any; or a total is not, which proves nothing, but may be where parts are less than another one.
 */
type Fit = "exact" | "part lost" | "total lost" | "none";

function fitOf(way: Reading, columns: readonly ModelColumn[], sums: readonly SumLine[]): Fit {
  const byPath = new Map(columns.map((column) => [column.field.path, column]));
  const own = sums.filter(({ left, right }) =>
    [...left, ...right].every(({ path }) => byPath.has(path)),
  );
  const figureAt = ({ path }: SumLine["left"][number]): number | undefined => {
    const column = byPath.get(path);
    const text = (column && way.get(column))?.text.trim() ?? "";
    return text === "" ? undefined : (readNumber(text)?.value ?? Number.NaN);
  };
  const fits = own.map(({ left: [total], right }) =>
    fitOfSum(total && figureAt(total), right.map(figureAt)),
  );
  const worst = (["none", "total lost", "part lost"] as const).find((fit) => fits.includes(fit));
  return own.length === 0 ? "none" : (worst ?? "exact");
}

function fitOfSum(total: number | undefined, parts: readonly (number | undefined)[]): Fit {
  if (total === undefined) return "total lost";
  const rest = parts.reduce<number>((sum, part) => sum - (part ?? 0), total);
  if (rest === 0) return "exact";
  return rest > 0 && parts.includes(undefined) ? "part lost" : "none";
}
