import type { LeftOut } from "../left-out.ts";
import type { Grounds } from "./look.ts";
import type { Notes } from "./notes.ts";
import type { Numbering } from "./numbering.ts";
import type { WordReferences } from "./open-references.ts";
import type { Chunk } from "./package/chunk.ts";
import type { WordStyles } from "./styles.ts";

/** What the text of a document is read with, and what is gathered on the way. */
export type WordSetting = {
  readonly styles: WordStyles;
  readonly grounds: Grounds;
  readonly numbering: Numbering;
  readonly notes: Notes;
  /** The words of a part that an element points to: of a chart, of a diagram. */
  readonly wordsOf: (id: string) => string;
  /** The file of a picture that an element points to. */
  readonly pictureOf: (id: string) => Uint8Array | undefined;
  /** The document that an element takes in. */
  readonly takeChunk: (id: string) => Chunk;
  /** Whether the pages have a colour. */
  readonly isShaded: boolean;
  readonly references: WordReferences;
  readonly leftOut: LeftOut[];
  /** Names of those that the text has. */
  readonly comments: Set<string>;
};
