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
  if (text !== "" && !hasRare(text)) return [{ text }];
  const parts: TextPart[] = [];
  for (const character of text) {
    const font = fontOf(character, face, fonts);
    const last = parts.at(-1);
    if (last && last.font === font)
      parts[parts.length - 1] = { ...last, text: last.text + character };
    else parts.push(font === undefined ? { text: character } : { text: character, font });
  }
  return parts;
}

function fontOf(character: string, face: FaceName, fonts: WordFonts): string | undefined {
  if (!isRare(character)) return undefined;
  return character.length > 1 ? fonts.supplementary.name : fonts.faces[face].rare;
}

/** Nearly all texts have none: these are told without making a string of each character. */
function hasRare(text: string): boolean {
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    if (!isCommon(unit) && !isMark(unit)) return [...text].some(isRare);
  }
  return false;
}

/** Chinese full stops, commas, brackets and marks of titles: every sentence has some. */
function isMark(unit: number): boolean {
  return unit === 0x3001 || unit === 0x3002 || (unit >= 0x3008 && unit <= 0x3011);
}

function isRare(character: string): boolean {
  return !isCommon(character.charCodeAt(0)) && ideograph.test(character);
}

/** Whether a unit is an ideograph of GB 2312, or none for sure. */
function isCommon(unit: number): boolean {
  if (unit < firstIdeograph || unit >= endOfIdeographs) return unit < 0x2e80 || unit >= 0xff00;
  const place = unit - firstIdeograph;
  return ((commonIdeographs[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
}
