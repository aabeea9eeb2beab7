import type { Figure, PlacedText } from "./page.ts";
import type { SetTable } from "./table.ts";

/** What is never cut: a line of text, a row of a table, a chart. Pages are piles of strips. */
export type Strip = {
  readonly heightPt: number;
  /** Blank lines above; they vanish at a page's top. */
  readonly spaceBeforePt: number;
  readonly keepWithNext: boolean;
  readonly startsPage: boolean;
  readonly content: LineContent | RowContent | ChartContent;
};

/** Base lines are measured from the strip's top, all else from the sheet's edges. */
export type LineContent = { readonly type: "line"; readonly texts: readonly PlacedText[] };

export type RowContent = { readonly type: "row"; readonly table: SetTable; readonly row: number };

/** Heights are measured from the strip's top, all else from the sheet's edges. */
export type ChartContent = {
  readonly type: "chart";
  readonly texts: readonly PlacedText[];
  readonly figure: Figure;
};
