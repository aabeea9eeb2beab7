import { usualForms } from "../../../../src/report/text/half-width.ts";

/** `（一）`, `1.`, `三、` before a name. */
const number = /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])/;

/** A label as it is compared: without its number, what is in brackets, blanks and punctuation. */
export function labelKey(text: string): string {
  const plain = usualForms(text).replaceAll(/\s/g, "").replace(number, "");
  return plain.replaceAll(/\([^()]*\)/g, "").replaceAll(/[\p{P}\p{S}]/gu, "");
}

/** With its annotation. */
const longestFigure = 200;

/**
 * Whether a text is meant as a figure: digits, whatever is wrong with them, with a unit or an
 * annotation. `1.属于国家秘密` is none.
 */
export function isFigureText(text: string): boolean {
  if (text.length > longestFigure) return false;
  const bare = usualForms(text)
    .replace(/\(.*\)\s*$/, "")
    .replace(/^[增减]/, "")
    .replace(/(?:万?元|[件个次条宗])\s*$/, "");
  return /\d/.test(bare) && !/\p{L}/u.test(bare);
}
