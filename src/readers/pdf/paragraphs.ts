import type { SourceParagraph } from "../source.ts";
import { isPageNumber } from "../unwrap-lines.ts";
import { gapBefore, isApart, linesOf } from "./lines.ts";
import type { Item, PageContent } from "./page-content.ts";

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
};

/** A page number stands in the outer part of the page's height. */
const margin = 0.12;

export function textLines({ page, height }: PageContent, items: readonly Item[]): Line[] {
  return linesOf(items).flatMap((line) => {
    const first = line[0];
    const last = line.at(-1);
    if (!first || !last) return [];
    const { text, isTabular, headingLength } = joinItems(line);
    const inMargin = first.y < height * margin || first.y > height * (1 - margin);
    if (inMargin && (isPageNumber(text) || /^\s*\d{1,3}\s*$/.test(text))) return [];
    const size = line.reduce((most, item) => Math.max(most, item.size), 0);
    const right = last.x + last.width;
    const top = first.y + size;
    return [{ text, page, left: first.x, right, top, size, isTabular, headingLength }];
  });
}

/** Far apart, words are cells; a little apart, a blank stands between them. */
function joinItems(line: readonly Item[]): Pick<Line, "text" | "isTabular" | "headingLength"> {
  const pieces = line.map((item, index) => blankBefore(item, line[index - 1]) + item.text);
  const end = line.findIndex(({ isHeading }) => !isHeading);
  const lead = pieces.slice(0, end < 0 ? pieces.length : end);
  const text = pieces.join("");
  return { text, isTabular: text.includes("\t"), headingLength: lead.join("").length };
}

function blankBefore(item: Item, before: Item | undefined): string {
  if (gapBefore(item, before) > 2 * item.size) return "\t";
  return isApart(item, before) ? " " : "";
}

/**
 * Puts lines together: a new paragraph is indented, or follows a line that ended early.
 * @param all - every line of the file, which tell where lines begin and end.
 */
export function joinLines(lines: readonly Line[], all: readonly Line[]): SourceParagraph[] {
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
      paragraphs.push({ ...line });
    } else {
      if (open.headingLength === open.text.length) open.headingLength += line.headingLength;
      open.text += line.text;
    }
    last = line;
  }
  return paragraphs.map(({ text, page, headingLength }, index) => ({
    type: "paragraph",
    text: text.includes("。") ? withoutSpacing(text) : text,
    place: { page, paragraph: index + 1 },
    ...(headingLength > 0 ? { headingLength } : {}),
  }));
}

/**
 * In prose, a gap beside a Chinese character is a typesetter's: between 2023 and 年, or where a
 * line was stretched. Rows of a table, which have no full stop, keep theirs.
 */
function withoutSpacing(text: string): string {
  return text.replaceAll(new RegExp(`(?<=${chinese}) +(?=\\S)|(?<=\\S) +(?=${chinese})`, "gu"), "");
}

const chinese = "[\\p{Script=Han}\\u3001-\\u303f\\uff00-\\uffef“”‘’]";

type Open = { text: string; headingLength: number; readonly page: number };

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
