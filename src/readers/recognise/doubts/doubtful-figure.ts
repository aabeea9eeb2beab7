import { readNumber, type WrittenNumber } from "../../../report/read/read-number.ts";
import { halfWidthNumber } from "../../../report/text/half-width.ts";

/** A mark beside a figure that leads to a note: ², ①, Ⅱ, *, [1], (1); the source of an expression. */
export const mark =
  "(?:[\\p{No}Ⅰ-ↈ\\p{Lm}*＊※†‡§#＃]|[\\[［〔【(（][\\d０-９*＊]{1,2}[\\]］〕】)）])";

/** A mark, a blank, or one other character. */
const piece = new RegExp(`${mark}|\\s|([^])`, "gu");

/** Characters that turn digits around: what is seen is not what stands there. */
const turned = /[\u202a-\u202e\u2066-\u2069]/u;

/** A longer text is no figure. */
const longestFigure = 60;

/**
 * The figure that a cell most likely means which says more, or says it otherwise: digits that stand
 * apart and may be two numbers, a figure with the mark of a note, 〇 for 0. Only a person can tell.
 */
export function doubtfulFigure(text: string): WrittenNumber | undefined {
  if (text.length > longestFigure || !/[\d０-９〇零]/.test(text)) return undefined;
  if (turned.test(text)) return undefined;
  return readNumber(
    halfWidthNumber(withoutMarks(text))
      .replaceAll(/[\s\p{Cf}]/gu, "")
      .replaceAll(/[〇零]/g, "0"),
  );
}

/** Marks and blanks at both ends go. */
function withoutMarks(text: string): string {
  const pieces = [...text.matchAll(piece)];
  const isOther = ([, other]: RegExpExecArray) => other !== undefined;
  const within = pieces.slice(pieces.findIndex(isOther), pieces.findLastIndex(isOther) + 1);
  return within.map(([one]) => one).join("");
}

/** Numerals alone that stand in a figure's place, such as ① or ②③: what they mean nobody knows. */
export function isNumeralsOnly(text: string): boolean {
  const numerals = text.trim();
  return /^\p{No}+$/u.test(numerals) && /^\d+$/.test(numerals.normalize("NFKC"));
}
