import { type Dict, readDict, readIndex } from "./cff-dict.ts";
import { extraWidth } from "./cff-width.ts";
import type { FontProgram } from "./font-program.ts";

const operators = {
  ...{ charset: 15, charStrings: 17, private: 18, subroutines: 19 },
  ...{ defaultWidth: 20, nominalWidth: 21 },
};
const escaped = { fontMatrix: 1207, registry: 1230, fdArray: 1236, fdSelect: 1237 };

/**
 * Reads a bare CFF program. Widths stand at the beginning of its charstrings.
 *
 * @see Adobe Technical Notes 5176 (CFF) and 5177 (Type 2 charstrings)
 */
export function readCff(bytes: Buffer): FontProgram {
  const names = readIndex(bytes, bytes[2] ?? 0);
  const tops = readIndex(bytes, names.end);
  const top = readDict(tops.items[0] ?? Buffer.of());
  const glyphs = readIndex(bytes, top.get(operators.charStrings)?.[0] ?? bytes.length).items;
  const strings = readIndex(bytes, tops.end);
  const shared = readIndex(bytes, strings.end).items;
  const fonts = privates(bytes, top);
  const matrix = top.get(escaped.fontMatrix) ?? [0.001];
  const scale = 1000 * (matrix[0] ?? 0.001);
  const privateOf = fontOf(bytes, top, glyphs.length);
  return {
    glyphCount: glyphs.length,
    advanceOf: (glyph) => {
      const { nominal = 0, standard = 0, own = [] } = fonts[privateOf(glyph)] ?? {};
      const extra = extraWidth(glyphs[glyph] ?? Buffer.of(), { own, shared });
      return scale * (extra === undefined ? standard : nominal + extra);
    },
    faults: [
      ...(glyphs.length === 0 ? ["no glyphs"] : []),
      ...badCharset(bytes, top, glyphs.length),
    ],
  };
}

type Private = {
  readonly nominal: number;
  readonly standard: number;
  readonly own: readonly Buffer[];
};

/** The private dictionaries: one, or one for each font of a CID-keyed program. */
function privates(bytes: Buffer, top: Dict): Private[] {
  const array = top.get(escaped.fdArray)?.[0];
  const fonts = array === undefined ? [top] : readIndex(bytes, array).items.map(readDict);
  return fonts.map((font) => {
    const [size = 0, offset = 0] = font.get(operators.private) ?? [];
    const dict = readDict(bytes.subarray(offset, offset + size));
    return {
      nominal: dict.get(operators.nominalWidth)?.[0] ?? 0,
      standard: dict.get(operators.defaultWidth)?.[0] ?? 0,
      own: readIndex(bytes, offset + (dict.get(operators.subroutines)?.[0] ?? bytes.length)).items,
    };
  });
}

/** Which private dictionary a glyph has. @see TN 5176, 19 */
function fontOf(bytes: Buffer, top: Dict, glyphCount: number): (glyph: number) => number {
  const at = top.get(escaped.fdSelect)?.[0];
  if (at === undefined) return () => 0;
  if (bytes[at] === 0) return (glyph) => bytes[at + 1 + glyph] ?? 0;
  const ranges = Array.from({ length: bytes.readUInt16BE(at + 1) }, (_, range) => ({
    first: bytes.readUInt16BE(at + 3 + 3 * range),
    font: bytes[at + 5 + 3 * range] ?? 0,
  }));
  return (glyph) => ranges.findLast(({ first }) => first <= Math.min(glyph, glyphCount))?.font ?? 0;
}

/** Codes are glyph numbers: character `n` of a CID-keyed program must be its glyph `n`. */
function badCharset(bytes: Buffer, top: Dict, glyphCount: number): string[] {
  const at = top.get(operators.charset)?.[0];
  if (!top.has(escaped.registry) || at === undefined) return [];
  const characters = readCharset(bytes, at, glyphCount);
  return characters.every((character, glyph) => character === glyph)
    ? []
    : ["a character is not the glyph of its number"];
}

function readCharset(bytes: Buffer, at: number, glyphCount: number): number[] {
  const format = bytes[at] ?? 0;
  const characters = [0];
  for (let next = at + 1; characters.length < glyphCount; next += format === 2 ? 4 : 2 + format) {
    const first = bytes.readUInt16BE(next);
    const more = format === 0 ? 0 : bytes.readUIntBE(next + 2, format);
    for (let step = 0; step <= more; step += 1) characters.push(first + step);
  }
  return characters;
}
