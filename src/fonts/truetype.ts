import type { FontMetrics } from "./font-metrics.ts";
import { openGlyf } from "./glyf.ts";
import { subsetGlyf } from "./glyf-subset.ts";
import type { Outlines } from "./outlines.ts";
import type { Sfnt } from "./sfnt.ts";
import { writeSfnt } from "./write-sfnt.ts";

/** TrueType outlines, by our own reader: only the glyphs asked for are read from the file. */
export function openTrueType(sfnt: Sfnt, metrics: FontMetrics): Outlines {
  const glyf = openGlyf(sfnt, metrics.glyphCount);
  return {
    isEmpty: glyf.isEmpty,
    subset: (glyphs) => writeSfnt(subsetGlyf(sfnt, metrics, glyf, glyphs)),
  };
}
