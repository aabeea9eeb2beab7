import type { LeftOut } from "../left-out.ts";
import type { Notes } from "./notes.ts";
import type { Numbering } from "./numbering.ts";
import type { WordStyles } from "./styles.ts";

/** What the text of a document is read with, and what is gathered on the way. */
export type WordSetting = {
  readonly styles: WordStyles;
  readonly numbering: Numbering;
  readonly notes: Notes;
  /** The words of a part that an element points to: of a chart, of a diagram. */
  readonly wordsOf: (id: string) => string;
  /** Whether the pages have a colour. */
  readonly isShaded: boolean;
  readonly leftOut: LeftOut[];
  /** Names of those that the text has. */
  readonly comments: Set<string>;
};
