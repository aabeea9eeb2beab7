import type { Font } from "./font.ts";
import type { FontMetrics } from "./font-metrics.ts";
import type { Sfnt } from "./sfnt.ts";

/** What draws a font's glyphs. */
export type Outlines = {
  /** Whether a glyph draws nothing. */
  readonly isEmpty: (glyph: number) => boolean;
  readonly subset: Font["subset"];
};

export type OpenOutlines = (sfnt: Sfnt, metrics: FontMetrics) => Outlines;
