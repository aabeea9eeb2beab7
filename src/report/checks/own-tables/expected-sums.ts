import type { Line } from "./lines.ts";

/** Lines that a total may be the sum of. */
export type Parts = readonly Line[];

/**
 * All that a total may be meant to add up, the likeliest first. Few tables say it: a 合计 may stand
 * above its parts or below, over 小计 or beside them, and 其中 may be followed by more of its kind.
 *
 * @param at - the total's place among the lines.
 * @returns none where it cannot be told.
 */
export function expectedSums(lines: readonly Line[], at: number): Parts[] {
  const total = lines[at];
  const rank = rankOf(total);
  if (!total || rank === 0) return [];
  const members = lines.filter((one) => one !== total && one.group === total.group);
  if (total.group !== "" && members.some(isAdded)) return sumsOf(members, rank);
  const before = lines.slice(startOf(lines, at, rank), at);
  if (before.some(isAdded)) return sumsOf(before, rank);
  const after = lines.slice(at + 1, endOf(lines, at, rank));
  // 其中 below a total is often a part of it alone.
  return after.some(({ kind }) => kind === "ofWhich") ? [] : sumsOf(after, rank);
}

function rankOf(line: Line | undefined): number {
  return typeof line?.kind === "number" ? line.kind : 0;
}

function isAdded({ kind }: Line): boolean {
  return kind === "part" || kind === "ofWhich" || typeof kind === "number";
}

/** A total begins behind the last of its rank or above; a 小计 behind a heading, too. */
function startOf(lines: readonly Line[], at: number, rank: number): number {
  return lines.slice(0, at).findLastIndex((line) => ends(line, rank)) + 1;
}

function endOf(lines: readonly Line[], at: number, rank: number): number {
  const end = lines.findIndex((line, index) => index > at && ends(line, rank));
  return end < 0 ? lines.length : end;
}

function ends(line: Line, rank: number): boolean {
  return rankOf(line) >= rank || (rank === 1 && line.kind === "heading");
}

function sumsOf(segment: readonly Line[], rank: number): Parts[] {
  const parts = segment.filter(({ kind }) => kind === "part");
  // 评比活动 is named like a share, and is none.
  const withRates = segment.filter(({ kind }) => kind === "part" || kind === "rate");
  const all = [...overTotals(segment, rank), parts, withRates, ...withoutOfWhich(segment)];
  return all.filter((one) => one.length > 0);
}

/** The sums of the next lower rank, and the parts that none of them covers. */
function overTotals(segment: readonly Line[], rank: number): Parts[] {
  const lower = segment.map((line) => (rankOf(line) < rank ? rankOf(line) : 0));
  const highest = Math.max(0, ...lower);
  if (highest === 0) return [];
  const isTotal = lower.map((one) => one === highest);
  const [first, last] = [isTotal.indexOf(true), isTotal.lastIndexOf(true)];
  const totals = segment.filter((_, index) => isTotal[index]);
  const partsIn = (from: number, to?: number) =>
    segment.slice(from, to).filter(({ kind }) => kind === "part");
  // Totals stand below their parts, or above them: then no part at the end is without one.
  const below = [...totals, ...partsIn(last + 1)];
  const above = [...partsIn(0, first), ...totals];
  const mayBeBelow = first > 0 || last === segment.length - 1;
  const mayBeAbove = last < segment.length - 1;
  return [totals, ...(mayBeBelow ? [below] : []), ...(mayBeAbove ? [above] : [])];
}

/** 其中 may rule over the lines behind it, however many; or it is counted like all others. */
function withoutOfWhich(segment: readonly Line[]): Parts[] {
  const first = segment.findIndex(({ kind }) => kind === "ofWhich");
  if (first < 0) return [];
  const amounts = segment.filter(({ kind }) => kind === "part" || kind === "ofWhich");
  const ends = Array.from({ length: segment.length - first }, (_, index) => first + 1 + index);
  const cut = ends.map((end) =>
    [...segment.slice(0, first), ...segment.slice(end)].filter(({ kind }) => kind === "part"),
  );
  return [amounts, ...cut];
}
