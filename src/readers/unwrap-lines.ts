import { readTypedNumber } from "../report/text/numbering.ts";
import type { SourceBlock, SourceParagraph } from "./source.ts";

/** A text whose lines are this long, in characters, may have been broken by a page's width. */
const wrapped = { least: 20, most: 60 };

/**
 * Puts the lines of a text that was broken at a page's width together again. A new paragraph is
 * told by its indent, by a number at its head, or by a short line or a table before it.
 */
export function unwrapLines(blocks: readonly SourceBlock[]): SourceBlock[] {
  const width = pageWidth(blocks.filter((block) => block.type === "paragraph"));
  if (width === undefined) return [...blocks];
  const joined: SourceBlock[] = [];
  let open = false;
  for (const block of blocks) {
    if (block.type === "table") {
      joined.push(block);
      open = false;
    } else if (!isPageNumber(block.text)) open = addLine(block, { joined, open, width });
  }
  return joined;
}

type Joining = { readonly joined: SourceBlock[]; readonly open: boolean; readonly width: number };

/** @returns whether the next line may go on with this one. */
function addLine(line: SourceParagraph, { joined, open, width }: Joining): boolean {
  const last = joined.at(-1);
  const isBlank = line.text.trim() === "";
  const goesOn = open && isProse(line.text) && !beginsAnew(line.text);
  if (goesOn && last?.type === "paragraph") joined.splice(-1, 1, joinTwo(last, line));
  else if (!isBlank || !open) joined.push(line);
  return isBlank ? open : isProse(line.text) && lengthOf(line.text) >= width - 4;
}

function joinTwo(one: SourceParagraph, other: SourceParagraph): SourceParagraph {
  return { ...one, text: one.text.trimEnd() + other.text.trim() };
}

/** A line without wide blanks between cells. */
function isProse(text: string): boolean {
  return text.trim() !== "" && !/\S(?:\t| {2,})\S/.test(text.trim());
}

/** The length that long lines have in common; undefined for text that was not broken. */
function pageWidth(lines: readonly SourceParagraph[]): number | undefined {
  const long = lines.map(({ text }) => lengthOf(text)).filter((length) => length >= wrapped.least);
  const longest = Math.max(0, ...long);
  if (longest > wrapped.most + 10 || long.length < 10) return undefined;
  const prose = lines.filter(({ text }) => !/\S(?:\t| {2,})\S/.test(text.trim()));
  const full = prose.map(({ text }) => lengthOf(text)).sort((one, other) => other - one);
  const width = full[Math.floor(full.length / 20)] ?? 0;
  const near = full.filter((length) => length >= width - 3).length;
  return width >= wrapped.least && near * 5 > full.length ? width : undefined;
}

/** Chinese characters count one, others a half. */
function lengthOf(text: string): number {
  return [...text.trim()].reduce((sum, one) => sum + (one.charCodeAt(0) < 256 ? 0.5 : 1), 0);
}

function beginsAnew(text: string): boolean {
  return /^(?:\u3000| {2,})/.test(text) || readTypedNumber(text.trim())?.level === 1;
}

/** `-3-`, `— 3 —`: the number of a page. */
export function isPageNumber(text: string): boolean {
  return /^\s*(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:.{0,3}共\s*\d{1,3}\s*页)?)\s*$/u.test(
    text,
  );
}
