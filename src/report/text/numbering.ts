import type { HeadingLevel } from "../../document/blocks.ts";
import { halfWidthDigits } from "./half-width.ts";

/** A number that a person typed at the head of a line: 一、（一）1.（1） and their sloppy forms. */
export type TypedNumber = {
  readonly level: HeadingLevel;
  readonly ordinal: number;
  /** The number as typed. */
  readonly read: string;
  /** What follows it. */
  readonly rest: string;
};

const digits = "〇一二三四五六七八九";

/** @see GB/T 9704-2012, 7.3.3: 一、（一）1.（1） */
const forms: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, /^([一二三四五六七八九十]{1,3})、\s*/],
  [2, /^[（(]([一二三四五六七八九十]{1,3})[）)](?:[、.．](?![.．]))?\s*/],
  [3, /^(\d{1,2})[.．、](?![\d.．])\s*/],
  [4, /^[（(](\d{1,2})[）)](?:[、.．](?![.．]))?\s*/],
];

/** The number of a heading as the standard writes it: `一、`, `（一）`, `1.`, `（1）`. */
export function printNumber(level: HeadingLevel, ordinal: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(ordinal)}、`;
    case 2:
      return `（${chineseNumeral(ordinal)}）`;
    case 3:
      return `${ordinal}.`;
    case 4:
      return `（${ordinal}）`;
  }
}

/** Recognises a typed number at the head of a line, full-width digits included. */
export function readTypedNumber(line: string): TypedNumber | undefined {
  const plain = halfWidthDigits(line);
  for (const [level, form] of forms) {
    const match = form.exec(plain);
    const ordinal = match?.[1] ? readOrdinal(match[1]) : undefined;
    if (!match || ordinal === undefined) continue;
    const { length } = match[0];
    return { level, ordinal, read: line.slice(0, length).trim(), rest: line.slice(length) };
  }
  return undefined;
}

/** 1 to 99 as 一 to 九十九. */
function chineseNumeral(ordinal: number): string {
  const tens = Math.floor(ordinal / 10);
  const ones = ordinal % 10 === 0 ? "" : digits.charAt(ordinal % 10);
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : digits.charAt(tens)}十${ones}`;
}

function readOrdinal(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const found = Array.from({ length: 99 }, (_, index) => index + 1).find(
    (ordinal) => chineseNumeral(ordinal) === text,
  );
  return found;
}
