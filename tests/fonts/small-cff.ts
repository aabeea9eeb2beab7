import { writeWholeCharacterMap } from "../../src/fonts/write-character-map.ts";
import { longs, words, writeSfnt } from "../../src/fonts/write-sfnt.ts";

/** An OpenType font around a `CFF` table, for three glyphs of 1 em: `.notdef`, A and a space. */
export function openTypeAround(cff: Uint8Array): Uint8Array {
  const font = writeSfnt({
    "CFF ": cff,
    cmap: writeWholeCharacterMap(
      new Map([
        [0x20, 2],
        [0x41, 1],
        [0x42, 2],
      ]),
    ),
    head: words([1, 0, 0, 0, 0, 0, 0, 0, 0, 1000, ...Array(17).fill(0)]),
    hhea: words([1, 0, 800, -200, ...Array(13).fill(0), 3]),
    hmtx: words([1000, 0, 1000, 0, 1000, 0]),
    maxp: words([0, 0x5000, 3]),
  });
  font.set(new TextEncoder().encode("OTTO"));
  return font;
}

/**
 * A square for A, nothing for the others. B takes the glyph of the space.
 * @see Adobe Technical Notes 5176 (CFF) and 5177 (Type 2 charstrings)
 */
export function smallCff(): Uint8Array {
  const endOfGlyph = [14];
  const square = [239, 239, 21, 247, 192, 6, 247, 192, 7, 251, 192, 6, 14];
  const charset = [0, 0, 34, 0, 1];
  const charStrings = index([endOfGlyph, square, endOfGlyph]);
  const defaultWidth = [28, 1000 >> 8, 1000 & 0xff, 20];
  const before = (topDict: number[]) => [
    ...[1, 0, 4, 1],
    ...index([Array.from("Small", (letter) => letter.charCodeAt(0))]),
    ...index([topDict]),
    ...index([]),
    ...index([]),
  ];
  const start = before(topDict(0, 0, 0)).length;
  const charStringsAt = start + charset.length;
  const privateAt = charStringsAt + charStrings.length;
  return Uint8Array.from([
    ...before(topDict(start, charStringsAt, privateAt)),
    ...charset,
    ...charStrings,
    ...defaultWidth,
  ]);
}

function topDict(charset: number, charStrings: number, privateDict: number): number[] {
  const number = (value: number) => [29, ...longs([value])];
  return [
    ...[...number(charset), 15],
    ...[...number(charStrings), 17],
    ...[...number(4), ...number(privateDict), 18],
  ];
}

function index(items: readonly (readonly number[])[]): number[] {
  if (items.length === 0) return [0, 0];
  const offsets = items.map((_, item) => 1 + items.slice(0, item).flat().length);
  return [0, items.length, 1, ...offsets, 1 + items.flat().length, ...items.flat()];
}
