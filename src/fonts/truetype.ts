import { once } from "../document/once.ts";
import type { FontMetrics } from "./font-metrics.ts";
import { openGlyf } from "./glyf.ts";
import { readSharedTables, subsetGlyf } from "./glyf-subset.ts";
import type { Outlines } from "./outlines.ts";
import type { Sfnt } from "./sfnt.ts";
import { sfntPieces } from "./write-sfnt.ts";

/** TrueType outlines, by our own reader: only the glyphs asked for are read from the file. */
export function openTrueType(sfnt: Sfnt, metrics: FontMetrics): Outlines {
  const glyf = openGlyf(sfnt, metrics.glyphCount);
  const shared = once(() => readSharedTables(sfnt));
  const tables: Outlines["tables"] = (glyphs) => subsetGlyf(shared(), metrics, glyf, glyphs);
  return {
    isEmpty: glyf.isEmpty,
    boxOf: glyf.boxOf,
    fetchAhead: glyf.fetchAhead,
    subset: (glyphs) => sfntPieces(tables(glyphs)),
    tables,
  };
}
