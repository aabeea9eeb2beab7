import { lastOfPlane } from "../../document/marks.ts";
import { type SparseList, setValue, valueAt } from "../../document/sparse-list.ts";
import type { Font, Glyph } from "../../fonts/font.ts";
import type { SetCharacter } from "../../layout/lines/set-character.ts";
import { embedFont } from "./embed-font.ts";
import type { PdfDocument } from "./pdf-kit.ts";
import type { Reference } from "./pdf-values.ts";

export type FontBook = {
  /** A font by its name in the file; it becomes known to the current page. */
  readonly open: (font: Font) => OpenFont;
  /** Writes all fonts used, cut to the characters used. */
  readonly embed: () => void;
};

export type OpenFont = {
  readonly name: `F${number}`;
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
  const codes: Codes = [];
  const add = (font: Font): Entry => ({
    font,
    name: `F${entries.size + 1}`,
    dictionary: document.ref({ Type: "Font", Subtype: "Type0", Encoding: "Identity-H" }),
    ...openCodes(codes),
  });
  const open = (font: Font): OpenFont => {
    const entry = entries.get(font) ?? add(font);
    entries.set(font, entry);
    document.page.fonts[entry.name] = entry.dictionary;
    return entry;
  };
  const embed = () => {
    for (const entry of entries.values()) embedFont(document, entry);
  };
  return { open, embed };
}

/** The code of each set character in its font, by its index. */
type Codes = SparseList<number>;

/** How many code points there are. */
const codePoints = 0x110000;

/** A number for nearly all: only characters with marks are of several code points. */
function keyOf({ text, glyph }: SetCharacter): number | string {
  const codePoint = text.codePointAt(0) ?? 0;
  const isOne = text.length === (codePoint > lastOfPlane ? 2 : 1);
  return isOne ? glyph.id * codePoints + codePoint : `${glyph.id} ${text}`;
}

/** Two characters may share a glyph, and copying must still tell them apart: each has its code. */
function openCodes(known: Codes): Pick<Entry, "codeOf" | "glyphs" | "texts"> {
  const glyphs: Glyph[] = [];
  const texts: string[] = [];
  const codes = new Map<number | string, number>();
  const learn = (character: SetCharacter): number => {
    const { text, glyph, index } = character;
    const key = keyOf(character);
    const code = codes.get(key) ?? glyphs.length + 1;
    if (code > glyphs.length) {
      glyphs.push(glyph);
      texts.push(text);
    }
    codes.set(key, code);
    setValue(known, index, code);
    return code;
  };
  return {
    codeOf: (character) => valueAt(known, character.index) ?? learn(character),
    glyphs,
    texts,
  };
}
