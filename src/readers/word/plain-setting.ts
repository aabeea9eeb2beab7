import { openGrounds } from "../docx/look.ts";
import { openNumbering } from "../docx/numbering.ts";
import { openReferences } from "../docx/open-references.ts";
import { readStyles } from "../docx/styles.ts";
import type { WordSetting } from "../docx/word-setting.ts";
import type { XmlElement } from "../xml.ts";

type Told = {
  /** Lists, if the reader has not set their numbers itself. */
  readonly numbering?: XmlElement | undefined;
  /** The words of the footnotes, of the endnotes, by their names. */
  readonly notes: ReadonlyMap<string, string>;
  /** The files of the pictures, by what their elements say. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
};

/** For a document whose styles are already told with each of its words. */
export function plainSetting({ numbering, notes, pictures = new Map() }: Told): WordSetting {
  const styles = readStyles(undefined);
  return {
    styles,
    grounds: openGrounds(styles),
    numbering: openNumbering(numbering, styles),
    notes: (_, id) => notes.get(id) ?? "",
    wordsOf: () => "",
    pictureOf: (id) => pictures.get(id),
    takeChunk: () => ({ type: "unread", name: "" }),
    isShaded: false,
    references: openReferences(),
    leftOut: [],
    comments: new Set(),
  };
}
