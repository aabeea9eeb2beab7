import { once } from "../document/once.ts";
import type { Font, GlyphBox } from "./font.ts";
import { fontBytes, fontError, readPlain } from "./font-bytes.ts";
import { readTable, type Sfnt } from "./sfnt.ts";

/** The outlines of a TrueType font, read from its file glyph by glyph. */
export type Glyf = {
  readonly isEmpty: (glyph: number) => boolean;
  readonly boxOf: Font["boxOf"];
  readonly fetchAhead: NonNullable<Font["fetchAhead"]>;
  /** The given glyphs, in their order, then the parts that they are composed of. */
  readonly read: (glyphs: readonly number[]) => OutlineMap;
};

export type OutlineMap = ReadonlyMap<number, Outline>;

export type Outline = {
  /** The same array each time; four divides its length. */
  readonly bytes: Uint8Array;
  /** The glyphs that a composite one is made of. */
  readonly parts: readonly Part[];
};

/** `at` is the offset of its number in the outline. */
export type Part = { readonly glyph: number; readonly at: number };

type Stretch = { readonly glyph: number; readonly from: number; readonly to: number };

/** A header and one contour need more; some fonts write a bare header for "nothing". */
const emptyLength = 12;

/** The largest outline of the fonts known is a tenth of it. */
const longestOutline = 0x10000;

/** Reading over a gap is cheaper than reading twice: a read takes as long as some 50 KB do. */
const smallGap = 0x10000;

/** What is read in one go is held in memory. */
const longestRun = 0x40000;

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
    read: readerOf((glyphs) => readOutlines(sfnt, start, glyphs.map(locate()))),
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

/** Outlines kept of a font, some megabytes: beyond, what was kept is forgotten. */
const mostKept = 4096;

/** Keeps what was read: it is the font's, whatever document asked for it first. */
function readerOf(read: Glyf["read"]): Glyf["read"] {
  const kept = new Map<number, Outline>();
  return (glyphs) => {
    if (kept.size > mostKept) kept.clear();
    return collect(glyphs, (wanted) => {
      const unknown = [...wanted].filter((glyph) => !kept.has(glyph));
      for (const [glyph, outline] of read(unknown)) kept.set(glyph, outline);
      return kept;
    });
  };
}

/** Each round asks for the parts that the last one named; a glyph is asked for once, so it ends. */
function collect(
  glyphs: readonly number[],
  provide: (wanted: ReadonlySet<number>) => OutlineMap,
): OutlineMap {
  const found = new Map<number, Outline>();
  let wanted = new Set(glyphs);
  while (wanted.size > 0) {
    const known = provide(wanted);
    const parts: number[] = [];
    for (const glyph of wanted) {
      const outline = known.get(glyph);
      if (outline) found.set(glyph, outline);
      for (const part of outline?.parts ?? []) parts.push(part.glyph);
    }
    wanted = new Set(parts).difference(found);
  }
  return found;
}

const wordArguments = 0x0001;
const oneScale = 0x0008;
const moreParts = 0x0020;
const twoScales = 0x0040;
const matrix = 0x0080;

/** @see OpenType 1.9 `glyf`, "Composite Glyph Description" */
function readParts(file: string, bytes: Uint8Array): readonly Part[] {
  // Most are not composed of others, and there are hundreds.
  if (((bytes[0] ?? 0) & negative) === 0) return noParts;
  const outline = fontBytes(file, bytes);
  const parts: Part[] = [];
  for (let at = 10; at > 0; ) {
    const flags = outline.u16(at);
    parts.push({ glyph: outline.u16(at + 2), at: at + 2 });
    at = (flags & moreParts) === 0 ? 0 : at + partLength(flags);
  }
  return parts;
}

const noParts: readonly Part[] = [];
/** The sign of the number of contours. */
const negative = 0x80;

function partLength(flags: number): number {
  return 4 + ((flags & wordArguments) === 0 ? 2 : 4) + scaleLength(flags);
}

function scaleLength(flags: number): number {
  if ((flags & oneScale) !== 0) return 2;
  if ((flags & twoScales) !== 0) return 4;
  return (flags & matrix) === 0 ? 0 : 8;
}

type Run = { readonly from: number; to: number; readonly members: Stretch[] };

function readOutlines({ file }: Sfnt, start: number, stretches: readonly Stretch[]): OutlineMap {
  const runs = neighbours(stretches);
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

/** Outlines that stand close together in the file, to be read in one go. */
function neighbours(stretches: readonly Stretch[]): Run[] {
  const runs: Run[] = [];
  for (const stretch of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = runs.at(-1);
    if (last && stretch.from <= last.to + smallGap && stretch.to <= last.from + longestRun) {
      last.members.push(stretch);
      last.to = Math.max(last.to, stretch.to);
    } else {
      runs.push({ from: stretch.from, to: stretch.to, members: [stretch] });
    }
  }
  return runs;
}
