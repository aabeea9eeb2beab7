import type { LeftOut } from "../left-out.ts";
import type { SourceParagraph } from "../source.ts";
import { isPageNumber } from "../unwrap-lines.ts";
import type { Item } from "./items.ts";
import { gapBefore, isApart, linesOf } from "./lines.ts";
import type { PageContent } from "./page-content.ts";
import { markRaised } from "./raised.ts";
import { isRead, tellItems } from "./tell-items.ts";

/** A line of text outside the tables. */
export type Line = {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly size: number;
  /** Several cells stand in it side by side. */
  readonly isTabular: boolean;
  /** Characters at its head that belong to a heading. */
  readonly headingLength: number;
  /** Its words, and those beside it that are left out of it. */
  readonly items: readonly Item[];
};

/** Page numbers and what pages repeat stand in the outer part of the page's height. */
export const margin = 0.12;

export type PageLines = {
  readonly lines: readonly Line[];
  /** Words that are left out and stand beside no line. */
  readonly apart: readonly Item[];
};

export function textLines({ page, height }: PageContent, free: readonly Item[]): PageLines {
  const items = markRaised(free);
  const lines = linesOf(items.filter(isRead));
  const apart: Item[] = [];
  for (const item of items.filter((one) => !isRead(one))) {
    const own = lines.find((line) => isBeside(item, line));
    (own ?? apart).push(item);
  }
  return { lines: lines.flatMap((line) => lineOf(line, { page, height })), apart };
}

/** How far from a line's baseline words stand that belong to it, in sizes. */
const beside = { phonetic: 1.4, other: 0.8 };

function isBeside({ y, size, leftOut }: Item, line: readonly Item[]): boolean {
  const reach = leftOut === "phonetic" ? beside.phonetic : beside.other;
  return line.some((one) => isRead(one) && Math.abs(y - one.y) < Math.max(size, one.size) * reach);
}

function lineOf(items: readonly Item[], { page, height }: Pick<PageContent, "page" | "height">) {
  const line = items.filter(isRead);
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last) return [];
  const { text, isTabular, headingLength } = joinItems(line);
  const inMargin = first.y < height * margin || first.y > height * (1 - margin);
  if (inMargin && (isPageNumber(text) || /^\s*\d{1,3}\s*$/.test(text))) return [];
  const size = line.reduce((most, item) => Math.max(most, item.size), 0);
  const right = last.x + last.width;
  const top = first.y + size;
  return [{ text, page, left: first.x, right, top, size, isTabular, headingLength, items }];
}

/** Far apart, words are cells; a little apart, a blank stands between them. */
function joinItems(line: readonly Item[]): Pick<Line, "text" | "isTabular" | "headingLength"> {
  const blanks = line.map((item, index) => blankBefore(item, line[index - 1]));
  const pieces = line.map((item, index) => blanks[index] + item.text);
  const end = line.findIndex(({ isHeading }) => !isHeading);
  const lead = pieces.slice(0, end < 0 ? pieces.length : end);
  const isTabular = blanks.includes(betweenCells);
  return { text: pieces.join(""), isTabular, headingLength: lead.join("").length };
}

/** Parts cells like a tab, which must not come into a text. */
const betweenCells = "  ";

function blankBefore(item: Item, before: Item | undefined): string {
  if (gapBefore(item, before) > 2 * item.size) return betweenCells;
  return isApart(item, before) ? " " : "";
}

/**
 * Puts lines together: a new paragraph is indented, or follows a line that ended early.
 * @param all - every line of the file, which tell where lines begin and end.
 */
export function joinLines(lines: readonly Line[], all: readonly Line[]): Joined {
  const left = commonLeft(all);
  const right = all.reduce((most, line) => Math.max(most, line.right), 0);
  const paragraphs: Open[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const isIndented = line.left > left + 1.2 * line.size;
    const endedEarly = last === undefined || last.right < right - 2.2 * last.size;
    const isNew = isIndented || endedEarly || line.isTabular || (last?.isTabular ?? false);
    const open = paragraphs.at(-1);
    if (isNew || !open || Math.abs((last?.size ?? 0) - line.size) > 2) {
      paragraphs.push({ ...line, items: [...line.items] });
    } else {
      if (open.headingLength === open.text.length) open.headingLength += line.headingLength;
      open.text += line.text;
      open.items.push(...line.items);
    }
    last = line;
  }
  return {
    paragraphs: paragraphs.map(paragraphOf),
    leftOut: paragraphs.flatMap((one, index) => tellItems(one.items, placeOf(one, index))),
  };
}

/** Paragraphs, and what is left out of them or unclear in them. */
export type Joined = {
  readonly paragraphs: readonly SourceParagraph[];
  readonly leftOut: readonly LeftOut[];
};

function paragraphOf(open: Open, index: number): SourceParagraph {
  const { text, headingLength } = open;
  return {
    type: "paragraph",
    text: text.includes("。") ? withoutSpacing(text) : text,
    place: placeOf(open, index),
    ...(headingLength > 0 ? { headingLength } : {}),
  };
}

function placeOf({ page }: Open, index: number): SourceParagraph["place"] {
  return { page, paragraph: index + 1 };
}

/**
 * In prose, a gap beside a Chinese character is a typesetter's: between 2023 and 年, or where a
 * line was stretched. Rows of a table, which have no full stop, keep theirs.
 */
function withoutSpacing(text: string): string {
  return text.replaceAll(new RegExp(`(?<=${chinese}) +(?=\\S)|(?<=\\S) +(?=${chinese})`, "gu"), "");
}

const chinese = "[\\p{Script=Han}\\u3001-\\u303f\\uff00-\\uffef“”‘’]";

type Open = {
  text: string;
  headingLength: number;
  readonly page: number;
  readonly items: Item[];
};

/** Where most lines begin. */
function commonLeft(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { left } of lines) {
    const place = Math.round(left / 2) * 2;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const often = [...counts].filter(([, count]) => count * 8 >= lines.length);
  return Math.min(...(often.length > 0 ? often : [...counts]).map(([place]) => place));
}
