import { isVariationSelector } from "../../document/marks.ts";
import type { Font } from "../../fonts/font.ts";
import type { SetCharacter } from "../../layout/lines/set-character.ts";

/**
 * The fonts that pages are shown with, cut to the characters that were met so far. What a page needs
 * besides comes as one more piece of the font: whoever shows pages keeps the pieces he has.
 */
export type FontBook = {
  /** A font by its name in the pages, and what to write for a character that it prints. */
  readonly open: (font: Font) => OpenFont;
  /** Has the outlines of the new characters brought here together, before the pieces are taken. */
  readonly fetchAhead: () => Promise<void>;
  /** The pieces for all characters that are new since the last call. */
  readonly takePieces: () => readonly FontPiece[];
};

export type OpenFont = {
  readonly name: string;
  readonly writtenAs: (character: SetCharacter) => string;
};

export type FontPiece = {
  readonly font: string;
  /** A TrueType file. */
  readonly bytes: Uint8Array;
  /** Whether it has what all pieces before it had, and stands for them. */
  readonly isWhole: boolean;
};

type Entry = OpenFont & {
  readonly font: Font;
  /** The glyph of every code point that was written. */
  readonly glyphs: Map<number, number>;
  readonly fresh: Map<number, number>;
  pieces: number;
};

/** Browsers look through all pieces of a font for a character. */
const mostPieces = 12;

export function openFontBook(): FontBook {
  const entries = new Map<Font, Entry>();
  const open = (font: Font): Entry => {
    const entry = entries.get(font) ?? openEntry(font, `f${entries.size + 1}`);
    entries.set(font, entry);
    return entry;
  };
  const fetchAhead = async () => {
    await Promise.all(
      [...entries.values()].map(({ font, fresh }) => font.fetchAhead?.([...fresh.values()])),
    );
  };
  return { open, fetchAhead, takePieces: () => [...entries.values()].flatMap(takePiece) };
}

function openEntry(font: Font, name: string): Entry {
  const glyphs = new Map<number, number>();
  const fresh = new Map<number, number>();
  const standIns = new Map<number, number>();
  const learn = (codePoint: number, glyph: number): string => {
    glyphs.set(codePoint, glyph);
    fresh.set(codePoint, glyph);
    return String.fromCodePoint(codePoint);
  };
  const standIn = (glyph: number): string => {
    const codePoint = standIns.get(glyph) ?? freeFor(glyphs);
    standIns.set(glyph, codePoint);
    return glyphs.has(codePoint) ? String.fromCodePoint(codePoint) : learn(codePoint, glyph);
  };
  const writtenAs = ({ text, glyph }: SetCharacter): string => {
    const written = isPlain(text) ? text : composed(text);
    const codePoint = written.codePointAt(0) ?? 0;
    if (!isPlain(written)) return standIn(glyph.id);
    const known = glyphs.get(codePoint);
    if (known === undefined) return learn(codePoint, glyph.id);
    return known === glyph.id ? written : standIn(glyph.id);
  };
  return { font, name, glyphs, fresh, writtenAs, pieces: 0 };
}

/**
 * Characters that a browser draws as they are drawn on paper: one glyph for each, one behind the
 * other from left to right, in the font that it is told to take.
 */
const plain =
  /^(?=[\p{sc=Zyyy}\p{sc=Han}\p{sc=Latn}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Yiii}])(?!\p{Emoji_Presentation})[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u;

const lastOfLetters = 0x7e;

function isPlain(text: string): boolean {
  const unit = text.charCodeAt(0);
  const isIdeograph = unit >= 0x4e00 && unit <= 0x9fff;
  const isLetter = unit >= 0x20 && unit <= lastOfLetters;
  return text.length === 1 && (isIdeograph || isLetter) ? true : plain.test(text);
}

/** A letter with its accents as one character; without the selectors of a form, which no font has here. */
function composed(text: string): string {
  return [...text]
    .filter((character) => !isVariationSelector(character.codePointAt(0) ?? 0))
    .join("")
    .normalize("NFC");
}

const privateUse = 0xe000;
const endOfPrivateUse = 0xf8ff;
const morePrivateUse = 0xf0000;

/** A code point for private use that stands for no glyph yet. */
function freeFor(glyphs: ReadonlyMap<number, number>): number {
  let codePoint = privateUse;
  while (glyphs.has(codePoint))
    codePoint = codePoint === endOfPrivateUse ? morePrivateUse : codePoint + 1;
  return codePoint;
}

function takePiece(entry: Entry): FontPiece[] {
  const { font, name, glyphs, fresh } = entry;
  if (fresh.size === 0) return [];
  const isWhole = entry.pieces % mostPieces === 0;
  const bytes = cut(font, isWhole ? glyphs : fresh);
  entry.pieces += 1;
  fresh.clear();
  return [{ font: name, bytes, isWhole }];
}

function cut(font: Font, glyphs: ReadonlyMap<number, number>): Uint8Array {
  const order = [0, ...new Set(glyphs.values())];
  const places = new Map(order.map((glyph, place) => [glyph, place]));
  const characters = [...glyphs].map(
    ([codePoint, glyph]) => [codePoint, places.get(glyph) ?? 0] as const,
  );
  return new Uint8Array(Buffer.concat(font.file(order, new Map(characters))));
}
