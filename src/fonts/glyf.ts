import { type FontBytes, fontBytes, fontError, readBytes } from "./font-bytes.ts";
import { once } from "./once.ts";
import { readTable, type Sfnt } from "./sfnt.ts";

/** The outlines of a TrueType font, read from its file glyph by glyph. */
export type Glyf = {
  readonly isEmpty: (glyph: number) => boolean;
  /** The given glyphs and the parts they are composed of. */
  readonly read: (glyphs: readonly number[]) => ReadonlyMap<number, FontBytes>;
};

type Stretch = { readonly glyph: number; readonly from: number; readonly to: number };

/** A header and one contour need more; some fonts write a bare header for "nothing". */
const emptyLength = 12;

/** The largest outline of the fonts known is a tenth of it. */
const longestOutline = 0x10000;

/** Reading over a small gap is cheaper than reading twice. */
const smallGap = 0x1000;

/** @see OpenType 1.9 `glyf`, `loca` */
export function openGlyf(sfnt: Sfnt, glyphCount: number): Glyf {
  const start = startOfOutlines(sfnt);
  const locate = once(() => locator(sfnt, glyphCount));
  const read = remember((glyphs) => readOutlines(sfnt, start, glyphs.map(locate())));
  return {
    isEmpty: (glyph) => lengthOf(locate()(glyph)) <= emptyLength,
    read: (glyphs) => readWithParts(glyphs, read),
  };
}

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
function remember(read: Glyf["read"]): Glyf["read"] {
  const kept = new Map<number, FontBytes>();
  return (glyphs) => {
    if (kept.size > mostKept) kept.clear();
    const unknown = glyphs.filter((glyph) => !kept.has(glyph));
    for (const [glyph, outline] of read(unknown)) kept.set(glyph, outline);
    return new Map(
      glyphs.flatMap((glyph) => {
        const outline = kept.get(glyph);
        return outline ? [[glyph, outline] as const] : [];
      }),
    );
  };
}

/** Each round reads the parts that the last one named; a glyph is read once, so it ends. */
function readWithParts(glyphs: readonly number[], read: Glyf["read"]): Map<number, FontBytes> {
  const found = new Map<number, FontBytes>();
  let wanted = new Set(glyphs);
  while (wanted.size > 0) {
    const outlines = read([...wanted]);
    for (const [glyph, outline] of outlines) found.set(glyph, outline);
    wanted = new Set([...outlines.values()].flatMap(partsOf)).difference(found);
  }
  return found;
}

function partsOf(outline: FontBytes): number[] {
  return partOffsets(outline).map((at) => outline.u16(at));
}

const wordArguments = 0x0001;
const oneScale = 0x0008;
const moreParts = 0x0020;
const twoScales = 0x0040;
const matrix = 0x0080;

/**
 * Where in a composite outline the glyph ids of its parts stand.
 * @see OpenType 1.9 `glyf`, "Composite Glyph Description"
 */
export function partOffsets(outline: FontBytes): number[] {
  const composite = outline.bytes.length > 0 && outline.i16(0) < 0;
  const offsets: number[] = [];
  for (let at = composite ? 10 : 0; at > 0; ) {
    const flags = outline.u16(at);
    offsets.push(at + 2);
    at = (flags & moreParts) === 0 ? 0 : at + partLength(flags);
  }
  return offsets;
}

function partLength(flags: number): number {
  return 4 + ((flags & wordArguments) === 0 ? 2 : 4) + scaleLength(flags);
}

function scaleLength(flags: number): number {
  if ((flags & oneScale) !== 0) return 2;
  if ((flags & twoScales) !== 0) return 4;
  return (flags & matrix) === 0 ? 0 : 8;
}

type Run = { readonly from: number; to: number; readonly members: Stretch[] };

function readOutlines(
  { file }: Sfnt,
  start: number,
  stretches: readonly Stretch[],
): ReadonlyMap<number, FontBytes> {
  return new Map(
    neighbours(stretches).flatMap((run) => {
      const bytes = readBytes(file, start + run.from, run.to - run.from);
      return run.members.map(({ glyph, from, to }) => {
        const outline = bytes.slice(from - run.from, to - run.from);
        return [glyph, fontBytes(file.name, outline)] as const;
      });
    }),
  );
}

/** Outlines that stand close together in the file, to be read in one go. */
function neighbours(stretches: readonly Stretch[]): Run[] {
  const runs: Run[] = [];
  for (const stretch of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = runs.at(-1);
    if (last && stretch.from <= last.to + smallGap) {
      last.members.push(stretch);
      last.to = Math.max(last.to, stretch.to);
    } else {
      runs.push({ from: stretch.from, to: stretch.to, members: [stretch] });
    }
  }
  return runs;
}
