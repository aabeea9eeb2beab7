import type { SourcePlace } from "../../messages/source-place.ts";
import { descend, type XmlElement } from "../xml.ts";
import { blocks, contentOf } from "./containers.ts";
import { hasFill } from "./formatting.ts";
import { leavesRow } from "./left-rows.ts";
import { openParagraphs, type Paragraphs } from "./paragraphs.ts";
import type { WordSetting } from "./word-setting.ts";

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
};

export function readCell(cell: XmlElement, spot: Spot, setting: WordSetting): ReadCell {
  const lines: string[] = [];
  const paragraphs = openParagraphs(setting, {
    tableStyle: spot.tableStyle,
    isShaded: spot.isShaded || hasFill(descend(cell, "tcPr")),
    nextPlace: () => spot.place,
    readBox: (box) => {
      lines.push(readCell(box, { ...spot, isShaded: true }, setting).text);
    },
    add: ({ text }) => {
      lines.push(text);
    },
  });
  const isGone = readInside(cell, { paragraphs, spot, setting });
  paragraphs.close();
  return { text: lines.join("\n"), isGone };
}

const blocksOfCells = [...blocks, "tr", "tc"];

type Work = {
  readonly paragraphs: Paragraphs;
  readonly spot: Spot;
  readonly setting: WordSetting;
};

/** @returns whether nothing of it is seen. */
function readInside(parent: XmlElement, work: Work): boolean {
  const { paragraphs, spot, setting } = work;
  let isGone = true;
  for (const child of contentOf(parent, blocksOfCells)) {
    if (child.name === "tr" && leavesRow(child, spot.place, setting)) continue;
    const isTable = ["tbl", "tr", "tc"].includes(child.name);
    if (isTable) paragraphs.close();
    const leaves = isTable ? readInside(child, work) : paragraphs.read(child);
    isGone &&= leaves;
  }
  return isGone;
}
