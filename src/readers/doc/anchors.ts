import { wordsIn } from "../docx/words.ts";
import { element, textBox } from "../word/elements.ts";
import type { XmlElement } from "../xml.ts";
import type { WordDocument } from "./document.ts";
import { type Fib, tables } from "./fib.ts";
import { readPlaces } from "./places.ts";
import { noAnchors, readStory } from "./story.ts";

/** The notes' words by their names, and the names by the places of their marks. */
export function readNotes(document: WordDocument, fib: Fib) {
  const words = new Map<string, string>();
  const marks = new Map<number, XmlElement>();
  for (const [story, markTable, textTable] of [
    ["notes", tables.noteMarks, tables.noteTexts],
    ["endnotes", tables.endnoteMarks, tables.endnoteTexts],
  ] as const) {
    const texts = readPlaces(fib.table(textTable), 0);
    for (const [index, mark] of readPlaces(fib.table(markTable), 2).entries()) {
      const id = `${story} ${index}`;
      const { from = 0, to = 0 } = texts[index] ?? {};
      words.set(id, wordsOf(document, fib.stories[story], [from, to]));
      marks.set(mark.from, element("footnoteReference", { "w:id": id }));
    }
  }
  return { words, marks };
}

function wordsOf(
  document: WordDocument,
  [begin, end]: readonly [number, number],
  [from, to]: readonly [number, number],
): string {
  const range = [begin + from, Math.min(end, begin + to)] as const;
  return wordsIn(element("body", {}, readStory(document, range, noAnchors)));
}

/** Text boxes by the places that they are fixed to, and those of which that is not known. */
export function readBoxes(document: WordDocument, fib: Fib) {
  const boxes = new Map<number, XmlElement>();
  const [begin, end] = fib.stories.boxes;
  for (const { from, to, data } of readPlaces(fib.table(tables.boxTexts), 22)) {
    const range = [begin + from, Math.min(end, begin + to)] as const;
    const blocks = readStory(document, range, noAnchors);
    if (wordsIn(element("body", {}, blocks)) !== "") boxes.set(data.i32(14), textBox(blocks));
  }
  const shapes = new Map<number, XmlElement>();
  for (const { from, data } of readPlaces(fib.table(tables.shapes), 26)) {
    const box = boxes.get(data.i32(0));
    if (!box) continue;
    shapes.set(from, box);
    boxes.delete(data.i32(0));
  }
  return { shapes, loose: [...boxes.values()] };
}
