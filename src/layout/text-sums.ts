import { breakCosts } from "./break-costs.ts";
import type { CharacterClass } from "./character-classes.ts";

/** One code point as it is set. */
export type MeasuredCharacter = {
  readonly text: string;
  readonly class: CharacterClass;
  readonly widthPt: number;
};

/** A text with everything added up from its start, so that any part of it is measured in one step. */
export type TextSums = {
  readonly characters: readonly MeasuredCharacter[];
  readonly gapPt: number;
  readonly breakCosts: readonly number[];
  /** Width of the characters before each place, a gap behind each. */
  readonly widths: Float64Array;
  /** The end of what is seen before each place: blanks at a line's end take no room. */
  readonly seenEnds: Int32Array;
};

export function addUp(characters: readonly MeasuredCharacter[], gapPt: number): TextSums {
  const widths = new Float64Array(characters.length + 1);
  const seenEnds = new Int32Array(characters.length + 1);
  let widthPt = 0;
  let seenEnd = 0;
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index];
    widthPt += (character?.widthPt ?? 0) + gapPt;
    if (character?.class !== "space") seenEnd = index + 1;
    widths[index + 1] = widthPt;
    seenEnds[index + 1] = seenEnd;
  }
  return { characters, gapPt, breakCosts: breakCosts(characters), widths, seenEnds };
}

/** The end of what is seen of a line: its characters without the blanks behind them. */
export function seenEnd(text: TextSums, start: number, end: number): number {
  return Math.max(start, at(text.seenEnds, end));
}

export function naturalWidth(text: TextSums, start: number, end: number): number {
  const seen = seenEnd(text, start, end);
  return seen === start ? 0 : at(text.widths, seen) - at(text.widths, start) - text.gapPt;
}

function at(numbers: Float64Array | Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
