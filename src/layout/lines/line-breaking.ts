import { type LineSpacing, type Span, spaceNaturally, stretch } from "./justify.ts";
import { chooseEnd, type LineEnd, type Room } from "./line-end.ts";
import type { MeasuredCharacter, MeasuredText } from "./measured-text.ts";

export type Measure = {
  /** Width of the first line; all others have `widthPt`. */
  readonly firstWidthPt: number;
  readonly widthPt: number;
  /** Space behind every character of a line that is not stretched. */
  readonly gapPt: number;
  readonly emPt: number;
  /** `justified` lines end at the right edge, save the last; `ragged` ones where they end. */
  readonly fill: "justified" | "ragged";
};

/** Characters `start` to `end` (excluded) of a text; blanks at the end belong to the line. */
export type Line = Span & LineSpacing;

/**
 * Breaks a text without forced breaks into lines.
 *
 * A line takes the characters that stand on its grid. Where the next line may not begin behind
 * them, the cheapest way out is taken, counted in ems of white gained or lost:
 * 1. hang one `、。，` in the right margin, which keeps the grid (悬挂);
 * 2. push the last characters down and stretch the line (推出);
 * 3. break in an unwelcome place: between a number and its unit, at a joint of a web address, inside
 *    a word.
 *
 * Marks are not squeezed: Word and LibreOffice break by these same rules, and a report breaks alike
 * in both formats (docs/decisions/0003).
 *
 * Only a row of marks longer than a line is broken where no line may begin.
 * A line looks no further than its own length, so time grows with the length of the text.
 *
 * @see GB/T 9704-2012, 5.2.3 (28 characters fill a line) · GB/T 15834-2011, 5.1 · W3C clreq,
 *   “Line Adjustment”, “Hanging Punctuation at Line End”.
 */
export function breakLines(characters: readonly MeasuredCharacter[], measure: Measure): Line[] {
  const text: MeasuredText = { characters, gapPt: measure.gapPt, inAddress: undefined };
  const first = { ...measure, widthPt: measure.firstWidthPt };
  const lines: Line[] = [];
  for (let start = 0; start < characters.length; ) {
    const line = nextLine(text, start, lines.length === 0 ? first : measure);
    lines.push(line);
    start = line.end;
  }
  return lines;
}

function nextLine(text: MeasuredText, start: number, room: Room): Line {
  const { end, way } = chooseEnd(text, start, room);
  const { widthPt, spacingPt } = spaceLine(text, { start, end }, room, way);
  return { start, end, widthPt, spacingPt };
}

function spaceLine(
  text: MeasuredText,
  span: Span,
  { widthPt, fill }: Room,
  way: LineEnd["way"],
): LineSpacing {
  switch (way) {
    case "hang":
      return stretch(text, span, widthPt + (text.characters[span.end - 1]?.widthPt ?? 0));
    case "fit":
      return fill === "justified" && span.end < text.characters.length
        ? stretch(text, span, widthPt)
        : spaceNaturally(text, span);
  }
}
