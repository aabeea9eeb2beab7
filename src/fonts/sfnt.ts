import type { Font, FontFile } from "./font.ts";
import { type FontBytes, fontError, readBytes } from "./font-bytes.ts";

/** One font of a file: where its tables stand. A collection (`.ttc`) holds several. */
export type Sfnt = {
  readonly file: FontFile;
  readonly outlines: Font["outlines"];
  readonly tables: ReadonlyMap<string, Stretch>;
};

type Stretch = { readonly offset: number; readonly length: number };

/** No collection in use comes near it; a damaged count must not cost minutes. */
const mostFonts = 64;

/**
 * Reads the table directories of a font file, one a font.
 * @throws {GenerationError} `FONT-FILE`
 * @see OpenType 1.9, "Organization of an OpenType Font"
 */
export function readSfnts(file: FontFile): readonly Sfnt[] {
  if (file.source.size < 12) throw fontError(file.name, "@fontFormat");
  const head = readBytes(file, 0, 12);
  if (head.tag(0) !== "ttcf") return [readSfnt(file, 0)];

  const count = head.u32(8);
  if (count === 0 || count > mostFonts) throw fontError(file.name, "@fontDamaged");
  const offsets = readBytes(file, 12, 4 * count);
  return Array.from({ length: count }, (_, font) => readSfnt(file, offsets.u32(4 * font)));
}

function readSfnt(file: FontFile, offset: number): Sfnt {
  const head = readBytes(file, offset, 12);
  const count = head.u16(4);
  const outlines = outlinesOf(head.tag(0), file);
  const entries = readBytes(file, offset + 12, 16 * count);
  const tables = Array.from({ length: count }, (_, table): [string, Stretch] => [
    entries.tag(16 * table),
    { offset: entries.u32(16 * table + 8), length: entries.u32(16 * table + 12) },
  ]);
  return { file, outlines, tables: new Map(tables) };
}

function outlinesOf(tag: string, file: FontFile): Font["outlines"] {
  if (tag === "OTTO") return "cff";
  if (tag === "\0\u0001\0\0" || tag === "true") return "glyf";
  throw fontError(file.name, "@fontFormat");
}

/** @returns undefined when the font has no such table. */
export function readTableIfAny({ file, tables }: Sfnt, tag: string): FontBytes | undefined {
  const stretch = tables.get(tag);
  return stretch && readBytes(file, stretch.offset, stretch.length);
}

/** @throws {GenerationError} `FONT-FILE` when the font has no such table. */
export function readTable(sfnt: Sfnt, tag: string): FontBytes {
  const table = readTableIfAny(sfnt, tag);
  if (!table) throw fontError(sfnt.file.name, "@fontDamaged");
  return table;
}
