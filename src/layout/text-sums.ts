import type { CharacterClass } from "./character-classes.ts";

/** One code point as it is set. */
export type MeasuredCharacter = {
  readonly text: string;
  readonly class: CharacterClass;
  readonly widthPt: number;
};

/** A text with its widths added up from its start, so that any part of it is measured in one step. */
export type TextSums = {
  readonly characters: readonly MeasuredCharacter[];
  readonly gapPt: number;
  /** Width of the characters before each place, a gap behind each. */
  readonly widths: Float64Array;
  /** The end of what is seen before each place: blanks at a line's end take no room. */
  readonly seenEnds: Int32Array;
};

export function addUp(characters: readonly MeasuredCharacter[], gapPt: number): TextSums {
  const widths = new Float64Array(characters.length + 1);
  const seenEnds = new Int32Array(characters.length + 1);
  let sumPt = 0;
  let seenEnd = 0;
  let place = 0;
  for (const character of characters) {
    place++;
    sumPt += character.widthPt + gapPt;
    if (character.class !== "space") seenEnd = place;
    widths[place] = sumPt;
    seenEnds[place] = seenEnd;
  }
  return { characters, gapPt, widths, seenEnds };
}

/** The end of what is seen of a line: its characters without the blanks behind them. */
export function seenEnd(text: TextSums, start: number, end: number): number {
  return Math.max(start, text.seenEnds[end] ?? 0);
}

export function naturalWidth(text: TextSums, start: number, end: number): number {
  const seen = seenEnd(text, start, end);
  return seen === start ? 0 : (text.widths[seen] ?? 0) - (text.widths[start] ?? 0) - text.gapPt;
}
