import type { Font, Glyph } from "../../fonts/font.ts";
import type { SetCharacter } from "../../layout/measure.ts";
import type { Run } from "../../layout/page.ts";
import { embedFont } from "./embed-font.ts";
import type { Encoded } from "./operators.ts";
import type { PdfDocument, Reference } from "./pdf-kit.ts";
import { hexCode } from "./to-unicode.ts";

export type FontBook = {
  /** The codes of a run's characters; makes its font known to the current page. */
  readonly encode: (run: Run) => Encoded;
  /** Writes all fonts used, cut to the characters used. */
  readonly embed: () => void;
};

type Entry = {
  readonly font: Font;
  readonly name: string;
  readonly dictionary: Reference;
  readonly codes: Map<number, string>;
  /** The same by the character as it is set: the keys above are slow to look up. */
  readonly known: Map<SetCharacter, string>;
  readonly glyphs: Glyph[];
  readonly texts: string[];
};

/** The fonts of one document. Nothing is kept for the next one. */
export function openFontBook(document: PdfDocument): FontBook {
  const entries = new Map<Font, Entry>();
  const encode = ({ font, characters }: Run): Encoded => {
    const entry = entries.get(font) ?? addFont(document, font, `F${entries.size + 1}`);
    entries.set(font, entry);
    document.page.fonts[entry.name] = entry.dictionary;
    const codes = characters.map(
      (character) => entry.known.get(character) ?? learn(entry, character),
    );
    return { fontName: entry.name, codes: codes.join("") };
  };
  const embed = () => {
    for (const entry of entries.values()) embedFont(document, entry);
  };
  return { encode, embed };
}

function addFont(document: PdfDocument, font: Font, name: string): Entry {
  const dictionary = document.ref({ Type: "Font", Subtype: "Type0", Encoding: "Identity-H" });
  return { font, name, dictionary, codes: new Map(), known: new Map(), glyphs: [], texts: [] };
}

function learn(entry: Entry, character: SetCharacter): string {
  const code = codeOf(entry, character);
  entry.known.set(character, code);
  return code;
}

/** How many code points there are. */
const codePoints = 0x110000;

/** Two characters may share a glyph, and copying must still tell them apart: each has its code. */
function codeOf(entry: Entry, { text, glyph }: SetCharacter): string {
  const key = glyph.id * codePoints + (text.codePointAt(0) ?? 0);
  const known = entry.codes.get(key);
  if (known) return known;
  entry.glyphs.push(glyph);
  entry.texts.push(text);
  const code = hexCode(entry.glyphs.length);
  entry.codes.set(key, code);
  return code;
}
