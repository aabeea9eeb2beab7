import { blankWidth, naturalWidth, seenEnd, type TextSums } from "./text-sums.ts";

/** How the characters of a line stand to each other. */
export type LineSpacing = {
  /** Width of what is seen, a mark in the margin included. */
  readonly widthPt: number;
  /** Added behind every character of the line. */
  readonly spacingPt: number;
  /** White taken out behind single characters, by their index in the text: negative points. */
  readonly tucks: ReadonlyMap<number, number>;
};

export type Span = { readonly start: number; readonly end: number };

const none: ReadonlyMap<number, number> = new Map();

/** Leaves a line as wide as it is. */
export function spaceNaturally(text: TextSums, { start, end }: Span): LineSpacing {
  return { widthPt: naturalWidth(text, start, end), spacingPt: text.gapPt, tucks: none };
}

/** Spreads what a line lacks evenly over all its gaps, between Chinese and Latin alike. */
export function stretch(text: TextSums, { start, end }: Span, widthPt: number): LineSpacing {
  const gaps = seenEnd(text, start, end) - start - 1;
  if (gaps < 1) return spaceNaturally(text, { start, end });
  const lackPt = widthPt - naturalWidth(text, start, end);
  return { widthPt, spacingPt: text.gapPt + lackPt / gaps, tucks: none };
}

/**
 * Takes what is too much out of the white halves of the marks: first of the mark at the line's
 * end, where it is not missed, then of all others in proportion.
 *
 * @see GB/T 15834-2011, 5.1.10 and 5.1.11: a full-width mark that ends a line takes half its place;
 *   marks may be squeezed to keep a last character from the next line.
 */
export function squeeze(text: TextSums, { start, end }: Span, widthPt: number): LineSpacing {
  const last = seenEnd(text, start, end) - 1;
  const excessPt = naturalWidth(text, start, end) - widthPt;
  const lastPt = Math.min(excessPt, text.characters[last]?.blankPt ?? 0);
  const othersPt = blankWidth(text, start, last);
  const share = othersPt > 0 ? (excessPt - lastPt) / othersPt : 0;
  const tucks = new Map<number, number>();
  for (let index = start; index < last; index++) {
    const character = text.characters[index];
    if (!character?.blankPt) continue;
    const place = character.class === "opening" ? index - 1 : index;
    if (place >= start) tucks.set(place, (tucks.get(place) ?? 0) - share * character.blankPt);
  }
  tucks.set(last, -lastPt);
  return { widthPt, spacingPt: text.gapPt, tucks };
}
