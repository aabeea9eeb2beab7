import { sum } from "../../document/sum.ts";

/** A row of the cross references: at a byte of the file, or the how manieth of another object. */
export type Place = { readonly type: 1 | 2; readonly at: number; readonly index?: number };

/**
 * The rows of the objects from 1 on, behind that of the first, which there is not: type, place or
 * holder, and the index inside of it, in as many bytes as the largest one takes.
 *
 * @see ISO 32000-1, 7.5.8
 */
export function referenceRows(places: ReadonlyMap<number, Place>): {
  readonly rows: Uint8Array;
  readonly widths: readonly [number, number, number];
} {
  const most = { at: 0, index: free };
  for (const { at, index = 0 } of places.values()) {
    most.at = Math.max(most.at, at);
    most.index = Math.max(most.index, index);
  }
  const widths = [1, bytesFor(most.at), bytesFor(most.index)] as const;
  const rowLength = sum(widths);
  const rows = new Uint8Array(rowLength * (places.size + 1));
  putRow(rows, 0, { type: 0, at: 0, index: free }, widths);
  places.forEach((place, id) => {
    putRow(rows, rowLength * id, place, widths);
  });
  return { rows, widths };
}

/** The number of the first object, which there is not, is never used. */
const free = 0xffff;

function bytesFor(number: number): number {
  return Math.ceil(Math.log2(number + 1) / 8);
}

function putRow(
  rows: Uint8Array,
  from: number,
  { type, at, index = 0 }: Omit<Place, "type"> & { readonly type: number },
  [one, two, three]: readonly [number, number, number],
): void {
  putColumn(rows, from, type, one);
  putColumn(rows, from + one, at, two);
  putColumn(rows, from + one + two, index, three);
}

/** A number with its highest byte first. */
function putColumn(rows: Uint8Array, from: number, number: number, width: number): void {
  for (let place = 0; place < width; place++) {
    rows[from + place] = number >>> (8 * (width - 1 - place));
  }
}
