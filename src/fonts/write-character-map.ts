import { longs, words } from "./write-sfnt.ts";

/** Code points that follow each other, with glyphs that do. */
type Stretch = { readonly first: number; last: number; readonly glyph: number };

/** The last code point of the basic plane is no character, and ends the list of format 4. */
const lastOfPlane = 0xffff;

/** More do not fit into the length of format 4: eight bytes each. */
const mostSegments = 8000;

/**
 * Writes `cmap`: for the basic plane in the format that all programs read, for all of Unicode where
 * that is needed.
 *
 * @param characters - glyph ids by code points.
 * @see OpenType 1.9 `cmap`, formats 4 and 12
 */
export function writeCharacterMap(characters: ReadonlyMap<number, number>): Uint8Array {
  const all = stretchesOf(characters);
  const basic = all.filter(({ last }) => last < lastOfPlane);
  const fits = basic.length <= mostSegments;
  const short = fits ? [{ encoding: 1, bytes: segmentMap(basic) }] : [];
  const isWhole = fits && basic.length === all.length;
  return withDirectory([...short, ...(isWhole ? [] : [{ encoding: 10, bytes: groupMap(all) }])]);
}

/**
 * The same for programs that read the table of all of Unicode, alone.
 * @see OpenType 1.9 `cmap`, format 12
 */
export function writeWholeCharacterMap(characters: ReadonlyMap<number, number>): Uint8Array {
  return withDirectory([{ encoding: 10, bytes: groupMap(stretchesOf(characters)) }]);
}

function stretchesOf(characters: ReadonlyMap<number, number>): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [codePoint, glyph] of [...characters].sort(([one], [other]) => one - other)) {
    const last = stretches.at(-1);
    const goesOn =
      last?.last === codePoint - 1 &&
      codePoint !== lastOfPlane + 1 &&
      glyph === last.glyph + codePoint - last.first;
    if (goesOn) last.last = codePoint;
    else stretches.push({ first: codePoint, last: codePoint, glyph });
  }
  return stretches;
}

/** Format 4: lists of last code points, first ones, and what is added to them. */
function segmentMap(stretches: readonly Stretch[]): Uint8Array {
  const segments = [...stretches, { first: lastOfPlane, last: lastOfPlane, glyph: 0 }];
  const count = segments.length;
  const power = Math.floor(Math.log2(count));
  const range = 2 * 2 ** power;
  return words([
    ...[4, 16 + 8 * count, 0, 2 * count, range, power, 2 * count - range],
    ...segments.map(({ last }) => last),
    0,
    ...segments.map(({ first }) => first),
    ...segments.map(({ first, glyph }) => glyph - first),
    ...segments.map(() => 0),
  ]);
}

/** Format 12: groups of first code point, last one and first glyph. */
function groupMap(stretches: readonly Stretch[]): Uint8Array {
  const groups = stretches.flatMap(({ first, last, glyph }) => [first, last, glyph]);
  return longs([12 * 0x10000, 16 + 4 * groups.length, 0, stretches.length, ...groups]);
}

type Subtable = { readonly encoding: number; readonly bytes: Uint8Array };

/** Windows: the platform that all programs look for. */
const platform = 3;

function withDirectory(subtables: readonly Subtable[]): Uint8Array {
  let offset = 4 + 8 * subtables.length;
  const places = subtables.map(({ encoding, bytes }) => {
    const entry = longs([platform * 0x10000 + encoding, offset]);
    offset += bytes.length;
    return entry;
  });
  const pieces = [words([0, subtables.length]), ...places, ...subtables.map(({ bytes }) => bytes)];
  return new Uint8Array(Buffer.concat(pieces));
}
