import { create } from "fontkit";
import { once } from "../../document/once.ts";
import type { GlyphBox } from "../font.ts";
import { fontError } from "../font-bytes.ts";
import type { FontMetrics } from "../font-metrics.ts";
import { readTable, type Sfnt } from "../sfnt.ts";
import { type SfntTables, withNumbers, words, writeSfnt } from "../write-sfnt.ts";
import { horizontalMetrics } from "./glyf-subset.ts";
import type { Outlines } from "./outlines.ts";

/** `CFF` outlines, by fontkit, which keeps the whole table in memory. */
export function openCff(sfnt: Sfnt, metrics: FontMetrics): Outlines {
  const font = once(() => create(writeSfnt(outlineTables(sfnt))));
  const draw = <Value>(use: (fontkit: ReturnType<typeof font>) => Value): Value => {
    try {
      return use(font());
    } catch {
      throw fontError(sfnt.file.name, "@fontDamaged");
    }
  };
  const isEmpty = (glyph: number) =>
    draw((fontkit) => fontkit.getGlyph(glyph).path.commands.length === 0);
  const subset = (glyphs: readonly number[]) =>
    draw((fontkit) => {
      const subset = fontkit.createSubset();
      for (const glyph of glyphs) subset.includeGlyph(glyph);
      return subset.encode();
    });
  return {
    isEmpty,
    boxOf: (glyph) => (isEmpty(glyph) ? undefined : draw((fontkit) => boxOf(fontkit, glyph))),
    program: (glyphs) => {
      const program = subset(glyphs);
      return { length: program.length, pieces: [program] };
    },
    tables: (glyphs) => ({
      ...fileTables(sfnt, metrics, glyphs),
      "CFF ": new Uint8Array(subset(glyphs)),
    }),
  };
}

function boxOf(fontkit: ReturnType<typeof create>, glyph: number): GlyphBox {
  const { minX, minY, maxX, maxY } = fontkit.getGlyph(glyph).bbox;
  return [Math.floor(minX), Math.floor(minY), Math.ceil(maxX), Math.ceil(maxY)];
}

/** What a font file has besides outlines, for some of the font's glyphs. */
function fileTables(sfnt: Sfnt, metrics: FontMetrics, glyphs: readonly number[]): SfntTables {
  return {
    head: withNumbers(readTable(sfnt, "head").bytes, { 8: 0, 10: 0 }),
    hhea: withNumbers(readTable(sfnt, "hhea").bytes, { 34: glyphs.length }),
    hmtx: horizontalMetrics(glyphs, metrics),
    // Version 0.5 has the number of glyphs and no more.
    maxp: words([0, 0x5000, glyphs.length]),
  };
}

/** Freed from a collection, and from tables that fontkit might stumble over. */
function outlineTables(sfnt: Sfnt): SfntTables {
  const bytesOf = (tag: string): Uint8Array => readTable(sfnt, tag).bytes;
  return {
    "CFF ": bytesOf("CFF "),
    head: bytesOf("head"),
    hhea: bytesOf("hhea"),
    hmtx: bytesOf("hmtx"),
    maxp: bytesOf("maxp"),
  };
}
