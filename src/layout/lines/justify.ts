import { type MeasuredText, naturalWidth, seenEnd } from "./measured-text.ts";

/** How the characters of a line stand to each other. */
export type LineSpacing = {
  /** Width of what is seen, a mark in the margin included. */
  readonly widthPt: number;
  /** Added behind every character of the line. */
  readonly spacingPt: number;
};

export type Span = { readonly start: number; readonly end: number };

/** Leaves a line as wide as it is. */
export function spaceNaturally(text: MeasuredText, { start, end }: Span): LineSpacing {
  return { widthPt: naturalWidth(text, start, end), spacingPt: text.gapPt };
}

/** Spreads what a line lacks evenly over all its gaps, between Chinese and Latin alike. */
export function stretch(text: MeasuredText, { start, end }: Span, widthPt: number): LineSpacing {
  const gaps = seenEnd(text, start, end) - start - 1;
  if (gaps < 1) return spaceNaturally(text, { start, end });
  const lackPt = widthPt - naturalWidth(text, start, end);
  return { widthPt, spacingPt: text.gapPt + lackPt / gaps };
}
