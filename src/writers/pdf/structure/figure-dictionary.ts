import type { Area, Page } from "../../../layout/page.ts";
import type { FigureElement } from "../../../layout/structure/structure.ts";
import { type PdfDictionary, textString } from "../pdf-values.ts";

/** A chart or a picture on its page. */
export type PlacedFigure = { readonly page: Page; readonly figure: { readonly area: Area } };

/**
 * What a figure says to those who do not see it, and where it stands.
 *
 * @see ISO 32000-1, 14.9.3 (`Alt`), 14.8.5.4.3 (`BBox`: from the sheet's lower left corner).
 */
export function figureDictionary(
  { alternate }: Pick<FigureElement, "alternate">,
  placed: PlacedFigure | undefined,
): PdfDictionary {
  const alt = { Alt: textString(alternate) };
  if (!placed) return alt;
  const { leftPt, topPt, widthPt, heightPt } = placed.figure.area;
  const bottomPt = placed.page.heightPt - topPt - heightPt;
  const box = [leftPt, bottomPt, leftPt + widthPt, bottomPt + heightPt];
  return { ...alt, A: { O: "Layout", Placement: "Block", BBox: box.map(rounded) } };
}

function rounded(pt: number): number {
  return Math.round(pt * 1000) / 1000;
}
