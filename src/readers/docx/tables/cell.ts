import type { Target } from "../../../document/references/anchor.ts";
import type { SourcePlace } from "../../../messages/source-place.ts";
import { descend, type XmlElement } from "../../xml.ts";
import { blocks, contentOf } from "../containers.ts";
import { hasFill } from "../formatting.ts";
import { openParagraphs, type Paragraphs } from "../paragraphs.ts";
import type { WordSetting } from "../word-setting.ts";
import { leavesRow } from "./left-rows.ts";

/** Where a cell stands, and what in. */
export type Spot = {
  readonly place: SourcePlace;
  readonly tableStyle: string | undefined;
  /** Whether something around it has a colour. */
  readonly isShaded: boolean;
};

export type ReadCell = {
  /** A line for each paragraph, those of tables and text boxes in the cell, too. */
  readonly text: string;
  /** Whether all of its paragraphs are hidden, with their ends. */
  readonly isGone: boolean;
  /** What its bookmarks call the table. */
  readonly target: Target | undefined;
};

export function readCell(cell: XmlElement, spot: Spot, setting: WordSetting): ReadCell {
  const lines: string[] = [];
  let target: Target | undefined;
  const paragraphs = openParagraphs(setting, {
    tableStyle: spot.tableStyle,
    isShaded: spot.isShaded || hasFill(descend(cell, "tcPr")),
    nextPlace: () => spot.place,
    readBox: (box) => {
      lines.push(readCell(box, { ...spot, isShaded: true }, setting).text);
    },
    add: ({ text, target: named }) => {
      lines.push(text);
      target ??= named;
    },
  });
  const isGone = readInside(cell, { paragraphs, lines, spot, setting });
  paragraphs.close();
  return { text: lines.join("\n"), isGone, target };
}

const blocksOfCells = [...blocks, "tr", "tc"];

type Work = {
  readonly paragraphs: Paragraphs;
  readonly lines: string[];
  readonly spot: Spot;
  readonly setting: WordSetting;
};

/** @returns whether nothing of it is seen. */
function readInside(parent: XmlElement, work: Work): boolean {
  const { paragraphs, spot, setting } = work;
  let isGone = true;
  for (const child of contentOf(parent, blocksOfCells)) {
    if (child.name === "tr" && leavesRow(child, spot.place, setting)) continue;
    const reader = readers.get(child.name);
    if (reader) paragraphs.close();
    const leaves = reader ? reader(child, work) : paragraphs.read(child);
    isGone &&= leaves;
  }
  return isGone;
}

/** What ends a paragraph that is open, and is none itself. */
const readers = new Map([
  ["tbl", readInside],
  ["tr", readInside],
  ["tc", readInside],
  ["altChunk", readChunk],
]);

/** The lines of a document that is taken in, and of its tables. */
function readChunk({ attributes }: XmlElement, { lines, spot, setting }: Work): boolean {
  const { place } = spot;
  const chunk = setting.takeChunk(attributes["r:id"] ?? "");
  if (chunk.type === "unread") {
    setting.leftOut.push({ kind: "embedded", text: chunk.name, place });
    return false;
  }
  const { blocks: taken, leftOut = [] } = chunk.document;
  for (const one of leftOut) setting.leftOut.push({ ...one, place });
  for (const block of taken) {
    const cells = block.type === "paragraph" ? [block] : block.rows.flat();
    for (const { text } of cells) lines.push(text);
  }
  return false;
}
