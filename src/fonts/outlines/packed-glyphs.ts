import { codesMark } from "../../deflate/stretch.ts";
import type { ByteSource, FontFile } from "../font.ts";
import { readPlain } from "../font-bytes.ts";
import { readParts } from "../parts.ts";
import { runsOf, type Span } from "../runs.ts";
import { readTable, type Sfnt } from "../sfnt.ts";
import type { ProgramGlyph } from "./program-glyphs.ts";

/**
 * The common glyphs of an open font as PDFs have them, packed when the package was built: a first
 * document need not read and pack their outlines. They are what it would have made of them.
 */
export type PackedGlyphs = {
  readonly has: (glyph: number) => boolean;
  readonly read: (glyphs: readonly number[]) => ReadonlyMap<number, ProgramGlyph>;
};

/**
 * What stands at the beginning of the file, as columns: what is told of each glyph, of all glyphs.
 * The lowest byte of a number comes first, as in the memory of the processors that we run on.
 */
export type PackedIndex = {
  /** Where the packed outline of each glyph begins in the file, and where the last one ends. */
  readonly edges: Uint32Array;
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
  readonly glyphs: Uint16Array;
  /** 0 for a composite glyph, of which the bare outline follows. */
  readonly lengths: Uint16Array;
  readonly ones: Uint16Array;
  readonly twos: Uint16Array;
};

/** Three numbers: the codes, the font, how many glyphs there are. */
const headLength = 12;

/** Its path in `fonts/`: `packed/tinos/Tinos-Regular.glyphs` of `open/tinos/Tinos-Regular.ttf`. */
export function packedPath(path: string): string {
  return path.replace(/^open\//, "packed/").replace(/\.ttf$/, ".glyphs");
}

/** @returns undefined for a file that is of another font, packed with other codes, or cut off. */
export function openPackedGlyphs(source: ByteSource, sfnt: Sfnt): PackedGlyphs | undefined {
  const file = { name: sfnt.file.name, source };
  const index = readIndex(file, markOf(sfnt));
  if (index?.edges.at(-1) !== source.size) return undefined;
  const placesOf = (glyph: number) => {
    const place = index.glyphs.indexOf(glyph);
    return place < 0 ? [] : [place];
  };
  return {
    has: (glyph) => index.glyphs.includes(glyph),
    read: (glyphs) => readGlyphs(file, index, glyphs.flatMap(placesOf)),
  };
}

function readIndex(file: FontFile, mark: number): PackedIndex | undefined {
  const { size } = file.source;
  if (size < headLength) return undefined;
  const [codes, font, count = 0] = new Uint32Array(copyOf(file, 0, headLength));
  if (codes !== codesMark || font !== mark || size < packedStart(count)) return undefined;
  return columns(copyOf(file, headLength, lengthOf(count)), count);
}

/** By itself in its memory, as lists of numbers need it. */
function copyOf(file: FontFile, offset: number, length: number): ArrayBuffer {
  return new Uint8Array(readPlain(file, offset, length)).buffer;
}

/** Differs from one font to the next. @see OpenType 1.9 `head`, checksumAdjustment */
function markOf(sfnt: Sfnt): number {
  return readTable(sfnt, "head").u32(8);
}

/** What stands before the columns. */
export function packedHead(sfnt: Sfnt, count: number): Uint32Array {
  return Uint32Array.of(codesMark, markOf(sfnt), count);
}

/** Of all columns of so many glyphs. */
function lengthOf(count: number): number {
  return 4 * (count + 1) + 2 * 4 * count + 4 * 2 * count;
}

function columns(bytes: ArrayBuffer, count: number): PackedIndex {
  const long = new Uint32Array(bytes, 0, 3 * count + 1);
  const short = new Uint16Array(bytes, long.byteLength, 4 * count);
  const column = (number: number) => short.subarray(number * count, (number + 1) * count);
  return {
    edges: long.subarray(0, count + 1),
    firsts: long.subarray(count + 1, 2 * count + 1),
    seconds: long.subarray(2 * count + 1),
    glyphs: column(0),
    lengths: column(1),
    ones: column(2),
    twos: column(3),
  };
}

/** An index of nothing yet, its columns one behind the other in the bytes. */
export function emptyIndex(count: number): PackedIndex & { readonly bytes: ArrayBuffer } {
  const bytes = new ArrayBuffer(lengthOf(count));
  return { ...columns(bytes, count), bytes };
}

/** Where outlines begin in a file of so many glyphs. */
export function packedStart(count: number): number {
  return headLength + lengthOf(count);
}

function readGlyphs(
  file: FontFile,
  index: PackedIndex,
  places: readonly number[],
): ReadonlyMap<number, ProgramGlyph> {
  const runs = runsOf(places.map((place) => spanOf(index, place)));
  const scratch = new Uint8Array(Math.max(0, ...runs.map(({ from, to }) => to - from)));
  const found = new Map<number, ProgramGlyph>();
  for (const run of runs) {
    const read = readPlain(file, run.from, run.to - run.from, scratch);
    // In one piece of memory: one for each glyph would have to be managed.
    const kept = new Uint8Array(run.members.reduce((sum, { from, to }) => sum + to - from, 0));
    let at = 0;
    for (const { place, from, to } of run.members) {
      const bytes = kept.subarray(at, at + to - from);
      bytes.set(read.subarray(from - run.from, to - run.from));
      at += bytes.length;
      found.set(index.glyphs[place] ?? 0, glyphOf(file, index, place, bytes));
    }
  }
  return found;
}

function spanOf({ edges }: PackedIndex, place: number): Span & { readonly place: number } {
  return { place, from: edges[place] ?? 0, to: edges[place + 1] ?? 0 };
}

const none = [] as const;

function glyphOf(
  { name }: FontFile,
  { lengths, ones, twos, firsts, seconds }: PackedIndex,
  place: number,
  bytes: Uint8Array,
): ProgramGlyph {
  const length = lengths[place] ?? 0;
  if (length === 0) return { parts: readParts(name, bytes), bytes };
  const sums = { one: ones[place] ?? 0, two: twos[place] ?? 0 };
  const halves = { first: firsts[place] ?? 0, second: seconds[place] ?? 0 };
  return { parts: none, packed: { bytes, length, sums, ...halves } };
}
