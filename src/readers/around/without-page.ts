import type { SourcePlace } from "../../messages/source-place.ts";
import { readTypedNumber } from "../../report/text/numbering.ts";
import { readClosing } from "../recognise/text/closing.ts";
import type { SourceBlock, SourceDocument, SourceParagraph } from "../source.ts";
import { isBareLabel, isPageLine } from "./page-line.ts";
import { isOfFigures, isPageTable } from "./page-table.ts";

/** Words of the page that a report was published on, or copied from. */
export type PageWords = { readonly text: string; readonly place: SourcePlace };

type Parted = { readonly source: SourceDocument; readonly page: readonly PageWords[] };

/** Takes away what stands around a report on a portal's page: before its text, and behind its end. */
export function withoutPage(source: SourceDocument): Parted {
  const { blocks } = source;
  const begin = beginOfText(blocks);
  const around = [...pageHead(blocks.slice(0, begin)), ...pageFoot(blocks, begin)];
  const gone = new Set(around.filter((one) => !isBlank(one)));
  if (gone.size === 0 || isOwnDate([...gone])) return { source, page: [] };
  return {
    source: { ...source, blocks: blocks.filter((one) => !gone.has(one)) },
    page: blocks.filter((one) => gone.has(one)).map(wordsOf),
  };
}

/** Nothing but a date of publication makes no page: reports have one under their titles, too. */
function isOwnDate([only, ...others]: readonly SourceBlock[]): boolean {
  return (
    others.length === 0 && only?.type === "paragraph" && /^\s*\S{0,4}日期[:：]/.test(only.text)
  );
}

/** The first sentence, heading or table with figures of a report. */
function beginOfText(blocks: readonly SourceBlock[]): number {
  const begin = blocks.findIndex((one) =>
    one.type === "table" ? isOfFigures(one) : isHeading(one) || isSentence(one),
  );
  return begin < 0 ? blocks.length : begin;
}

function isHeading({ text, role }: SourceParagraph): boolean {
  return role === "heading" || readTypedNumber(text.trim())?.level === 1;
}

function isSentence({ text }: SourceParagraph): boolean {
  return text.includes("。") && !isPageLine(text);
}

/** Lines before the text, and the values of labels that stand on lines of their own. */
function pageHead(blocks: readonly SourceBlock[]): SourceBlock[] {
  const isPair = (index: number) => isValue(blocks, index) || isValue(blocks, index + 1);
  return blocks.filter((one, index) => isOfPage(one) || isPair(index));
}

/** The longest value of a label. */
const longestValue = 40;

function isValue(blocks: readonly SourceBlock[], index: number): boolean {
  const [label = "", value = "", next = ""] = [-1, 0, 1].map((step) =>
    textAt(blocks, index + step),
  );
  const isShortLine = value !== "" && value.length <= longestValue;
  return isBareLabel(label) && isShortLine && !isOfTitle(value, next);
}

/** A label may have no value: what stands behind it then may be the title, or the line before it. */
function isOfTitle(line: string, next: string): boolean {
  const title = /报告[)）]?$/;
  return title.test(line) || (title.test(next) && !/\d/.test(line));
}

function textAt(blocks: readonly SourceBlock[], index: number): string {
  const block = blocks[index];
  return block?.type === "paragraph" ? block.text.trim() : "";
}

/** What a style says to be a subtitle or a note is the report's own. */
function isOfPage(block: SourceBlock): boolean {
  if (block.type === "paragraph") return block.role === undefined && isPageLine(block.text);
  return isPageTable(block);
}

/** Behind a signature short lines are the page's, too, once it has begun; else only its own are. */
function pageFoot(blocks: readonly SourceBlock[], begin: number): SourceBlock[] {
  const end = endOfReport(blocks, begin);
  if (end === undefined) return trailing(blocks.slice(begin));
  const rest = blocks.slice(end);
  const first = rest.findIndex(isOfPage);
  return first < 0 ? [] : rest.slice(first).filter((one) => isOfPage(one) || isShort(one));
}

/** Where the first signature ends that no part of a report follows; others are of links to reports. */
function endOfReport(blocks: readonly SourceBlock[], begin: number): number | undefined {
  let end: number | undefined;
  for (let at = blocks.length; at > begin + 1; at--) {
    const last = blocks[at - 1] as SourceBlock;
    if (last.type === "table" ? !isOfPage(last) : isHeading(last)) break;
    if (closes(blocks, at)) end = at;
  }
  return end;
}

/** Whether an organ and a date stand before a place; blank lines may part them. */
function closes(blocks: readonly SourceBlock[], at: number): boolean {
  const date = blocks[at - 1];
  if (date?.type !== "paragraph" || !/日\s*$/.test(date.text)) return false;
  const agency = blocks.slice(0, at - 1).findLast((one) => !isBlank(one));
  return agency?.type === "paragraph" && readClosing([agency, date]).length > 0;
}

function trailing(blocks: readonly SourceBlock[]): SourceBlock[] {
  const last = blocks.findLastIndex((one) => !isOfPage(one) && !isBlank(one));
  return blocks.slice(last + 1);
}

const longestLine = 60;

function isShort(block: SourceBlock): boolean {
  return (
    block.type === "paragraph" && block.text.trim().length <= longestLine && !/。/.test(block.text)
  );
}

function isBlank(block: SourceBlock): boolean {
  return block.type === "paragraph" && block.text.trim() === "";
}

function wordsOf(block: SourceBlock): PageWords {
  const texts =
    block.type === "paragraph" ? [block.text] : block.rows.flat().map(({ text }) => text);
  const text = texts.map((one) => one.replaceAll(/\s+/g, " ").trim()).filter(Boolean);
  return { text: text.join(" "), place: block.place };
}
