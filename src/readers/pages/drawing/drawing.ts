import type { Box } from "./geometry.ts";
import type { Rule } from "./rules.ts";

/** What a page draws, from its bottom left in pt; `at` counts in the order of drawing. */
export type Drawing = {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** What may strike text out and is of no table: dots, and lines that annotations draw. */
  readonly strokes: readonly Rule[];
  readonly fills: readonly Fill[];
  readonly pictures: readonly Picture[];
};

/** A character as it is drawn. */
export type Glyph = {
  /** Mostly one character; several for a ligature. */
  readonly text: string;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  /** How far on the next one stands, along the line of text. */
  readonly width: number;
  readonly size: number;
  readonly direction: Direction;
  readonly font: string;
  /** `#rrggbb`; undefined for a pattern. */
  readonly colour: string | undefined;
  /** Whether it leaves a mark on the page; a `layer` is text without any, as under a scan. */
  readonly sight: "seen" | "layer" | "hidden";
  /** The file's own structure calls it a heading. */
  readonly isHeading: boolean;
  /** The annotation that it is drawn by. */
  readonly annotation?: string;
  readonly at: number;
};

/** Where a line of text runs on to; a slanting one is no part of a page's text. */
export type Direction = "right" | "left" | "up" | "down" | "slant";

/** An upright filled rectangle. */
export type Fill = {
  readonly box: Box;
  /** `#rrggbb`; undefined for a pattern and for what shines through. */
  readonly colour: string | undefined;
  readonly at: number;
};

export type Picture = { readonly box: Box; readonly at: number };
