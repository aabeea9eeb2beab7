import type { Formatting } from "../docx/formatting.ts";
import type { XmlElement } from "../xml.ts";
import type { Lists, OpenList } from "./lists.ts";
import type { OdfStyles } from "./styles.ts";

/** What a text is read with, and what is gathered on the way. */
export type OdfSetting = {
  readonly styles: OdfStyles;
  readonly lists: Lists;
  readonly notes: Map<string, string>;
  /** Words that were deleted, by the name of the change. */
  readonly deleted: ReadonlyMap<string, string>;
  readonly comments: { count: number };
};

/** What holds where something stands. */
export type Ground = {
  /** Of the characters around. */
  readonly formatting: Formatting;
  readonly list: OpenList | undefined;
};

/** Reads blocks that stand inside a paragraph: in a note, in a text box. */
export type ReadInside = (parent: XmlElement, ground: Ground) => XmlElement[];
