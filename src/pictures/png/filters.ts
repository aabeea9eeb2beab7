import { damaged } from "../picture-fault.ts";

type Bytes = Uint8Array | Uint8ClampedArray;

/**
 * Undoes a row's filter in place. The loops are written out: they see every byte of a picture.
 *
 * @param above - the row above it, without its filter.
 * @param step - bytes of a pixel, at least one.
 * @see Portable Network Graphics (Third Edition), 9
 */
export function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  switch (filter) {
    case 0:
      return;
    case 1:
      for (let at = step; at < row.length; at++) row[at] = byte(row, at) + byte(row, at - step);
      return;
    case 2:
      for (let at = 0; at < row.length; at++) row[at] = byte(row, at) + byte(above, at);
      return;
    case 3:
      for (let at = 0; at < row.length; at++) {
        const left = at < step ? 0 : byte(row, at - step);
        row[at] = byte(row, at) + ((left + byte(above, at)) >> 1);
      }
      return;
    case 4:
      for (let at = 0; at < row.length; at++)
        row[at] = byte(row, at) + nearest(row, above, at, step);
      return;
    default:
      throw damaged("@pictureData");
  }
}

/** Filters that are tried for a row: none, left, above, and the nearest of three neighbours. */
export const tried = [0, 1, 2, 4] as const;

/**
 * Puts a filtered row into `into`, its filter first.
 * @returns its numbers as small distances from nothing, added up: the smaller, the better it packs.
 */
export function filter(
  kind: (typeof tried)[number],
  { row, above, step }: { readonly row: Bytes; readonly above: Bytes; readonly step: number },
  into: Uint8Array,
): number {
  into[0] = kind;
  let size = 0;
  for (let at = 0; at < row.length; at++) {
    const rest = (byte(row, at) - guess(kind, row, above, at, step)) & 255;
    into[at + 1] = rest;
    size += rest < 128 ? rest : 256 - rest;
  }
  return size;
}

function guess(kind: number, row: Bytes, above: Bytes, at: number, step: number): number {
  if (kind === 0) return 0;
  if (kind === 2) return byte(above, at);
  if (kind === 1) return at < step ? 0 : byte(row, at - step);
  return nearest(row, above, at, step);
}

/** Paeth's predictor. */
function nearest(row: Bytes, above: Bytes, at: number, step: number): number {
  const up = byte(above, at);
  if (at < step) return up;
  const left = byte(row, at - step);
  const corner = byte(above, at - step);
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function byte(bytes: Bytes, at: number): number {
  return bytes[at] as number;
}
