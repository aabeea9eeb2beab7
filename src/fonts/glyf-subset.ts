import { once } from "../document/once.ts";
import type { FontBytes } from "./font-bytes.ts";
import type { FontMetrics } from "./font-metrics.ts";
import type { Glyf, Outline, OutlineMap } from "./glyf.ts";
import { readTable, readTableIfAny, type Sfnt } from "./sfnt.ts";
import { longs, type SfntTables, withNumbers, words } from "./write-sfnt.ts";

/** Tables that every subset of a font has, whole or with a few numbers changed. */
export type SharedTables = {
  /** What the instructions inside the outlines refer to. */
  readonly hinting: Readonly<Record<string, Uint8Array>>;
  readonly head: FontBytes;
  readonly hhea: FontBytes;
  readonly maxp: FontBytes;
};

export function readSharedTables(sfnt: Sfnt): SharedTables {
  return {
    hinting: hintingTables(sfnt),
    head: readTable(sfnt, "head"),
    hhea: readTable(sfnt, "hhea"),
    maxp: readTable(sfnt, "maxp"),
  };
}

/**
 * The tables that a PDF viewer needs of a TrueType font, cut to some glyphs: these are numbered
 * as they stand in the list, the parts of composite ones follow.
 * @see ISO 32000-2, 9.9, Table 124 (`FontFile2`)
 */
export function subsetGlyf(
  { hinting, head, hhea, maxp }: SharedTables,
  metrics: FontMetrics,
  glyf: Glyf,
  glyphs: readonly number[],
): SfntTables {
  const outlines = glyf.read(glyphs);
  const order = [...glyphs, ...[...outlines.keys()].slice(new Set(glyphs).size)];
  const pieces = renumberParts(order, outlines);
  return {
    ...hinting,
    glyf: pieces,
    loca: longs(edgesOf(pieces)),
    head: withNumbers(head.bytes, { 8: 0, 10: 0, 50: longOffsets }),
    hhea: withNumbers(hhea.bytes, { 34: order.length }),
    maxp: withNumbers(maxp.bytes, { 4: order.length }),
    hmtx: horizontalMetrics(order, metrics),
  };
}

/** The table of some glyphs, a full record for each. */
export function horizontalMetrics(
  glyphs: readonly number[],
  { advanceOf, bearingOf }: FontMetrics,
): Uint8Array {
  return words(glyphs.flatMap((glyph) => [advanceOf(glyph), bearingOf(glyph)]));
}

/** Where each piece begins, and where the last one ends. */
function edgesOf(pieces: readonly Uint8Array[]): number[] {
  const edges = [0];
  for (const { length } of pieces) edges.push((edges.at(-1) ?? 0) + length);
  return edges;
}

/** Value of `head`, indexToLocFormat. */
const longOffsets = 1;

function renumberParts(order: readonly number[], outlines: OutlineMap): Uint8Array[] {
  const places = once(() => new Map(order.map((glyph, place) => [glyph, place])));
  return order.map((glyph) => {
    const { bytes, parts } = outlines.get(glyph) ?? nothing;
    if (parts.length === 0) return bytes;
    const numbers = parts.map(({ at, glyph }) => [at, places().get(glyph) ?? 0]);
    return withNumbers(bytes, Object.fromEntries(numbers));
  });
}

const nothing: Outline = { bytes: new Uint8Array(), parts: [] };

function hintingTables(sfnt: Sfnt): Readonly<Record<string, Uint8Array>> {
  const tables = ["cvt ", "fpgm", "prep"].flatMap((tag) => {
    const table = readTableIfAny(sfnt, tag);
    return table ? [[tag, table.bytes] as const] : [];
  });
  return Object.fromEntries(tables);
}
