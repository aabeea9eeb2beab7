import type { Font } from "../font.ts";
import type { FontMetrics } from "../font-metrics.ts";
import type { Sfnt } from "../sfnt.ts";
import type { SfntTables } from "../write-sfnt.ts";

/** What draws a font's glyphs. */
export type Outlines = {
  /** Whether a glyph draws nothing. */
  readonly isEmpty: (glyph: number) => boolean;
  readonly boxOf: Font["boxOf"];
  readonly fetchAhead?: NonNullable<Font["fetchAhead"]>;
  readonly program: Font["program"];
  /** The tables of a font file that holds the given glyphs, numbered as they stand in the list. */
  readonly tables: (glyphs: readonly number[]) => SfntTables;
};

export type OpenOutlines = (sfnt: Sfnt, metrics: FontMetrics) => Outlines;
