import { readBody } from "../docx/read-body.ts";
import type { Bytes } from "../ole/bytes.ts";
import type { SourceDocument } from "../source.ts";
import { element, paragraph, runOf } from "../word/elements.ts";
import { numberingElement } from "../word/lists.ts";
import { plainSetting } from "../word/plain-setting.ts";
import { readBoxes, readNotes } from "./anchors.ts";
import { openDocument } from "./document.ts";
import { readFib, tables } from "./fib.ts";
import { readLists } from "./lists.ts";
import { noAnchors, readStory } from "./story.ts";

/**
 * Reads a text of Word 97 to 2003, or of WPS.
 * @param stream - gives the other streams of the container.
 * @throws {GenerationError} `FILE-OLD`, `FILE-ENCRYPTED`, `FILE-BROKEN`, `FILE-BOMB`.
 * @see [MS-DOC]
 */
export function readDoc(text: Bytes, stream: (name: string) => Bytes | undefined): SourceDocument {
  const fib = readFib(text, stream);
  const document = openDocument(text, fib, stream("Data"));
  const notes = readNotes(document, fib);
  const { shapes, loose } = readBoxes(document, fib);
  const anchors = {
    note: (at: number) => notes.marks.get(at),
    shape: (at: number) => shapes.get(at),
  };
  const main = readStory(document, fib.stories.main, anchors);
  const boxes = loose.map((box) => paragraph([runOf([box])]));
  const margins = readStory(document, fib.stories.margins, noAnchors);
  const numbering = numberingElement(
    readLists(fib.tableAndMore(tables.lists), fib.table(tables.listOverrides)),
  );
  return readBody(
    element("body", {}, [...main, ...boxes]),
    plainSetting({ numbering, notes: notes.words }),
    [element("hdr", {}, margins)],
  );
}
