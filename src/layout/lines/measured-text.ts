import type { CharacterClass } from "./character-classes.ts";

/** One code point as it is set. */
export type MeasuredCharacter = {
  readonly text: string;
  readonly class: CharacterClass;
  readonly widthPt: number;
};

/** A text without forced breaks. */
export type MeasuredText = {
  readonly characters: readonly MeasuredCharacter[];
  /** Stands behind each character. */
  readonly gapPt: number;
  /** 1 for each place inside of a web address; looked for when a line might end in one. */
  inAddress: Uint8Array | undefined;
};

/** The end of what is seen of a line: blanks at its end take no room. */
export function seenEnd({ characters }: MeasuredText, start: number, end: number): number {
  let seen = end;
  while (seen > start && characters[seen - 1]?.class === "space") seen--;
  return seen;
}

/** The width of what is seen of a line, without a gap behind it. */
export function naturalWidth(text: MeasuredText, start: number, end: number): number {
  const seen = seenEnd(text, start, end);
  let sumPt = 0;
  for (let at = start; at < seen; at++) sumPt += (text.characters[at]?.widthPt ?? 0) + text.gapPt;
  return seen === start ? 0 : sumPt - text.gapPt;
}
