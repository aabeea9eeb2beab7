import { deflateStretches } from "../deflate/deflate-stretches.ts";
import { sumOfLengths } from "../document/sum.ts";
import type { FontProgram } from "./font.ts";
import type { FontMetrics } from "./font-metrics.ts";
import {
  edgesOf,
  horizontalMetrics,
  longOffsets,
  renumbered,
  type SharedTables,
} from "./outlines/glyf-subset.ts";
import type { ReadNumbered } from "./outlines/kept-glyphs.ts";
import { type ProgramGlyph, packOutline } from "./outlines/program-glyphs.ts";
import { joinedCheckSum, longs, sfntBefore, withNumbers, words } from "./write-sfnt.ts";

/**
 * What a PDF viewer needs of a TrueType font, cut to some glyphs: these are numbered as they stand in
 * the list, the parts of composite ones follow.
 * @param read - of the glyphs, and of their parts behind them. @see keepGlyphs
 * @see ISO 32000-2, 9.9, Table 124 (`FontFile2`)
 */
export function fontProgram(
  { head, hhea, maxp }: SharedTables,
  metrics: FontMetrics,
  read: ReadNumbered<ProgramGlyph>,
  glyphs: readonly number[],
): FontProgram {
  const { order, items } = read(glyphs);
  const outlines = items.map((glyph) =>
    "packed" in glyph ? glyph.packed : packOutline(renumbered(glyph.bytes, glyph.parts, order)),
  );
  const edges = edgesOf(outlines);
  const isLong = (edges.at(-1) ?? 0) > longestOfShort;
  const records = recordsOf(order, metrics);
  const tables = {
    head: withNumbers(head.bytes, { 8: 0, 10: 0, 50: isLong ? longOffsets : shortOffsets }),
    hhea: withNumbers(hhea.bytes, { 34: records }),
    hmtx: horizontalMetrics(order, metrics, records),
    loca: isLong ? longs(edges) : words(edges.map((edge) => edge / 2)),
    maxp: withNumbers(maxp.bytes, { 4: order.length }),
  };
  const length = sumOfLengths(outlines);
  const start = sfntBefore(tables, { tag: "glyf", sum: joinedCheckSum(outlines), length });
  const zeros = length % 4;
  return {
    length: start.length + length + zeros,
    pieces: deflateStretches(start, outlines, zeros),
  };
}

/** Of `head`, indexToLocFormat: offsets in `loca` are halved, and have 16 bits. */
const shortOffsets = 0;
const longestOfShort = 2 * 0xffff;

/** Advances that need telling: behind the last of them, all glyphs share it. */
function recordsOf(order: readonly number[], { advanceOf }: FontMetrics): number {
  const last = advanceOf(order.at(-1) ?? 0);
  return order.findLastIndex((glyph) => advanceOf(glyph) !== last) + 2;
}
