/** An embedded font as a program without any knowledge of ours reads it. */
export type FontFile = {
  readonly faults: readonly string[];
  readonly glyphCount: number;
  readonly unitsPerEm: number;
  readonly glyphOf: (codePoint: number) => number;
  readonly advanceOf: (glyph: number) => number;
  /** Left, bottom, right, top; undefined when it draws nothing. Of TrueType outlines alone. */
  readonly boxOf: (glyph: number) => readonly number[] | undefined;
  readonly mapped: ReadonlyMap<number, number>;
  /** Glyphs that others are composed of. */
  readonly parts: ReadonlySet<number>;
};

/** @see GB/T 42133-2022, 6.2.6, as far as it is known; for CFF outlines, `glyf` and `loca` are `CFF `. */
const needed = ["cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post"];

export function readFontFile(bytes: Buffer): FontFile {
  try {
    return readTablesOf(bytes);
  } catch {
    return noFont(["a table leads out of itself"]);
  }
}

function readTablesOf(bytes: Buffer): FontFile {
  const { tables, faults } = readTables(bytes);
  const outlines = bytes.toString("latin1", 0, 4) === "OTTO" ? ["CFF "] : ["glyf", "loca"];
  const missing = [...needed, ...outlines].filter((tag) => !tables.has(tag));
  if (missing.length > 0) return noFont([...faults, ...missing.map((tag) => `no table ${tag}`)]);
  const table = (tag: string) => tables.get(tag) ?? Buffer.alloc(0);
  const glyphCount = table("maxp").readUInt16BE(4);
  const mapped = readCharacterMap(table("cmap"));
  const outlineOf = outlineReader(table, glyphCount);
  const records = table("hhea").readUInt16BE(34);
  return {
    faults: [...faults, ...badCounts(table, glyphCount)],
    glyphCount,
    unitsPerEm: table("head").readUInt16BE(18),
    glyphOf: (codePoint) => mapped.get(codePoint) ?? 0,
    advanceOf: (glyph) => table("hmtx").readUInt16BE(4 * Math.min(glyph, records - 1)),
    boxOf: (glyph) => {
      const outline = outlineOf(glyph);
      if (outline.length < 10) return undefined;
      return [2, 4, 6, 8].map((at) => outline.readInt16BE(at));
    },
    mapped,
    parts: new Set(
      Array.from({ length: glyphCount }, (_, glyph) => partsOf(outlineOf(glyph))).flat(),
    ),
  };
}

function noFont(faults: readonly string[]): FontFile {
  const none = { glyphCount: 0, unitsPerEm: 1, mapped: new Map(), parts: new Set<number>() };
  return { ...none, faults, glyphOf: () => 0, advanceOf: () => 0, boxOf: () => undefined };
}

type Tables = ReadonlyMap<string, Buffer>;

function readTables(bytes: Buffer): { readonly tables: Tables; readonly faults: string[] } {
  const tables = new Map<string, Buffer>();
  const faults: string[] = [];
  const kind = bytes.length < 12 ? "" : bytes.toString("latin1", 0, 4);
  if (kind !== "\0\u0001\0\0" && kind !== "OTTO") return { tables, faults: ["no font file"] };
  for (let entry = 0; entry < bytes.readUInt16BE(4); entry++) {
    const at = 12 + 16 * entry;
    const tag = bytes.toString("latin1", at, at + 4);
    const [offset, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    const table = bytes.subarray(offset, offset + length);
    if (table.length !== length || offset % 4 !== 0) faults.push(`${tag} lies outside`);
    else if (tag !== "head" && sumOf(table) !== bytes.readUInt32BE(at + 4)) {
      faults.push(`the sum of ${tag} is wrong`);
    }
    tables.set(tag, table);
  }
  if (sumOf(bytes) !== 0xb1b0afba) faults.push("the sum of the file is wrong");
  return { tables, faults };
}

function sumOf(bytes: Buffer): number {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

type TableOf = (tag: string) => Buffer;

function badCounts(table: TableOf, glyphCount: number): string[] {
  const records = table("hhea").readUInt16BE(34);
  const metrics = 4 * records + 2 * (glyphCount - records);
  const long = table("head").readInt16BE(50) === 1;
  const edges = table("loca").length / (long ? 4 : 2);
  return [
    ...(table("hmtx").length === metrics ? [] : ["hmtx has not as many glyphs as maxp"]),
    ...(table("loca").length === 0 || edges === glyphCount + 1
      ? []
      : ["loca has not as many glyphs as maxp"]),
  ];
}

function outlineReader(table: TableOf, glyphCount: number): (glyph: number) => Buffer {
  const [loca, glyf] = [table("loca"), table("glyf")];
  const long = table("head").readInt16BE(50) === 1;
  const edge = (at: number) => (long ? loca.readUInt32BE(4 * at) : 2 * loca.readUInt16BE(2 * at));
  return (glyph) =>
    loca.length > 0 && glyph < glyphCount
      ? glyf.subarray(edge(glyph), edge(glyph + 1))
      : Buffer.alloc(0);
}

/** @see OpenType 1.9 `glyf`, "Composite Glyph Description" */
function partsOf(outline: Buffer): number[] {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10; at > 0; ) {
    const flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    at = flags & 0x20 ? at + 4 + (flags & 0x01 ? 4 : 2) + scaleLength(flags) : 0;
  }
  return parts;
}

function scaleLength(flags: number): number {
  if (flags & 0x08) return 2;
  if (flags & 0x40) return 4;
  return flags & 0x80 ? 8 : 0;
}

/** Subtables of Windows, format 4 and 12. */
function readCharacterMap(cmap: Buffer): ReadonlyMap<number, number> {
  const mapped = new Map<number, number>();
  for (let entry = 0; entry < cmap.readUInt16BE(2); entry++) {
    const start = cmap.readUInt32BE(8 + 8 * entry);
    const read = cmap.readUInt16BE(start) === 12 ? readGroups : readSegments;
    for (const [codePoint, glyph] of read(cmap.subarray(start))) mapped.set(codePoint, glyph);
  }
  return mapped;
}

function* readGroups(table: Buffer): Generator<readonly [number, number]> {
  for (let at = 16; at < 16 + 12 * table.readUInt32BE(12); at += 12) {
    const [first, last] = [table.readUInt32BE(at), table.readUInt32BE(at + 4)];
    for (let code = first; code <= last; code++) {
      yield [code, table.readUInt32BE(at + 8) + code - first];
    }
  }
}

function* readSegments(table: Buffer): Generator<readonly [number, number]> {
  const size = table.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const last = table.readUInt16BE(14 + at);
    const first = table.readUInt16BE(16 + size + at);
    const delta = table.readUInt16BE(16 + 2 * size + at);
    for (let code = first; code <= last && code < 0xffff; code++) {
      yield [code, (code + delta) & 0xffff];
    }
  }
}
