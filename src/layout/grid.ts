import type { Look, ParagraphLook } from "../document/look.ts";
import { ptFromMm } from "../document/units.ts";

/**
 * Space behind each character so that the characters of the page's grid fill a line exactly.
 *
 * @returns points, negative where the characters are larger than their places; 0 for text of
 *   another size, which does not stand on the grid.
 * @see GB/T 9704-2012, 5.2.3: 28 characters a line, filling the type area.
 */
export function gridGap({ page }: Look, sizePt: number): number {
  const lackPt = ptFromMm(page.textWidthMm) - page.charactersPerLine * page.gridSizePt;
  return sizePt === page.gridSizePt ? lackPt / (page.charactersPerLine - 1) : 0;
}

/** Width of a paragraph's first-line indent. */
export function indentPt(style: ParagraphLook, look: Look): number {
  return style.indentCharacters * (style.sizePt + gridGap(look, style.sizePt));
}
