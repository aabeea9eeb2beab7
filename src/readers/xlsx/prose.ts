import { readTypedNumber } from "../../report/text/numbering.ts";
import { isOneFigure } from "../recognise/values.ts";
import type { SheetCell, SheetRow } from "./sheet.ts";

/** A line of text longer than this is no label. */
const longestLabel = 45;

export function isFilled({ text, formula }: SheetCell): boolean {
  return text.trim() !== "" || formula !== undefined;
}

export function isFigure({ text }: SheetCell): boolean {
  return isOneFigure(text);
}

/** Longer than any label, or with a full stop. */
export function isSentence(text: string): boolean {
  return text.trim().length > longestLabel || text.includes("。");
}

export function isProse(text: string): boolean {
  if (isRowOfRequests(text)) return false;
  return (
    isSentence(text) || /^(?:[一二三四五六七八九十]{1,3}、|注[:：]|\S*报告$)/.test(text.trim())
  );
}

/** Rows of 申请情况 are numbered as sections are; one that nobody filled in is still a row. */
function isRowOfRequests(text: string): boolean {
  const name = /^[一二四]、\s*(.{2,20})$/.exec(text.trim())?.[1] ?? "";
  return /^(?:本年度?新收|上年度?结转)(?:政府信息公开)?(?:申请)?(?:数量|件数)?$|^结转(?:下一?年度?)?(?:继续办理)?$/.test(
    name,
  );
}

/** `一、总体情况` */
export function isHeading(text: string): boolean {
  const isShort = text.trim().length <= longestLabel && !isRowOfRequests(text);
  return isShort && readTypedNumber(text.trim())?.level === 1;
}

/**
 * The cells of a row that are lines of text: its only one, or a heading and the text beside it;
 * where something is computed, it is a label.
 */
export function proseOf({ cells }: SheetRow): readonly SheetCell[] {
  const filled = cells.filter(isFilled);
  const [first, second] = filled;
  if (filled.length === 1 && first) return isProse(first.text) ? filled : [];
  const isPair = filled.length === 2 && first && second && isSentence(second.text);
  return isPair && isSectionName(first.text) ? filled : [];
}

/** A heading as forms have it, which leave its number out. */
function isSectionName(text: string): boolean {
  const isShort = text.trim().length <= longestLabel && !isSentence(text);
  return isHeading(text) || (isShort && /(?:情况|事项|问题)$/.test(text.trim()));
}
