import { GenerationError } from "../../messages/generation-error.ts";
import type { SourcePlace } from "../../messages/source-place.ts";
import { isFrame } from "../frames.ts";
import { limits } from "../limits.ts";
import type { SourceBlock } from "../source.ts";
import { descend, type XmlElement } from "../xml.ts";
import { blocks, contentOf } from "./containers.ts";
import { hasFill } from "./formatting.ts";
import { placeChunk } from "./package/chunk-places.ts";
import { openParagraphs } from "./paragraphs.ts";
import { leavesCell, leavesRow } from "./tables/left-rows.ts";
import { type PlacedCell, placeCells } from "./tables/placed-cells.ts";
import { readWordTable, spotOf } from "./tables/table.ts";
import { shapeOf } from "./tables/table-shape.ts";
import type { WordSetting } from "./word-setting.ts";
import { wordsIn } from "./words.ts";

/** Paragraphs and tables of a body in their order, those in frames at their places. */
export function readBlocks(body: XmlElement, setting: WordSetting): readonly SourceBlock[] {
  const reading: Reading = { blocks: [], paragraphs: 0, tables: 0 };
  readInside(body, { reading, setting, isShaded: setting.isShaded, tableStyle: undefined });
  return reading.blocks;
}

type Reading = { readonly blocks: SourceBlock[]; paragraphs: number; tables: number };

type Work = {
  readonly reading: Reading;
  readonly setting: WordSetting;
  readonly isShaded: boolean;
  /** Of the frame that it stands in. */
  readonly tableStyle: string | undefined;
};

/** A text box is read before the paragraph that it is anchored in. */
function readInside(parent: XmlElement, work: Work): void {
  const { reading, setting, isShaded, tableStyle } = work;
  const paragraphs = openParagraphs(setting, {
    tableStyle,
    isShaded,
    nextPlace: () => ({ paragraph: ++reading.paragraphs }),
    readBox: (box) => readInside(box, { ...work, isShaded: true }),
    add: (one) => void reading.blocks.push(one),
    readsPictures: true,
  });
  for (const child of contentOf(parent, blocks)) {
    const length = Math.max(reading.blocks.length, reading.paragraphs);
    if (length > limits.blocks) throw new GenerationError("FILE-BOMB", {});
    const reader = readers.get(child.name);
    if (reader) {
      paragraphs.close();
      reader(child, work);
    } else paragraphs.read(child);
  }
  paragraphs.close();
}

/** What ends a paragraph that is open, and is none itself. */
const readers = new Map([
  ["tbl", readTable],
  ["altChunk", readChunk],
]);

/** A document that is taken in stands as if it were written here. */
function readChunk({ attributes }: XmlElement, { reading, setting }: Work): void {
  const chunk = setting.takeChunk(attributes["r:id"] ?? "");
  if (chunk.type === "unread") {
    const place = { paragraph: reading.paragraphs + 1 };
    setting.leftOut.push({ kind: "embedded", text: chunk.name, place });
    return;
  }
  const { blocks: taken, leftOut, paragraphs, tables } = placeChunk(chunk.document, reading);
  for (const one of taken) reading.blocks.push(one);
  for (const one of leftOut) setting.leftOut.push(one);
  reading.paragraphs = paragraphs;
  reading.tables = tables;
}

function readTable(table: XmlElement, work: Work): void {
  const { reading, setting } = work;
  if (isFrame(shapeOf(table))) {
    readFrame(table, work);
    return;
  }
  reading.tables++;
  reading.blocks.push(readWordTable(table, reading.tables, setting));
}

/** A frame's rows from above, its cells from the left. */
function readFrame(table: XmlElement, work: Work): void {
  const { reading, setting } = work;
  const { tableStyle, isShaded } = spotOf(table, reading.tables, setting);
  const inside = { ...work, tableStyle, isShaded: work.isShaded || isShaded };
  const covers = new Map<number, XmlElement>();
  for (const row of contentOf(table, ["tr"])) {
    if (leavesRow(row, lastPlace(reading), setting)) continue;
    const cells = contentOf(row, ["tc"]);
    const seen = cells.filter((cell) => !leavesCell(cell, lastPlace(reading), setting));
    for (const cell of placeCells(row, seen)) readFrameCell(cell, covers, inside);
  }
}

/** @param covers - cells that reach down, by their first column. */
function readFrameCell(
  { element, column, merge }: PlacedCell,
  covers: Map<number, XmlElement>,
  work: Work,
): void {
  const upper = merge === "goes on" ? covers.get(column) : undefined;
  if (upper) {
    tellCovered(element, upper, work);
    return;
  }
  if (merge) covers.set(column, element);
  else covers.delete(column);
  const isShaded = work.isShaded || hasFill(descend(element, "tcPr"));
  readInside(element, { ...work, isShaded });
}

/** Words in a cell that another one covers are not seen; some programs repeat that one's. */
function tellCovered(cell: XmlElement, upper: XmlElement, { reading, setting }: Work): void {
  const text = wordsIn(cell);
  if (text === "" || text === wordsIn(upper)) return;
  setting.leftOut.push({ kind: "hidden", text, place: lastPlace(reading) });
}

/** What is left out without a place of its own is told by the paragraph before. */
function lastPlace({ paragraphs }: Reading): SourcePlace {
  return { paragraph: Math.max(1, paragraphs) };
}
