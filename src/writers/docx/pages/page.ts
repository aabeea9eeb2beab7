import type { Look } from "../../../document/look.ts";
import { ptFromMm } from "../../../document/units.ts";
import { twips, twipsFromMm } from "../units.ts";

/** Width of the text area in twips, as the page's own rounded measures leave it. */
export function textWidth({ page }: Look): number {
  return twipsFromMm(page.widthMm) - twipsFromMm(page.leftMm) - twipsFromMm(rightMm(page));
}

/**
 * What a character gains or loses, in pt, so that `charactersPerLine` of them fill a line.
 *
 * The text area was measured for the printers' size 3 of 15.75 pt; Word's is 16 pt, and without
 * this only 27 characters fit.
 * @see GB/T 9704-2012, 5.2.1 (28 characters a line)
 */
export function characterSpacePt({ page }: Look): number {
  const pitchPt = ptFromMm(page.textWidthMm) / page.charactersPerLine;
  return Math.floor((pitchPt - page.gridSizePt) * 4096) / 4096;
}

/**
 * Letter spacing of a text, in twips: brings `charactersPerLine` into a line without the grid.
 *
 * LibreOffice gives a character wider than its cell of the grid two cells and prints 14 on a line.
 * So text leaves the grid (`snapToGrid` off) and is set closer by itself, which needs no program's
 * notion of a grid; justified, the 28 characters fill the line. Whole twips do for arithmetic, but
 * LibreOffice rounds its widths and prints 27 until it has one twip more.
 */
export function letterSpacing(sizePt: number, look: Look): number {
  return sizePt === look.page.gridSizePt ? Math.floor(characterSpacePt(look) * 20) - 1 : 0;
}

/** Width of `count` characters of `sizePt` on the page's grid, in twips. */
export function charactersWidth(count: number, sizePt: number, look: Look): number {
  return twips(count * (sizePt + characterSpacePt(look)));
}

export function rightMm(page: Look["page"]): number {
  return page.widthMm - page.leftMm - page.textWidthMm;
}
