import type { SourcePlace } from "../../messages/source-place.ts";
import { childrenOf, type XmlElement } from "../xml.ts";
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
  readonly lines: readonly string[];
  /** Whether all of its paragraphs are hidden, with their ends. */
  readonly isGone: boolean;
};

export function readCell(cell: XmlElement, spot: Spot, setting: WordSetting): ReadCell {
  const lines: string[] = [];
  const paragraphs = openParagraphs(setting, {
    tableStyle: spot.tableStyle,
    isShaded: spot.isShaded || hasFill(childrenOf(cell, "tcPr")[0]),
    nextPlace: () => spot.place,
    readBox: (box) => {
      lines.push(...readCell(box, { ...spot, isShaded: true }, setting).lines);
    },
    add: (more) => {
      lines.push(...more.map(({ text }) => text));
    },
  });
  const isGone = readInside(cell, { paragraphs, spot, setting });
  paragraphs.close();
  return { lines, isGone };
}

type Work = {
  readonly paragraphs: Paragraphs;
  readonly spot: Spot;
  readonly setting: WordSetting;
};

/** @returns whether nothing of it is seen. */
function readInside(parent: XmlElement, work: Work): boolean {
  const { paragraphs, spot, setting } = work;
  let isGone = true;
  for (const child of contentOf(parent, [...blocks, "tr", "tc"])) {
    if (child.name === "tr" && leavesRow(child, spot.place, setting)) continue;
    const isTable = ["tbl", "tr", "tc"].includes(child.name);
    if (isTable) paragraphs.close();
    const leaves = isTable ? readInside(child, work) : paragraphs.read(child);
    isGone &&= leaves;
  }
  return isGone;
}
