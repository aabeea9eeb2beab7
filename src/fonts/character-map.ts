import { type FontBytes, fontError } from "./font-bytes.ts";
import { readTable, type Sfnt } from "./sfnt.ts";

/** Glyph of a code point; 0 when the font has none. */
export type CharacterMap = (codePoint: number) => number;

/** Platform and encoding of the Unicode subtables, the fuller ones first. */
const unicodeSubtables = ["3.10", "0.6", "0.4", "3.1", "0.3", "0.2", "0.1", "0.0"];

/**
 * Reads the font's Unicode subtable, of format 12 or 4.
 * Nothing is unpacked: a lookup is a binary search in the bytes of the file.
 * @throws {GenerationError} `FONT-FILE` when there is none.
 * @see OpenType 1.9 `cmap`
 */
export function readCharacterMap(sfnt: Sfnt): CharacterMap {
  const table = readTable(sfnt, "cmap");
  const subtables = new Map(
    Array.from({ length: table.u16(2) }, (_, record) => {
      const at = 4 + 8 * record;
      return [`${table.u16(at)}.${table.u16(at + 2)}`, table.u32(at + 4)];
    }),
  );
  for (const key of unicodeSubtables) {
    const map = readSubtable(table, subtables.get(key));
    if (map) return map;
  }
  throw fontError(sfnt.file.name, "@fontUnicode");
}

function readSubtable(table: FontBytes, start: number | undefined): CharacterMap | undefined {
  if (start === undefined) return undefined;
  const format = table.u16(start);
  if (format === 12) return readGroups(table, start);
  if (format === 4) return readSegments(table, start);
  return undefined;
}

/** Format 12: groups of (first code point, last code point, first glyph). */
function readGroups(table: FontBytes, start: number): CharacterMap {
  const groups = start + 16;
  const count = table.u32(start + 12);
  table.slice(groups, groups + 12 * count);

  return (codePoint) => {
    const group = firstReaching(count, codePoint, (index) => table.u32(groups + 12 * index + 4));
    if (group === count) return 0;
    const first = table.u32(groups + 12 * group);
    return codePoint < first ? 0 : table.u32(groups + 12 * group + 8) + codePoint - first;
  };
}

/** Format 4: parallel lists of last code points, first code points, deltas and offsets. */
function readSegments(table: FontBytes, start: number): CharacterMap {
  const count = table.u16(start + 6) >>> 1;
  const lasts = start + 14;
  const firsts = lasts + 2 * count + 2;
  table.slice(firsts, firsts + 6 * count);

  return (codePoint) => {
    const segment = firstReaching(count, codePoint, (index) => table.u16(lasts + 2 * index));
    const at = firsts + 2 * segment;
    if (segment === count || codePoint < table.u16(at)) return 0;
    const delta = table.u16(at + 2 * count);
    const offset = table.u16(at + 4 * count);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = table.u16(at + 4 * count + offset + 2 * (codePoint - table.u16(at)));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** Index of the first of the rising numbers that is not below `wanted`; `count` if none is. */
function firstReaching(count: number, wanted: number, numberAt: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberAt(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
