import type { Look, TextLook } from "../../../document/look.ts";
import type { WordFonts } from "../package/word-fonts.ts";
import { letterSpacing } from "../pages/page.ts";
import { halfPoints } from "../units.ts";
import { element, toggle, type Xml } from "../xml.ts";

export type TextFormat = TextLook & {
  /** Added to every character, in twips. */
  readonly letterSpacing: number;
  /** Whether characters take the pitch of the page's grid; inherited when left out. */
  readonly snapToGrid?: boolean;
};

export function textFormat(text: TextLook, look: Look): TextFormat {
  return { ...text, letterSpacing: letterSpacing(text.sizePt, look) };
}

/** @param language - `w:lang`, which the schema wants last. */
export function writeTextFormat(format: TextFormat, fonts: WordFonts, language: Xml = ""): Xml {
  const latin = fonts.faces[format.latinFace].name;
  const size = { "w:val": halfPoints(format.sizePt) };
  return element(
    "w:rPr",
    {},
    element("w:rFonts", {
      "w:ascii": latin,
      "w:eastAsia": fonts.faces[format.face].name,
      "w:hAnsi": latin,
      "w:cs": latin,
    }),
    toggle("w:snapToGrid", format.snapToGrid),
    element("w:spacing", { "w:val": format.letterSpacing }),
    element("w:sz", size),
    element("w:szCs", size),
    language,
  );
}
