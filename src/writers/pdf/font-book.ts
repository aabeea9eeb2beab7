import type { Font, Glyph } from "../../fonts/font.ts";
import type { SetCharacter } from "../../layout/measure.ts";
import { embedFont } from "./embed-font.ts";
import type { PdfDocument, Reference } from "./pdf-kit.ts";

export type FontBook = {
  /** A font by its name in the file; it becomes known to the current page. */
  readonly open: (font: Font) => OpenFont;
  /** Writes all fonts used, cut to the characters used. */
  readonly embed: () => void;
};

export type OpenFont = {
  readonly name: string;
  readonly codeOf: (character: SetCharacter) => number;
};

type Entry = OpenFont & {
  readonly font: Font;
  readonly dictionary: Reference;
  readonly glyphs: Glyph[];
  readonly texts: string[];
};

/** The fonts of one document. Nothing is kept for the next one. */
export function openFontBook(document: PdfDocument): FontBook {
  const entries = new Map<Font, Entry>();
  const open = (font: Font): OpenFont => {
    const entry = entries.get(font) ?? addFont(document, font, `F${entries.size + 1}`);
    entries.set(font, entry);
    document.page.fonts[entry.name] = entry.dictionary;
    return entry;
  };
  const embed = () => {
    for (const entry of entries.values()) embedFont(document, entry);
  };
  return { open, embed };
}

function addFont(document: PdfDocument, font: Font, name: string): Entry {
  const dictionary = document.ref({ Type: "Font", Subtype: "Type0", Encoding: "Identity-H" });
  return { font, name, dictionary, ...openCodes() };
}

/** How many code points there are. */
const codePoints = 0x110000;

/** Two characters may share a glyph, and copying must still tell them apart: each has its code. */
function openCodes(): Pick<Entry, "codeOf" | "glyphs" | "texts"> {
  const glyphs: Glyph[] = [];
  const texts: string[] = [];
  const codes = new Map<number, number>();
  const learn = (character: SetCharacter): number => {
    const { text, glyph } = character;
    const key = glyph.id * codePoints + (text.codePointAt(0) ?? 0);
    const code = codes.get(key) ?? glyphs.length + 1;
    if (code > glyphs.length) {
      glyphs.push(glyph);
      texts.push(text);
    }
    codes.set(key, code);
    known.set(character, code);
    return code;
  };
  // By the character as it is set: the keys above are slow to look up.
  const known = new Map<SetCharacter, number>();
  return { codeOf: (character) => known.get(character) ?? learn(character), glyphs, texts };
}
