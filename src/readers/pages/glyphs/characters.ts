import { doublesIn, unified } from "../../../report/text/unify-characters.ts";
import type { Glyph } from "../drawing/drawing.ts";

/** What is known of the characters of a file's pages, as far as they have been read. */
export type Characters = {
  /** Those that only looked like the ordinary ones that were taken for them. */
  readonly doubles: Set<string>;
  /** Fonts of which the file does not say what their characters are. */
  readonly unmapped: Set<string>;
  /** What each is read as. */
  readonly known: Map<string, string>;
};

export function newCharacters(): Characters {
  return { doubles: new Set(), unmapped: new Set(), known: new Map() };
}

/** Stands for a character that nobody can tell, so that no figure is read without it. */
export const unknown = "\uFFFD";

/** Ordinary characters in place of those that look the same, ligatures taken apart. */
export function withOrdinaryCharacters(glyphs: readonly Glyph[], all: Characters): Glyph[] {
  for (const { text, font } of glyphs) {
    if (!all.known.has(text)) all.known.set(text, ordinary(text, all.doubles));
    if (isCode(text)) all.unmapped.add(font);
  }
  return glyphs.map((glyph) => {
    const text = all.unmapped.has(glyph.font) ? unknown : all.known.get(glyph.text);
    return text === undefined || text === glyph.text ? glyph : { ...glyph, text };
  });
}

/** A control character: a font's own code, in a file that says of none what it stands for. */
function isCode(text: string): boolean {
  const code = text.length === 1 ? text.charCodeAt(0) : 0;
  return (code > 0 && code < 0x20) || (code > 0x7e && code < 0xa0);
}

/** What a font says of an outline that it has for want of another. */
const nothing = "\0";

function ordinary(text: string, doubles: Set<string>): string {
  if (text === nothing) return unknown;
  for (const double of doublesIn(text)) doubles.add(double);
  return unified(text).replaceAll(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize("NFKC"));
}

/** Characters that mean something in one font only, or nothing at all. */
export function isUnclear(text: string): boolean {
  return /[\uFFFD\p{Co}\p{Cn}]/u.test(text);
}
