import type { FaceName } from "../../document/look.ts";
import { commonIdeographs, endOfIdeographs, firstIdeograph } from "./common-ideographs.ts";
import type { WordFonts } from "./package/word-fonts.ts";

/** A part of a text, and the font it needs when the face's own lacks its characters. */
export type TextPart = { readonly text: string; readonly font?: string };

/** Ideographs: the characters that fonts named `_GB2312` have no more than 6,763 of. */
const ideograph = /\p{Script=Han}/u;

/**
 * Parts a text at the characters that fonts of GB 2312 lack. Left to itself, Word would take
 * whatever font it comes upon, and a name such as 赵堃 stands in two faces.
 */
export function partRareCharacters(text: string, face: FaceName, fonts: WordFonts): TextPart[] {
  const parts: TextPart[] = [];
  let start = 0;
  let font: string | undefined;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const character = isCommon(unit) || isMark(unit) ? undefined : characterAt(text, at);
    const own = character && fontOf(character, face, fonts);
    if (own !== font) {
      if (at > start) parts.push(partOf(text.slice(start, at), font));
      start = at;
      font = own;
    }
    at += character?.length ?? 1;
  }
  if (text.length > start) parts.push(partOf(text.slice(start), font));
  return parts;
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function partOf(text: string, font: string | undefined): TextPart {
  return font === undefined ? { text } : { text, font };
}

/** @param character - none that is common for sure. */
function fontOf(character: string, face: FaceName, fonts: WordFonts): string | undefined {
  if (!ideograph.test(character)) return undefined;
  return character.length > 1 ? fonts.supplementary.name : fonts.faces[face].rare;
}

/** Chinese full stops, commas, brackets and marks of titles: every sentence has some. */
function isMark(unit: number): boolean {
  return unit === 0x3001 || unit === 0x3002 || (unit >= 0x3008 && unit <= 0x3011);
}

/** Whether a unit is an ideograph of GB 2312, or none for sure. */
function isCommon(unit: number): boolean {
  if (unit < firstIdeograph || unit >= endOfIdeographs) return unit < 0x2e80 || unit >= 0xff00;
  const place = unit - firstIdeograph;
  return ((commonIdeographs[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
}
