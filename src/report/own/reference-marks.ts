/**
 * References in a text while it is read: each stands between two characters that are none, behind
 * the first of them one for its place in a list. No text that is printed has such characters.
 */
const [opening, closing] = ["\uFDD0", "\uFDD1"];

/** Of private use: from here on they stand for numbers. */
const first = 0xe000;
const most = 6400;

/** A reference as it is marked. */
export type Marked = {
  readonly start: number;
  readonly end: number;
  /** Which one of the list. */
  readonly index: number;
};

/** @returns the text alone where the list is longer than can be told. */
export function markReference(text: string, index: number): string {
  return index < most ? opening + String.fromCharCode(first + index) + text + closing : text;
}

export function isMarked(text: string): boolean {
  return text.includes(opening) || text.includes(closing);
}

const marks = /\uFDD0([\uE000-\uF8FF])([^\uFDD0\uFDD1]*)\uFDD1/g;

/** A text without its marks. */
export function unmarked(text: string): string {
  return isMarked(text) ? text.replaceAll(marks, "$2") : text;
}

/** Where the references of a text stand when it has lost its marks. */
export function marksIn(text: string): Marked[] {
  if (!isMarked(text)) return [];
  let lost = 0;
  return Array.from(
    text.matchAll(marks),
    ({ index: at, 0: whole, 1: sign = "", 2: words = "" }) => {
      const start = at - lost;
      lost += whole.length - words.length;
      return { start, end: start + words.length, index: sign.charCodeAt(0) - first };
    },
  );
}

/** A marked text with something in place of each reference and of all that stands between them. */
export function putMarked(
  text: string,
  put: {
    readonly reference: (words: string, index: number) => string;
    readonly between: (words: string) => string;
  },
): string {
  let done = 0;
  let written = "";
  for (const { index: at, 0: whole, 1: sign = "", 2: words = "" } of text.matchAll(marks)) {
    written += put.between(text.slice(done, at));
    written += put.reference(words, sign.charCodeAt(0) - first);
    done = at + whole.length;
  }
  return written + put.between(text.slice(done));
}
