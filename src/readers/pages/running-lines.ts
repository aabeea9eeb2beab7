import type { Line } from "./paragraphs.ts";
import { margin } from "./paragraphs.ts";

export type LinesOfPage = {
  readonly page: number;
  readonly height: number;
  readonly lines: readonly Line[];
};

/**
 * Lines at the head and the foot that pages repeat at the same place, with a number that counts
 * the pages or without one: a document's running title, a browser's date and address.
 */
export function runningLines(pages: readonly LinesOfPage[]): Set<Line> {
  const edges = pages.flatMap((page) => [headOf(page), footOf(page)]);
  const candidates = edges.flat();
  const repeated = new Set(
    pages.length === 1
      ? candidates.filter(({ line, fromEdge }) => isOfBrowser(line.text, fromEdge))
      : candidates.filter((one) => isRepeated(one, candidates, pages.length)),
  );
  return new Set(edges.flatMap((edge) => outermost(edge, repeated)).map(({ line }) => line));
}

type Candidate = {
  readonly line: Line;
  readonly edge: "head" | "foot";
  /** As a part of the page's height. */
  readonly fromEdge: number;
};

function headOf({ height, lines }: LinesOfPage): Candidate[] {
  return candidatesAt("head", lines, (line) => 1 - (line.top - line.size) / height);
}

function footOf({ height, lines }: LinesOfPage): Candidate[] {
  return candidatesAt("foot", lines, (line) => (line.top - line.size) / height);
}

/** No head and no foot has more. */
const mostLines = 6;

/** From the edge inwards. */
function candidatesAt(
  edge: Candidate["edge"],
  lines: readonly Line[],
  distance: (line: Line) => number,
): Candidate[] {
  return lines
    .map((line) => ({ line, edge, fromEdge: distance(line) }))
    .filter(({ fromEdge }) => fromEdge < margin)
    .sort((one, other) => one.fromEdge - other.fromEdge)
    .slice(0, mostLines);
}

/** Lines that stand beyond all of a page's own text. */
function outermost(edge: readonly Candidate[], repeated: ReadonlySet<Candidate>): Candidate[] {
  const end = edge.findIndex((one) => !repeated.has(one));
  return end < 0 ? [...edge] : edge.slice(0, end);
}

/** On how many of the pages a line is repeated: left and right pages may have their own. */
const leastShare = 1 / 3;

function isRepeated(one: Candidate, all: readonly Candidate[], pages: number): boolean {
  const same = all.filter((other) => isSamePlace(one, other) && saysSame(one.line, other.line));
  const onPages = new Set(same.map(({ line }) => line.page)).size;
  return onPages > 1 && onPages >= pages * leastShare;
}

/** How far a line may stand away from where it stands on another page, in pt. */
const slack = { across: 15, up: 3 };

function isSamePlace(one: Candidate, other: Candidate): boolean {
  const [here, there] = [one.line, other.line];
  return (
    one.edge === other.edge &&
    Math.abs(here.top - there.top) <= slack.up &&
    Math.min(Math.abs(here.left - there.left), Math.abs(here.right - there.right)) <= slack.across
  );
}

/** The same words; a number may count the pages. */
function saysSame(one: Line, other: Line): boolean {
  if (one.text === other.text) return true;
  const withoutNumbers = ({ text }: Line) => text.replaceAll(/\d+/g, "#");
  if (withoutNumbers(one) !== withoutNumbers(other) || !countsPages(one.text)) return false;
  const numbers = ({ text }: Line) => (text.match(/\d+/g) ?? []).map(Number);
  const others = numbers(other);
  return numbers(one).every((number, index) => {
    const more = (others[index] ?? 0) - number;
    return more === 0 || more === other.page - one.page;
  });
}

function countsPages(text: string): boolean {
  return /第\s?\d{1,3}\s?页|\bpage\s?\d{1,3}|\d{1,3}\s?(?:\/|of)\s?\d{1,3}|^[\s\d·.—–－-]{1,20}$/i.test(
    text,
  );
}

/** A browser prints so near to the edge, as a part of the page's height. */
const browsers = 0.06;

/** A date with a time, an address, or a page of so many: what a browser prints by itself. */
function isOfBrowser(text: string, fromEdge: number): boolean {
  const plain = text.trim();
  return (
    fromEdge < browsers &&
    (/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? ?\D{0,3}\d{1,2}:\d{2}/.test(plain) ||
      /^(?:https?|file):\/\//.test(plain) ||
      /^\d{1,3} ?\/ ?\d{1,3}$/.test(plain))
  );
}
