import type { HeadingLevel, ParagraphRole, TableCellRole } from "./blocks.ts";

/**
 * The style sheet, in the units of GB/T 9704-2012: millimetres, points, lines, characters.
 * Read from `templates/styles/*.json`; everything else is derived from it in one place per writer.
 */
export type Look = {
  readonly page: PageLook;
  readonly pageNumber: PageNumberLook;
  readonly paragraphs: Readonly<Record<ParagraphRole, ParagraphLook>>;
  readonly headings: Readonly<Record<`${HeadingLevel}`, ParagraphLook>>;
  readonly tables: Readonly<Record<string, TableLook>>;
  /** What an editor's list of styles calls those that no editor has a name for. */
  readonly styleNames: Readonly<
    Record<"note" | "cellNote" | "pictureCaption" | TableCellRole, string>
  >;
};

/** The faces of official documents; `fonts/fonts.json` says which files and Word names they are. */
export type FaceName = "xiaobiaosong" | "heiti" | "kaiti" | "fangsong" | "songti" | "times";

export type TextLook = {
  readonly face: FaceName;
  /** Face of ASCII letters and digits. */
  readonly latinFace: FaceName;
  readonly sizePt: number;
};

export type PageLook = {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly topMm: number;
  readonly leftMm: number;
  readonly textWidthMm: number;
  readonly textHeightMm: number;
  readonly linesPerPage: number;
  readonly charactersPerLine: number;
  /** Distance of two base lines of running text. */
  readonly linePitchPt: number;
  /** Size of the character grid's characters: `charactersPerLine` of them fill a line. */
  readonly gridSizePt: number;
};

export type PageNumberLook = TextLook & {
  /** Stands around the number, as in `— 1 —`. */
  readonly before: string;
  readonly after: string;
  /** From the text area's lower edge down to the middle of the dash. */
  readonly belowTextMm: number;
  /** Blank characters (of `sizePt`) between the number and the outer edge of the text area. */
  readonly freeCharacters: number;
};

export type ParagraphLook = TextLook & {
  readonly align: "left" | "center" | "justify" | "signature";
  readonly indentCharacters: number;
  readonly linePitchPt: number;
  readonly blankLinesBefore: number;
  readonly blankLinesAfter: number;
  readonly keepWithNext: boolean;
};

export type TableLook = {
  /** Stands before the names of the styles of its cells. */
  readonly name: string;
  readonly cells: Readonly<Record<TableCellRole, TableCellLook>>;
  readonly note: { readonly sizePt: number; readonly linePitchPt: number };
  readonly ruleWidthPt: number;
  /** White between a cell's text and its left and right rule. */
  readonly cellMarginMm: number;
  /** Least height of rows that are drawn in to keep the table on its page; without it none are. */
  readonly drawnInMm?: number;
  /** Whether it is torn only where a page would be left nearly empty, though one page holds it. */
  readonly keepWhole: boolean;
};

export type TableCellLook = TextLook & {
  readonly linePitchPt: number;
  /** Least height of a row with such a cell; text that needs more makes the row taller. */
  readonly minHeightMm: number;
  /** White above and below the text inside the cell. */
  readonly paddingMm: number;
};
