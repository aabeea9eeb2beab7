import type { Figure, PlacedPicture, PlacedText } from "./page.ts";
import type { SetTable } from "./tables/set-table.ts";

/** What is never cut: a line of text, a row of a table, a picture, a chart. Pages are piles of strips. */
export type Strip = {
  /** The block that it is a piece of. */
  readonly block: number;
  readonly heightPt: number;
  /** Blank lines above; they vanish at a page's top. */
  readonly spaceBeforePt: number;
  readonly keepWithNext: boolean;
  readonly startsPage: boolean;
  readonly content: LineContent | RowContent | ChartContent | PictureContent;
};

/** @param topPt - of the strip on its sheet. */
type PlaceTexts = (topPt: number) => readonly PlacedText[];

/** Texts are set when their page is drawn. */
export type LineContent = { readonly type: "line"; readonly texts: PlaceTexts };

export type RowContent = { readonly type: "row"; readonly table: SetTable; readonly row: number };

/** The figure's heights are measured from the strip's top, all else from the sheet's edges. */
export type ChartContent = {
  readonly type: "chart";
  readonly texts: PlaceTexts;
  readonly figure: Figure;
};

/** The picture's height is measured from the strip's top. */
export type PictureContent = { readonly type: "picture"; readonly picture: PlacedPicture };
