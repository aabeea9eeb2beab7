import { isComposite, onlyParts } from "../parts.ts";

/**
 * An outline without instructions, which only fit a shape to a coarse screen, and without what fills
 * it up in the file. One that ends too early stays as it is.
 * @param file - how messages name the font's.
 * @see OpenType 1.9 `glyf`, "Simple Glyph Description"
 */
export function plainOutline(file: string, outline: Uint8Array): Uint8Array {
  if (outline.length < headLength) return outline.subarray(0, 0);
  if (isComposite(outline)) return onlyParts(file, outline);
  const contours = numberAt(outline, 0);
  if (contours === 0) return outline.subarray(0, 0);
  const ends = headLength + 2 * contours;
  const instructions = numberAt(outline, ends);
  const from = ends + 2 + instructions;
  const to = from + lengthOf(outline, from, numberAt(outline, ends - 2) + 1);
  if (to > outline.length) return outline;
  if (instructions === 0) return outline.subarray(0, to);
  const plain = new Uint8Array(to - instructions);
  plain.set(outline.subarray(0, ends));
  plain.set(outline.subarray(from, to), ends + 2);
  return plain;
}

/** Numbers that stand before the last points of the contours. */
const headLength = 10;

/** Of 16 bits; behind the end, 0. */
function numberAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

const shortX = 0x02;
const shortY = 0x04;
const repeated = 0x08;
const sameX = 0x10;
const sameY = 0x20;

/** Of flags, which may be told once for several points, and of the coordinates behind them. */
function lengthOf(outline: Uint8Array, from: number, points: number): number {
  let at = from;
  let coordinates = 0;
  for (let left = points; left > 0; ) {
    const flags = outline[at++] ?? 0;
    const times = (flags & repeated) === 0 ? 1 : 1 + (outline[at++] ?? 0);
    coordinates += times * (lengths[flags & kinds] ?? 0);
    left -= times;
  }
  return at - from + coordinates;
}

const kinds = shortX | shortY | sameX | sameY;

/** Bytes of a point by the flags that say how its coordinates are told. */
const lengths = Uint8Array.from({ length: kinds + 1 }, (_, flags) => {
  return coordinateLength(flags, shortX, sameX) + coordinateLength(flags, shortY, sameY);
});

function coordinateLength(flags: number, short: number, same: number): number {
  if ((flags & short) !== 0) return 1;
  return (flags & same) === 0 ? 2 : 0;
}
