import type { SourcePlace } from "../../messages/source-place.ts";
import type { LeftOut } from "../left-out.ts";
import type { SourceBlock } from "../source.ts";
import {
  attribute,
  descendants,
  type Element,
  hasAncestor,
  isAround,
  isBlock,
  isHeading,
  isRunIn,
  isWordless,
  type Node,
  parentOf,
} from "./elements.ts";
import { isObject, objectOf } from "./objects.ts";
import type { Page } from "./page.ts";
import { markInWord } from "./raised-marks.ts";
import { addText, closeParagraph, leaveOut, type Reading, startReading } from "./reading.ts";
import { isSeen } from "./styles/text-style.ts";
import { isLayout, isUnseen, readHtmlTable } from "./table.ts";
import { collapsed, wordsOf } from "./words.ts";

export type ReadBlocks = {
  readonly blocks: readonly SourceBlock[];
  readonly leftOut: readonly LeftOut[];
};

/**
 * Paragraphs and tables of a page in their order, and what is not read of it.
 * @param cell - the place of the table's cell that is read, where it is one.
 */
export function readBlocks(nodes: readonly Node[], page: Page, cell?: SourcePlace): ReadBlocks {
  const reading = startReading(page, cell);
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

function leaveGenerated(element: Element, part: "before" | "after", reading: Reading): void {
  const words = reading.page.generatedFor(element, part);
  if (words !== "") leaveOut(reading, "embedded", words);
}

type ElementReader = (element: Element, reading: Reading) => void;

const readers = {
  break: ({ parentNode }, reading) => addText(reading, isHeading(parentNode) ? "" : "\n"),
  object: leaveObject,
  around: leaveAround,
  phonetic: (element, reading) => leaveOut(reading, "phonetic", wordsOf(element)),
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

/** What nobody sees; pages keep much of it beside their article. */
function leaveHidden(element: Element, reading: Reading): void {
  if (!reading.page.isBesideArticle(element)) leaveOut(reading, "hidden", wordsOf(element));
}

function leaveObject(element: Element, reading: Reading): void {
  const { page } = reading;
  const object = page.isBesideArticle(element) ? undefined : objectOf(element);
  if (object && isSeen(page.styleOf(element))) leaveOut(reading, object.kind, object.words);
}

/**
 * Menus and footers of a portal are no part of an article; a table with figures may be, and so may
 * a menu inside of one.
 */
function leaveAround(element: Element, reading: Reading): void {
  const isInside = hasAncestor(element, ["article"]);
  const parts = isInside ? [element] : descendants(element, ["table"]);
  for (const words of parts.map(wordsOf)) {
    if (words !== "" && (isInside || /\d/.test(words))) leaveOut(reading, "embedded", words);
  }
}

/** Raised or lowered beside other text; a mark holds no table. */
function isMark(element: Element, { page }: Reading): boolean {
  const { raised } = page.styleOf(element);
  if (raised === undefined || descendants(element, ["table"]).length > 0) return false;
  return raised === "mark" || hasTextBeside(element, blockAround(element));
}

function hasTextBeside(element: Element, around: Element): boolean {
  return around.childNodes.some((node) => {
    if (node === element) return false;
    if ("tagName" in node) return !isWordless(node) && hasTextBeside(element, node);
    return "value" in node && node.value.trim() !== "";
  });
}

function blockAround(element: Element): Element {
  const parent = parentOf(element);
  if (!parent) return element;
  return isBlock(parent) || ["td", "th", "caption"].includes(parent.tagName)
    ? parent
    : blockAround(parent);
}

function leaveMark(element: Element, reading: Reading): void {
  const words = wordsOf(element);
  const inWord = markInWord(reading.tail, element.tagName, words);
  if (words === "") walk(element.childNodes, reading);
  else if (inWord === undefined) leaveOut(reading, "raised", words);
  else addText(reading, inWord);
}

function readBlock(element: Element, reading: Reading): void {
  closeParagraph(reading);
  if (isClosed(element)) readSummary(element, reading);
  else walk(element.childNodes, reading);
  if (isHeading(element)) reading.lead = reading.text.trim().length;
  closeParagraph(reading);
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
  walk(element.childNodes, reading);
  if (isLead) reading.lead = reading.text.trim().length;
}

/** A table that lays out the page is read as text around the tables in it. */
function readTable(element: Element, reading: Reading): void {
  closeParagraph(reading);
  const isGone = (one: Element) => reading.page.styleOf(one).gone;
  if (isLayout(element, isGone)) {
    for (const cell of descendants(element, ["td", "th", "caption"], ["table"])) {
      if (isGone(cell)) leaveHidden(cell, reading);
      else readBlock(cell, reading);
    }
    return;
  }
  for (const caption of descendants(element, ["caption"])) readCaption(caption, reading);
  reading.tables++;
  const table = readHtmlTable(element, reading.tables, {
    isGone,
    tellGone: (part, place) => tellGone(part, place, reading),
    textOf: (cell, place) => readCell(cell, place, reading),
  });
  reading.blocks.push(table);
}

function tellGone(part: Element, place: SourcePlace, { leftOut }: Reading): void {
  const text = wordsOf(part);
  if (text !== "") leftOut.push({ kind: "hidden", text, place });
}

/** A caption that the line above says already is not read again. */
function readCaption(caption: Element, reading: Reading): void {
  if (isUnseen(caption)) return;
  const last = reading.blocks.at(-1);
  const isSaid = last?.type === "paragraph" && last.text.includes(wordsOf(caption));
  if (reading.page.styleOf(caption).gone) leaveHidden(caption, reading);
  else if (!isSaid) readBlock(caption, reading);
}

function readCell(cell: Element, place: SourcePlace, { page, leftOut }: Reading): string {
  const read = readBlocks(cell.childNodes, page, place);
  leftOut.push(...read.leftOut);
  return read.blocks.map((block) => (block.type === "paragraph" ? block.text : "")).join("\n");
}
