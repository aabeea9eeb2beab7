import type { SourceBlock } from "../source.ts";
import {
  descendants,
  type Element,
  isBlock,
  isHeading,
  isLeftOut,
  isRunIn,
  type Node,
} from "./elements.ts";
import { isLayout, isUnseen, readHtmlTable } from "./table.ts";

/** Paragraphs and tables of a page in their order. */
export function readBlocks(nodes: readonly Node[]): SourceBlock[] {
  const reading: Reading = { blocks: [], paragraphs: 0, tables: 0, text: "", lead: 0 };
  walk(nodes, reading);
  closeParagraph(reading);
  return reading.blocks;
}

type Reading = {
  readonly blocks: SourceBlock[];
  paragraphs: number;
  tables: number;
  /** The open paragraph. */
  text: string;
  /** Characters of the open paragraph that are a heading. */
  lead: number;
};

function walk(nodes: readonly Node[], reading: Reading): void {
  for (const node of nodes) {
    if ("value" in node && node.nodeName === "#text")
      reading.text += node.value.replaceAll(/[\t\n\r\f ]+/g, " ");
    else if ("tagName" in node && !isLeftOut(node)) readElement(node, reading);
  }
}

function readElement(element: Element, reading: Reading): void {
  if (element.tagName === "br") reading.text += isHeading(element.parentNode) ? "" : "\n";
  else if (element.tagName === "table") readTable(element, reading);
  else if (isBlock(element)) readBlock(element, reading);
  else readInline(element, reading);
}

function readBlock(element: Element, reading: Reading): void {
  closeParagraph(reading);
  walk(element.childNodes, reading);
  if (isHeading(element)) reading.lead = reading.text.trim().length;
  closeParagraph(reading);
}

function readInline(element: Element, reading: Reading): void {
  const isFirst = reading.text.trim() === "";
  walk(element.childNodes, reading);
  if (isFirst && isRunIn(element)) reading.lead = reading.text.trim().length;
}

/** Line breaks part paragraphs, too: portals write them so. */
function closeParagraph(reading: Reading): void {
  for (const line of reading.text.split("\n")) {
    if (line.trim() === "") continue;
    reading.paragraphs++;
    reading.blocks.push({
      type: "paragraph",
      text: line.trim(),
      place: { paragraph: reading.paragraphs },
      ...(reading.lead > 0 ? { headingLength: reading.lead } : {}),
    });
  }
  reading.text = "";
  reading.lead = 0;
}

/** A table that lays out the page is read as text around the tables in it. */
function readTable(element: Element, reading: Reading): void {
  closeParagraph(reading);
  if (isLayout(element)) {
    for (const cell of descendants(element, ["td", "th", "caption"], ["table"])) {
      readBlock(cell, reading);
    }
    return;
  }
  for (const caption of descendants(element, ["caption"])) readCaption(caption, reading);
  reading.tables++;
  reading.blocks.push(readHtmlTable(element, reading.tables, cellText));
}

/** A caption that the line above says already is not read again. */
function readCaption(caption: Element, reading: Reading): void {
  const last = reading.blocks.at(-1);
  const isSaid = last?.type === "paragraph" && last.text.includes(cellText(caption));
  if (!isSaid && !isUnseen(caption)) readBlock(caption, reading);
}

function cellText(cell: Element): string {
  return readBlocks(cell.childNodes)
    .map((block) => (block.type === "paragraph" ? block.text : ""))
    .join("\n");
}
