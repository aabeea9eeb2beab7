import type { SourcePlace } from "../../messages/source-place.ts";
import { unmarked } from "../../report/own/reference-marks.ts";
import { isFrame } from "../frames.ts";
import type { SourceParagraph } from "../source.ts";
import {
  attribute,
  descendants,
  type Element,
  isAround,
  isBlock,
  isHeading,
  isRunIn,
  isWordless,
  type Node,
  parentOf,
} from "./elements.ts";
import {
  isMark,
  leaveAround,
  leaveGenerated,
  leaveHidden,
  leaveMark,
  leaveObject,
  leavePhonetic,
} from "./leave-parts.ts";
import { itemNumber } from "./list-numbers.ts";
import { isObject } from "./objects.ts";
import { linkedTarget, markLink, nameOf } from "./own-links.ts";
import type { Page } from "./page.ts";
import { addText, closeParagraph, leaveOut, type Reading, startReading } from "./reading.ts";
import { isSeen } from "./styles/text-style.ts";
import { cellsOf, isUnseen, readHtmlTable } from "./table.ts";
import { shapeOf } from "./table-shape.ts";
import { collapsed, wordsOf } from "./words.ts";
import { writtenFacts } from "./written-table.ts";

/** Paragraphs and tables of a page in their order, and what is not read of it. */
export function readBlocks(
  nodes: readonly Node[],
  page: Page,
): Pick<Reading, "blocks" | "leftOut"> {
  const reading = startReading({ page, leftOut: [] });
  walk(nodes, reading);
  closeParagraph(reading);
  return reading;
}

function walk(nodes: readonly Node[], reading: Reading): void {
  for (const node of nodes) {
    if ("value" in node && node.nodeName === "#text") readText(node, reading);
    else if ("tagName" in node && !isWordless(node)) readElement(node, reading);
  }
}

type TextNode = Extract<Node, { readonly value: string }>;

function readText(node: TextNode, reading: Reading): void {
  const text = collapsed(node.value);
  const parent = parentOf(node);
  const style = parent && reading.page.styleOf(parent);
  if (style && !isSeen(style)) leaveOut(reading, "hidden", text);
  else if (style?.struck) leaveOut(reading, "struck", text);
  else addText(reading, text);
}

function readElement(element: Element, reading: Reading): void {
  if (reading.page.styleOf(element).gone) leaveHidden(element, reading);
  else readShown(element, reading);
}

function readShown(element: Element, reading: Reading): void {
  leaveGenerated(element, "before", reading);
  readers[kindOf(element, reading)](element, reading);
  leaveGenerated(element, "after", reading);
}

type ElementReader = (element: Element, reading: Reading) => void;

const readers = {
  break: ({ parentNode }, reading) => addText(reading, isHeading(parentNode) ? "" : "\n"),
  object: leaveObject,
  around: leaveAround,
  phonetic: leavePhonetic,
  mark: leaveMark,
  table: readTable,
  block: readBlock,
  inline: readInline,
} as const satisfies Readonly<Record<string, ElementReader>>;

function kindOf(element: Element, reading: Reading): keyof typeof readers {
  const { tagName } = element;
  if (tagName === "br") return "break";
  if (tagName === "table") return "table";
  if (isObject(element)) return "object";
  if (isAround(element)) return "around";
  if (["rt", "rtc"].includes(tagName)) return "phonetic";
  if (isMark(element, reading)) return "mark";
  return isBlock(element) ? "block" : "inline";
}

function readBlock(element: Element, reading: Reading): void {
  closeParagraph(reading);
  if (element.tagName === "li") reading.number = itemNumber(element, reading.page);
  const before = reading.blocks.length;
  if (isClosed(element)) readSummary(element, reading);
  else walk(element.childNodes, reading);
  if (isHeading(element)) reading.lead = reading.text.trim().length;
  closeParagraph(reading);
  if (element.tagName === "li") reading.number = "";
  if (element.tagName === "figcaption") mark({ captions: "picture" }, before, reading);
  if (isNote(element)) mark({ role: "note" }, before, reading);
}

/** A note, as this program writes it. */
function isNote(element: Element): boolean {
  return /(?:^|\s)nianbao-note(?:\s|$)/.test(attribute(element, "class") ?? "");
}

type Marks = Pick<SourceParagraph, "captions" | "role">;

/** @param from - the first block that was read in the element. */
function mark(marks: Marks, from: number, { blocks }: Reading): void {
  for (const [index, one] of blocks.entries()) {
    if (index >= from && one.type === "paragraph" && !one.own) blocks[index] = { ...one, ...marks };
  }
}

function isClosed(element: Element): boolean {
  return element.tagName === "details" && attribute(element, "open") === undefined;
}

/** Of what is folded, only its first line is seen. */
function readSummary({ childNodes }: Element, reading: Reading): void {
  const isSummary = (node: Node) => "tagName" in node && node.tagName === "summary";
  const summary = childNodes.find(isSummary);
  if (summary) walk([summary], reading);
  for (const node of childNodes.filter((one) => one !== summary)) {
    leaveOut(reading, "hidden", wordsOf(node));
  }
}

function readInline(element: Element, reading: Reading): void {
  // To look at a text that is still being put together costs as much as it is long.
  const isLead = isRunIn(element) && reading.text.trim() === "";
  const target = linkedTarget(element);
  const from = reading.text.length;
  walk(element.childNodes, reading);
  if (target) markLink(target, from, reading);
  if (isLead) reading.lead = reading.text.trim().length;
}

/** A table that lays out the page is read as text around the tables in it, and so is one in a cell. */
function readTable(element: Element, reading: Reading): void {
  closeParagraph(reading);
  const isGone = (one: Element) => reading.page.styleOf(one).gone;
  if (reading.cell || isFrame(shapeOf(element, isGone))) {
    readFrame(element, reading);
    return;
  }
  for (const caption of descendants(element, ["caption"])) readCaption(caption, reading);
  reading.tables++;
  const table = readHtmlTable(element, reading.tables, {
    isGone,
    tellGone: (part, place) => tellGone(part, place, reading),
    textOf: (cell, place) => readCell(cell, place, reading),
  });
  reading.blocks.push({ ...table, ...writtenFacts(element), target: nameOf(element) });
}

function readFrame(element: Element, reading: Reading): void {
  for (const part of descendants(element, ["tr", "caption"], ["table"])) {
    const isRow = part.tagName === "tr";
    if (isRow && reading.page.styleOf(part).gone) leaveHidden(part, reading);
    else for (const cell of isRow ? cellsOf(part) : [part]) readElement(cell, reading);
  }
}

function tellGone(part: Element, place: SourcePlace, { leftOut }: Reading): void {
  const text = wordsOf(part);
  if (text !== "") leftOut.push({ kind: "hidden", text, place });
}

/** A caption that the line above says already is not read again. */
function readCaption(caption: Element, reading: Reading): void {
  const last = reading.blocks.at(-1);
  const isSaid = last?.type === "paragraph" && unmarked(last.text).includes(wordsOf(caption));
  if (isUnseen(caption) || isSaid) return;
  const before = reading.blocks.length;
  readElement(caption, reading);
  mark({ captions: "table" }, before, reading);
}

function readCell(cell: Element, place: SourcePlace, { page, leftOut }: Reading): string {
  const reading = startReading({ page, leftOut, cell: place });
  readShown(cell, reading);
  closeParagraph(reading);
  return reading.blocks.map((block) => (block.type === "paragraph" ? block.text : "")).join("\n");
}
