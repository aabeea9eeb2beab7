import { type Flow, openFlow } from "../word/flow.ts";
import type { XmlElement } from "../xml.ts";
import type { Group } from "./group.ts";
import { type HeadTables, openHeadTables } from "./head-tables.ts";
import { openRowWords, type RowWords } from "./row-words.ts";

/** What is known of a file while it is gone through. */
export type RtfReading = {
  readonly body: Flow;
  readonly head: HeadTables;
  readonly rows: RowWords;
  readonly groups: Group[];
  readonly margins: XmlElement[];
  readonly notes: Map<string, string>;
  /** Bytes of text that belong together. */
  bytes: number[];
  /** The file's own code page and font. */
  page: number;
  font: number;
  /** How many characters more stand for old programs alone. */
  toSkip: number;
  /** Whether the next word may be passed over with its group by who does not know it. */
  isStarred: boolean;
  /** Whether the number of the open paragraph is written before it. */
  isNumbered: boolean;
  comments: number;
  /** The files of the pictures, by their numbers. */
  readonly pictures: Map<string, Uint8Array>;
};

export function openReading(): RtfReading {
  return {
    body: openFlow(),
    head: openHeadTables(),
    rows: openRowWords(),
    groups: [],
    margins: [],
    notes: new Map(),
    bytes: [],
    page: 1252,
    font: 0,
    toSkip: 0,
    isStarred: false,
    isNumbered: false,
    comments: 0,
    pictures: new Map(),
  };
}
