import { once } from "../../document/once.ts";
import type { Font, GlyphBox } from "../font.ts";
import { fontError, readPlain } from "../font-bytes.ts";
import { readParts } from "../parts.ts";
import { runsOf, type Span } from "../runs.ts";
import { readTable, type Sfnt } from "../sfnt.ts";
import type { Part } from "./kept-glyphs.ts";

/** The outlines of a TrueType font, read from its file glyph by glyph. */
export type Glyf = {
  readonly isEmpty: (glyph: number) => boolean;
  readonly boxOf: Font["boxOf"];
  readonly fetchAhead: NonNullable<Font["fetchAhead"]>;
  /** Reads them anew each time. */
  readonly read: (glyphs: readonly number[]) => OutlineMap;
};

export type OutlineMap = ReadonlyMap<number, Outline>;

export type Outline = {
  /** Four divides its length. */
  readonly bytes: Uint8Array;
  /** The glyphs that a composite one is made of. */
  readonly parts: readonly Part[];
};

type Stretch = Span & { readonly glyph: number };

/** A header and one contour need more; some fonts write a bare header for "nothing". */
const emptyLength = 12;

/** The largest outline of the fonts known is a tenth of it. */
const longestOutline = 0x10000;

/** @see OpenType 1.9 `glyf`, `loca` */
export function openGlyf(sfnt: Sfnt, glyphCount: number): Glyf {
  const start = startOfOutlines(sfnt);
  const locate = once(() => locator(sfnt, glyphCount));
  return {
    isEmpty: (glyph) => lengthOf(locate()(glyph)) <= emptyLength,
    boxOf: (glyph) => boxOf(sfnt, start, locate()(glyph)),
    fetchAhead: async (glyphs) => {
      const stretches = glyphs.map(locate());
      await sfnt.file.source.fetchAhead?.(
        stretches.map(({ from, to }) => ({ offset: start + from, length: to - from })),
      );
    },
    read: (glyphs) => readOutlines(sfnt, start, glyphs.map(locate())),
  };
}

/** Four numbers behind that of the contours; they are needed before the outline is. */
function boxOf({ file }: Sfnt, start: number, stretch: Stretch): GlyphBox | undefined {
  if (lengthOf(stretch) <= emptyLength) return undefined;
  const { buffer, byteOffset } = readPlain(file, start + stretch.from, headLength, head);
  const view = new DataView(buffer, byteOffset, headLength);
  return [view.getInt16(2), view.getInt16(4), view.getInt16(6), view.getInt16(8)];
}

const headLength = 10;
const head = new Uint8Array(headLength);

/** A file that is cut off is found out now, not by the first glyph that lies behind the cut. */
function startOfOutlines({ file, tables }: Sfnt): number {
  const glyf = tables.get("glyf");
  if (!glyf || glyf.offset + glyf.length > file.source.size) {
    throw fontError(file.name, "@fontDamaged");
  }
  return glyf.offset;
}

function lengthOf({ from, to }: Stretch): number {
  return to - from;
}

function locator(sfnt: Sfnt, glyphCount: number): (glyph: number) => Stretch {
  const loca = readTable(sfnt, "loca");
  const long = readTable(sfnt, "head").u16(50) === 1;
  const edge = long ? (at: number) => loca.u32(4 * at) : (at: number) => 2 * loca.u16(2 * at);
  return (glyph) => {
    const stretch = { glyph, from: edge(glyph), to: edge(glyph + 1) };
    const length = lengthOf(stretch);
    if (glyph >= glyphCount || length < 0 || length > longestOutline) {
      throw fontError(sfnt.file.name, "@fontDamaged");
    }
    return stretch;
  };
}

function readOutlines({ file }: Sfnt, start: number, stretches: readonly Stretch[]): OutlineMap {
  const runs = runsOf(stretches);
  const scratch = new Uint8Array(Math.max(0, ...runs.map(({ from, to }) => to - from)));
  return new Map(
    runs.flatMap((run) => {
      const bytes = readPlain(file, start + run.from, run.to - run.from, scratch);
      return run.members.map(({ glyph, from, to }) => {
        const outline = new Uint8Array((to - from + 3) & ~3);
        outline.set(bytes.subarray(from - run.from, to - run.from));
        return [glyph, { bytes: outline, parts: readParts(file.name, outline) }] as const;
      });
    }),
  );
}
