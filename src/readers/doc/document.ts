import type { Bytes } from "../ole/bytes.ts";
import { type Characters, changeCharacters, styleOf } from "./characters.ts";
import { type Fib, tables } from "./fib.ts";
import { readFonts } from "./fonts.ts";
import { finder, type Range, readCharacterPages, readParagraphPages } from "./pages.ts";
import { type ParagraphProperties, readParagraphProperties } from "./paragraphs.ts";
import { type Piece, readPieces } from "./pieces.ts";
import { readSprms } from "./sprms.ts";
import { type DocStyles, readStyles } from "./styles.ts";

/** Some characters that are set alike. */
export type Span = {
  /** Of the first, in characters of the text. */
  readonly at: number;
  readonly text: string;
  readonly characters: Characters;
  /** What is said of the paragraph that the character is in, and whether it is its last. */
  readonly paragraph: (index: number) => ParagraphProperties;
  readonly endsParagraph: (index: number) => boolean;
};

export type WordDocument = {
  readonly styles: DocStyles;
  readonly fonts: readonly string[];
  /** The text of a range, in characters. */
  readonly spans: (from: number, to: number) => Generator<Span>;
};

export function openDocument(text: Bytes, fib: Fib, data: Bytes | undefined): WordDocument {
  const styles = readStyles(fib.table(tables.styles));
  const pieces = readPieces(fib.table(tables.pieces));
  const characters = finder(readCharacterPages(text, fib.table(tables.characterPages)));
  const paragraphs = finder(readParagraphPages(text, fib.table(tables.paragraphPages)));
  const known = new Map<Bytes | undefined, ParagraphProperties>();
  const paragraphAt = (at: number) => {
    const list = paragraphs(at)?.properties;
    const found = known.get(list) ?? readParagraphProperties(list, data);
    known.set(list, found);
    return found;
  };
  const work: Work = { text, styles, characters, paragraphs, paragraphAt };
  return {
    styles,
    fonts: readFonts(fib.table(tables.fonts)),
    spans: function* (from, to) {
      for (const piece of pieces) {
        const begin = Math.max(from, piece.from);
        const end = Math.min(to, piece.to);
        if (begin < end) yield* spansOf(piece, [begin, end], work);
      }
    },
  };
}

type Work = {
  readonly text: Bytes;
  readonly styles: DocStyles;
  readonly characters: (at: number) => Range | undefined;
  readonly paragraphs: (at: number) => Range | undefined;
  readonly paragraphAt: (at: number) => ParagraphProperties;
};

function* spansOf(
  piece: Piece,
  [begin, end]: readonly [number, number],
  work: Work,
): Generator<Span> {
  const { bytesEach } = piece;
  const byteOf = (at: number) => piece.at + (at - piece.from) * bytesEach;
  let at = begin;
  while (at < end) {
    const from = byteOf(at);
    const range = work.characters(from);
    const next = range ? Math.ceil((range.to - piece.at) / bytesEach) + piece.from : at + 1;
    const to = Math.min(end, Math.max(next, at + 1));
    const first = at;
    const byteAt = (index: number) => byteOf(first + index);
    yield {
      at,
      text: decode(work.text.slice(from, byteOf(to)), bytesEach),
      characters: charactersOf(range, piece, work.styles, work.paragraphAt(from).style),
      paragraph: (index) => work.paragraphAt(byteAt(index)),
      endsParagraph: (index) => work.paragraphs(byteAt(index))?.to === byteAt(index) + bytesEach,
    };
    at = to;
  }
}

/** A character has as many units in the text as it has here. */
function decode(bytes: Uint8Array, bytesEach: 1 | 2): string {
  return new TextDecoder(bytesEach === 1 ? "windows-1252" : "utf-16le").decode(bytes);
}

function charactersOf(
  range: Range | undefined,
  { changes }: Piece,
  styles: DocStyles,
  paragraph: number,
): Characters {
  const sprms = [
    ...(range?.properties ? readSprms(range.properties) : []),
    ...(changes ? readSprms(changes) : []),
  ];
  const style = styleOf(sprms);
  const outer = styles.characters(paragraph);
  const own = style === undefined ? undefined : styles.characters(style);
  const base = own
    ? { ...outer, ...own, formatting: { ...outer.formatting, ...own.formatting } }
    : outer;
  const read = changeCharacters(base, sprms, base);
  return style === undefined ? read : { ...read, style };
}
