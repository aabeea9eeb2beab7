import { unified } from "../../../report/text/unify-characters.ts";
import { simplified } from "../text/traditional.ts";

/** A label as it is compared: nothing blank or unseen, no punctuation, ordinary characters, simplified. */
export function normalise(text: string): string {
  return simplified(unified(text).normalize("NFKC")).replaceAll(/[\s\p{P}\p{S}\p{DI}]/gu, "");
}

/** Blanks taken out only: what is left has to be the mandated text. */
export function withoutBlanks(text: string): string {
  return unified(text)
    .normalize("NFKC")
    .replaceAll(/[\s\p{DI}]/gu, "");
}

/** Labels less alike than this are different, however different they are. */
const different = 0.5;

/**
 * How alike two normalised labels are, from 0 to 1: characters in common, in the same order.
 * For different ones only that they are: what they have in common in any order.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  if (one === "" || other === "") return 0;
  const both = one.length + other.length;
  const most = (2 * Math.min(sharedCount(one, other), sharedCount(other, one))) / both;
  return most < different ? most : (2 * commonLength(one, other)) / both;
}

/** Whether two normalised labels are more alike than `least`; lengths alone may say no. */
export function isAlike(one: string, other: string, least: number): boolean {
  const most = (2 * Math.min(one.length, other.length)) / (one.length + other.length);
  return most > least && likeness(one, other) > least;
}

/** How many characters of one text stand anywhere in the other. */
function sharedCount(one: string, other: string): number {
  let count = 0;
  for (const character of one) if (other.includes(character)) count++;
  return count;
}

/** How well a text ends with a label; what stands before it may belong to other cells. */
export function likenessOfEnd(text: string, label: string): number {
  if (text.endsWith(label)) return 1;
  if (sharedCount(label, text) < label.length * different) return 0;
  const lengths = [-3, -2, -1, 0, 1, 2, 3].map((more) => label.length + more);
  return Math.max(
    likeness(text, label),
    ...lengths
      .filter((length) => length > 1 && length < text.length)
      .map((length) => 0.98 * likeness(text.slice(-length), label)),
  );
}

/** Length of the longest common subsequence. */
function commonLength(one: string, other: string): number {
  let above = new Array<number>(other.length + 1).fill(0);
  for (const character of one) {
    const row = [0];
    for (let at = 1; at <= other.length; at++) {
      const best =
        character === other[at - 1]
          ? (above[at - 1] ?? 0) + 1
          : Math.max(above[at] ?? 0, row[at - 1] ?? 0);
      row.push(best);
    }
    above = row;
  }
  return above[other.length] ?? 0;
}
