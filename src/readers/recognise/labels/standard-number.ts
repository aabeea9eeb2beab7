import { printNumber, readTypedNumber } from "../../../report/text/numbering.ts";
import { unified } from "../../../report/text/unify-characters.ts";

/** No number at the head of a line is longer, in characters. */
const longestNumber = 6;

/** Characters that are a number with its signs, and those that only look like a numeral. */
const others = /[㈠-㈩⑴-⒛㊀-㊉\u2E80-\u2FD5\uF900-\uFAFF]/;

/**
 * The number at the head of a line that is typed in characters of compatibility, ㈠ or ⑴, and the
 * form that the standard gives it; undefined where it is typed as usual, or there is none.
 */
export function standardNumber(
  line: string,
): { readonly read: string; readonly expected: string } | undefined {
  const head = line.slice(0, longestNumber);
  if (!others.test(head) || readTypedNumber(line)) return undefined;
  for (let length = head.length; length > 0; length--) {
    const read = head.slice(0, length);
    const number = readTypedNumber(`${unified(read).normalize("NFKC")}${any}`);
    if (number?.rest === any) return { read, expected: printNumber(number.level, number.ordinal) };
  }
  return undefined;
}

/** Stands for the text behind a number. */
const any = "文";
