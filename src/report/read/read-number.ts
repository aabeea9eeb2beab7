import type { FieldType } from "../../edition/edition.ts";
import { halfWidthNumber } from "../text/half-width.ts";

/** A number as a person wrote it, and whether it was written plainly. */
export type WrittenNumber = {
  readonly value: number;
  /** Its digits, half-width and without commas, but all that were written: `5236.40`. */
  readonly digits: string;
  readonly unit?: string;
  readonly plain: boolean;
};

/** A sign, digits with or without thousands commas, a unit; blanks only between these. */
const written =
  /^([增减+-]?)[^\S\r\n]*(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?[^\S\r\n]*(件|项|个|条|次|宗|元|万元)?$/;
const plainly = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:元|万元)?$/;

/**
 * Reads a sloppy number: full-width digits, thousands commas, 增/减, a plus sign, blanks, a unit.
 *
 * One digit is `0`–`9` and its full-width form `０`–`９`; commas, full stops and signs may be
 * full-width, too. No other character of Unicode is one: what is circled, raised, bracketed, Roman
 * or Chinese, a fraction, a digit of another script (`①²⑴Ⅳ㈠½〇٣`) is a mark beside the figure or
 * another way to count, and taken for a digit it would make another number. Nor is a blank of any
 * width a thousands separator: digits on its two sides may be two numbers.
 *
 * @returns undefined when the text is not certainly one number: nothing is guessed.
 */
export function readNumber(text: string): WrittenNumber | undefined {
  const match = written.exec(halfWidthNumber(text.trim()));
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = "", unit] = match;
  const size = whole.replaceAll(",", "").replace(/^0+(?=\d)/, "") + fraction;
  const isNegative = (sign === "减" || sign === "-") && Number(size) !== 0;
  const digits = isNegative ? `-${size}` : size;
  return {
    value: Number(digits),
    digits,
    ...(unit === "元" || unit === "万元" ? { unit } : {}),
    plain: plainly.test(text) && (sign === "" || isNegative),
  };
}

/** A number that is not written plainly; a count has no decimals, and `60.0` is not plain. */
export function isSloppy({ plain, digits, value }: WrittenNumber, type: FieldType): boolean {
  return !plain || (type !== "money" && digits.includes(".") && Number.isInteger(value));
}

/** The digits that are printed: money as it was written, of all else the value. */
export function printedDigits({ digits, value }: WrittenNumber, type: FieldType): string {
  return type === "money" ? digits : String(value);
}

/** What clerks write where there is nothing to report; a zero belongs there. */
export function isBlank(value: unknown): boolean {
  if (typeof value === "string") return /^[/\-—－–无\s]*$/.test(value);
  return value === undefined || value === null;
}
