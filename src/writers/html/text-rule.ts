import type { Look, TextLook } from "../../document/look.ts";
import { ptFromMm } from "../../document/units.ts";
import { type FontNames, fontFamily } from "./font-family.ts";
import type { Declarations } from "./styling.ts";
import { pt } from "./units.ts";

/** Takes away what browsers and portals put around headings, paragraphs and tables. */
export const plain: Declarations = {
  margin: "0",
  padding: "0",
  border: "0",
  background: "none",
  color: "inherit",
};

type Line = TextLook & { readonly linePitchPt: number };

/** Size, line pitch and faces; the shorthand takes weight and slant back too. */
export function font(text: Line, fonts: FontNames): string {
  return `${pt(text.sizePt)}/${pt(text.linePitchPt)} ${fontFamily(text, fonts)}`;
}

export function textRule(text: Line, look: Look, fonts: FontNames): Declarations {
  return {
    font: font(text, fonts),
    "letter-spacing": pt(letterSpacingPt(text.sizePt, look)),
  };
}

/**
 * What a character of the grid's size gains or loses, in pt, so that `charactersPerLine` of them
 * fill a line: rounded down, since a line too long by a hair takes a character less.
 * @see GB/T 9704-2012, 5.2.1 (28 characters a line)
 */
export function letterSpacingPt(sizePt: number, { page }: Look): number {
  if (sizePt !== page.gridSizePt) return 0;
  const pitchPt = ptFromMm(page.textWidthMm) / page.charactersPerLine;
  return Math.floor((pitchPt - sizePt) * 1000) / 1000;
}
