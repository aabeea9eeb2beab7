import type { FontProgram } from "./font-program.ts";

type Tables = ReadonlyMap<string, Buffer>;

/** Tables a viewer needs of an embedded TrueType program. @see ISO 32000-1, 9.9 */
const needed = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

/** Reads a TrueType program: its glyphs, their advances, and what is wrong with its tables. */
export function readTrueType(bytes: Buffer): FontProgram {
  const tables = readTables(bytes);
  const missing = needed.filter((tag) => !tables.has(tag)).map((tag) => `no table ${tag}`);
  if (missing.length > 0) return { glyphCount: 0, advanceOf: () => undefined, faults: missing };
  const glyphCount = table(tables, "maxp").readUInt16BE(4);
  return {
    glyphCount,
    advanceOf: advances(tables),
    faults: [...badOffsets(tables, glyphCount), ...badTotal(bytes)],
  };
}

/** A table that reaches out of the file is as good as none. */
function readTables(bytes: Buffer): Tables {
  const found = new Map<string, Buffer>();
  if (bytes.length < 12) return found;
  for (let entry = 0; entry < bytes.readUInt16BE(4); entry += 1) {
    const at = 12 + 16 * entry;
    const [offset, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    const isInside = offset + length <= bytes.length;
    if (isInside)
      found.set(bytes.toString("latin1", at, at + 4), bytes.subarray(offset, offset + length));
  }
  return found;
}

function table(tables: Tables, tag: string): Buffer {
  return tables.get(tag) ?? Buffer.alloc(0);
}

/** Glyphs behind the last full record share its advance. */
function advances(tables: Tables): FontProgram["advanceOf"] {
  const unitsPerEm = table(tables, "head").readUInt16BE(18);
  const records = table(tables, "hhea").readUInt16BE(34);
  const metrics = table(tables, "hmtx");
  return (glyph) => {
    const at = 4 * Math.min(glyph, records - 1);
    return at + 2 <= metrics.length ? (1000 * metrics.readUInt16BE(at)) / unitsPerEm : undefined;
  };
}

/** Outlines lie one behind the other, inside their table. */
function badOffsets(tables: Tables, glyphCount: number): string[] {
  const [loca, glyf] = [table(tables, "loca"), table(tables, "glyf")];
  const isLong = table(tables, "head").readUInt16BE(50) === 1;
  const size = isLong ? 4 : 2;
  if (loca.length < size * (glyphCount + 1)) return ["loca is shorter than maxp says"];
  const edges = Array.from({ length: glyphCount + 1 }, (_, glyph) =>
    isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph),
  );
  const isRising = edges.every((edge, glyph) => edge >= (edges[glyph - 1] ?? 0));
  return isRising && (edges.at(-1) ?? 0) <= glyf.length ? [] : ["loca points out of glyf"];
}

/** @see OpenType 1.9 `head`, checksumAdjustment */
function badTotal(bytes: Buffer): string[] {
  let sum = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum === 0xb1b0afba ? [] : ["the sum of the file is wrong"];
}
