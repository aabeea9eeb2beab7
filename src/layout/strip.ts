import type { PlacedText } from "./page.ts";
import type { SetTable } from "./table.ts";

/** What is never cut: a line of text or a row of a table. Pages are piles of strips. */
export type Strip = {
  readonly heightPt: number;
  /** Blank lines above; they vanish at a page's top. */
  readonly spaceBeforePt: number;
  readonly keepWithNext: boolean;
  readonly startsPage: boolean;
  readonly content: LineContent | RowContent;
};

/** Base lines are measured from the strip's top, all else from the sheet's edges. */
export type LineContent = { readonly type: "line"; readonly texts: readonly PlacedText[] };

export type RowContent = { readonly type: "row"; readonly table: SetTable; readonly row: number };
