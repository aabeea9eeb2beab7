import type { SourcePlace } from "../../../messages/source-place.ts";
import { readTypedNumber } from "../../../report/text/numbering.ts";
import type { SourceBlock, SourceCell, SourceDocument, SourceParagraph } from "../../source.ts";
import { standardNumber } from "../labels/standard-number.ts";

/** Characters that nobody sees and that were taken out, at a place of the file. */
export type Unseen = {
  readonly place: SourcePlace;
  /** What is left of the text. */
  readonly text: string;
  readonly characters: readonly string[];
};

/** A number at the head of a line in a character of its own, and how it was read. */
export type RewrittenNumber = {
  readonly place: SourcePlace;
  readonly read: string;
  readonly expected: string;
};

export type Cleaned = {
  readonly source: SourceDocument;
  readonly unseen: readonly Unseen[];
  readonly numbers: readonly RewrittenNumber[];
};

/**
 * Takes unseen characters out of labels, figures, headings and other short lines, where they would
 * hide what is written, and reads numbers that are one character. Both is told. In running text
 * they stay: what is wrong with the draft's text is told of the draft.
 */
export function cleanSource(source: SourceDocument): Cleaned {
  const unseen: Unseen[] = [];
  const numbers: RewrittenNumber[] = [];
  const note = (place: SourcePlace, before: string, text: string) => {
    const characters = before.match(unseenCharacters);
    if (before !== text && characters) unseen.push({ place, text, characters });
    return text;
  };
  const blocks = source.blocks.map((block): SourceBlock => {
    if (block.type === "paragraph") return withNumber(cleanParagraph(block, note), numbers);
    const clean = (cell: SourceCell) =>
      hasUnseen(cell.text)
        ? { ...cell, text: note(cell.place, cell.text, visible(cell.text)) }
        : cell;
    return { ...block, rows: block.rows.map((cells) => cells.map(clean)) };
  });
  return { source: { ...source, blocks }, unseen, numbers };
}

/** All that is not drawn, but for what turns the text behind it around: that changes what is seen. */
const unseenCharacters = /(?!\u202E)\p{DI}/gu;

function hasUnseen(text: string): boolean {
  return text.search(unseenCharacters) >= 0;
}

function visible(text: string): string {
  return text.replaceAll(unseenCharacters, "");
}

type Note = (place: SourcePlace, before: string, text: string) => string;

function cleanParagraph(paragraph: SourceParagraph, note: Note): SourceParagraph {
  const { text, place, headingLength } = paragraph;
  if (!hasUnseen(text)) return paragraph;
  const end = lengthOfHeading(paragraph);
  const head = text.slice(0, end);
  const cleaned = note(place, head, visible(head)) + text.slice(end);
  if (headingLength === undefined) return { ...paragraph, text: cleaned };
  return {
    ...paragraph,
    text: cleaned,
    headingLength: visible(text.slice(0, headingLength)).length,
  };
}

/** Longer ones are running text. */
const longestLine = 70;

/** How much of a paragraph is a line of its own, or a heading before its text. */
function lengthOfHeading({ text, headingLength }: SourceParagraph): number {
  const plain = visible(text);
  const isShort = plain.length <= longestLine || plain.includes("\t");
  if (isShort && !/[。；！？]/.test(plain)) return text.length;
  if (headingLength !== undefined) return headingLength;
  return readTypedNumber(plain.trimStart()) ? text.indexOf("。") + 1 : 0;
}

function withNumber(paragraph: SourceParagraph, numbers: RewrittenNumber[]): SourceParagraph {
  const { text, place, headingLength } = paragraph;
  const number = standardNumber(text);
  if (!number) return paragraph;
  const { read, expected } = number;
  numbers.push({ place, read, expected });
  return {
    ...paragraph,
    text: expected + text.slice(read.length),
    ...(headingLength === undefined
      ? {}
      : { headingLength: headingLength + expected.length - read.length }),
  };
}
