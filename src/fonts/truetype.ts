import { once } from "../document/once.ts";
import type { ByteSource } from "./font.ts";
import type { FontMetrics } from "./font-metrics.ts";
import { fontProgram } from "./font-program.ts";
import { openGlyf } from "./outlines/glyf.ts";
import { readSharedTables, subsetGlyf } from "./outlines/glyf-subset.ts";
import { keepGlyphs } from "./outlines/kept-glyphs.ts";
import type { OpenOutlines, Outlines } from "./outlines/outlines.ts";
import { openPackedGlyphs, type PackedGlyphs } from "./outlines/packed-glyphs.ts";
import { type ProgramGlyph, programGlyphs } from "./outlines/program-glyphs.ts";
import type { Sfnt } from "./sfnt.ts";

/** TrueType outlines, by our own reader: only the glyphs asked for are read from the file. */
export const openTrueType: OpenOutlines = (sfnt, metrics) => open(sfnt, metrics);

/** The same with common glyphs that were packed before, if there are such. */
export function openTrueTypeWith(packed: ByteSource | undefined): OpenOutlines {
  return (sfnt, metrics) => open(sfnt, metrics, packed && openPackedGlyphs(packed, sfnt));
}

function open(sfnt: Sfnt, metrics: FontMetrics, ready?: PackedGlyphs): Outlines {
  const glyf = openGlyf(sfnt, metrics.glyphCount);
  const shared = once(() => readSharedTables(sfnt));
  const whole = keepGlyphs(glyf.read);
  const packed = keepGlyphs((glyphs) => {
    const known = ready?.read(glyphs) ?? new Map<number, ProgramGlyph>();
    const others = glyphs.filter((glyph) => !known.has(glyph));
    if (others.length === 0) return known;
    return new Map([...known, ...programGlyphs(sfnt.file.name, glyf.read(others))]);
  });
  return {
    isEmpty: (glyph) => !ready?.has(glyph) && glyf.isEmpty(glyph),
    boxOf: glyf.boxOf,
    fetchAhead: glyf.fetchAhead,
    program: (glyphs) => fontProgram(shared(), metrics, packed, glyphs),
    tables: (glyphs) => subsetGlyf(shared(), metrics, whole, glyphs),
  };
}
