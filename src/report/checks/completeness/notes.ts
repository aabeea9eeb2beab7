import { type Finding, finding } from "../../../messages/finding.ts";
import { isNoteText } from "../../read/note-text.ts";
import { paragraphsIn } from "../../text/paragraphs.ts";
import type { Subject } from "../subject.ts";

const longestQuote = 12;

/** `注：……` in the text of a section with a table: it is printed above the table, as it stands. */
export function checkNotes({ report }: Subject): Finding[] {
  return report.sections
    .filter(({ table }) => table !== undefined)
    .flatMap(paragraphsIn)
    .filter(({ text }) => isNoteText(text))
    .map(({ text, pointer }) => {
      const t = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
      return finding("DOC-NOTE", "info", { pointer }, { t }, { read: text });
    });
}
