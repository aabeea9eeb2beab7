import type { FontBytes } from "../font-bytes.ts";
import type { FontMetrics } from "../font-metrics.ts";
import { readTable, readTableIfAny, type Sfnt } from "../sfnt.ts";
import { longs, type SfntTables, withNumbers, words } from "../write-sfnt.ts";
import type { Outline } from "./glyf.ts";
import type { Part, ReadNumbered } from "./kept-glyphs.ts";

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
 * The tables that draw a TrueType font, cut to some glyphs: these are numbered as they stand in the
 * list, the parts of composite ones follow.
 * @param read - of the glyphs, and of their parts behind them. @see keepGlyphs
 */
export function subsetGlyf(
  { hinting, head, hhea, maxp }: SharedTables,
  metrics: FontMetrics,
  read: ReadNumbered<Outline>,
  glyphs: readonly number[],
): SfntTables {
  const { order, items } = read(glyphs);
  const pieces = items.map(({ bytes, parts }) =>
    parts.length === 0 ? bytes : renumbered(bytes, parts, order),
  );
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

/** The table of some glyphs; those behind the full records share the last one's advance. */
export function horizontalMetrics(
  glyphs: readonly number[],
  { advanceOf, bearingOf }: FontMetrics,
  records = glyphs.length,
): Uint8Array {
  const numbers: number[] = [];
  for (const glyph of glyphs) {
    if (numbers.length < 2 * records) numbers.push(advanceOf(glyph));
    numbers.push(bearingOf(glyph));
  }
  return words(numbers);
}

/** Where each piece begins, and where the last one ends. */
export function edgesOf(pieces: readonly { readonly length: number }[]): number[] {
  let edge = 0;
  const edges = [edge];
  for (const { length } of pieces) {
    edge += length;
    edges.push(edge);
  }
  return edges;
}

/** Value of `head`, indexToLocFormat. */
export const longOffsets = 1;

/** A composite glyph, its parts as they are numbered in a subset. */
export function renumbered(
  bytes: Uint8Array,
  parts: readonly Part[],
  order: readonly number[],
): Uint8Array {
  const numbers = parts.map(({ at, glyph }) => [at, order.indexOf(glyph)]);
  return withNumbers(bytes, Object.fromEntries(numbers));
}

function hintingTables(sfnt: Sfnt): Readonly<Record<string, Uint8Array>> {
  const tables = ["cvt ", "fpgm", "prep"].flatMap((tag) => {
    const table = readTableIfAny(sfnt, tag);
    return table ? [[tag, table.bytes] as const] : [];
  });
  return Object.fromEntries(tables);
}
