import type { Picture } from "../document/picture.ts";
import type { SetCharacter, Setting } from "./lines/set-character.ts";

/**
 * A page as it is drawn. Lengths are points, measured from the upper left corner of the sheet.
 * Knows no PDF: any output of fixed pages can be drawn from it.
 */
export type Page = {
  readonly number: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** In reading order. */
  readonly texts: readonly PlacedText[];
  readonly rules: readonly Rule[];
  readonly figures: readonly Figure[];
  readonly pictures: readonly PlacedPicture[];
  /** Whether the sheet is turned: its number stays where it is on an upright one. */
  readonly isTurned: boolean;
  /** The cells of tables, blank ones too: for those who point at a place, worked out when asked for. */
  readonly cells: () => readonly PlacedCell[];
};

/** A cell as far as it reaches on a page; `row` and `column` are its place in the grid. */
export type PlacedCell = {
  readonly block: number;
  readonly row: number;
  readonly column: number;
  readonly area: Area;
};

/** A line, or the part of one that belongs to one thing. */
export type PlacedText = {
  readonly origin: Origin;
  readonly baselinePt: number;
  readonly runs: readonly Run[];
};

/** What a text is part of. Cells are known by their place in the grid (see `spreadCells`). */
export type Origin =
  | { readonly type: "block"; readonly block: number; readonly part: "lead" | "text" }
  | { readonly type: "cell"; readonly block: number; readonly row: number; readonly column: number }
  /** A table's header rows and labels once more, on the pages after the first. */
  | { readonly type: "repeated" }
  | { readonly type: "pageNumber" };

/** Characters of one font and size that stand side by side. */
export type Run = {
  readonly setting: Setting;
  readonly leftPt: number;
  /** Added behind every character. */
  readonly spacingPt: number;
  readonly characters: readonly SetCharacter[];
};

/** The drawn part of a chart; its words are texts of the same block. */
export type Figure = {
  readonly block: number;
  /** All that the figure covers, its words included. */
  readonly area: Area;
  readonly bars: readonly FilledArea[];
};

/** A picture of the office's own. */
export type PlacedPicture = {
  readonly block: number;
  readonly picture: Picture;
  readonly area: Area;
};

export type Area = {
  readonly leftPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
};

/** `gray`: 0 is black, 1 white. */
export type FilledArea = Area & { readonly gray: number };

/** A straight line, drawn once however many cells it parts. */
export type Rule = {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly widthPt: number;
};
