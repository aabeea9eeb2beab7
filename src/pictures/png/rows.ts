import { Unzlib } from "fflate";
import { damaged } from "../picture-fault.ts";
import { unfilter } from "./filters.ts";
import { bitsPerPixel, type Header } from "./header.ts";

/** A part of an interlaced picture, or all of one that is not: which pixels its rows hold. */
export type Pass = {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly columns: number;
  readonly rows: number;
};

/** @see Portable Network Graphics (Third Edition), 8.1 */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function passesOf({ widthPx, heightPx, isInterlaced }: Header): Pass[] {
  const grids = isInterlaced ? adam7 : ([[0, 0, 1, 1]] as const);
  return grids
    .map(([x, y, dx, dy]) => {
      const [columns, rows] = [Math.ceil((widthPx - x) / dx), Math.ceil((heightPx - y) / dy)];
      return { x, y, dx, dy, columns, rows };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

/** Told each row of a pass without its filter; the row is another one's as soon as the call is over. */
export type SeeRow = (row: Uint8Array, pass: Pass, index: number) => void;

/** Packed bytes that are unpacked in one go: of a bomb no more than some megabytes come of them. */
const portion = 8192;

/**
 * Unpacks a picture row by row: no more than two rows are kept, and nothing beyond the last one is
 * unpacked.
 *
 * @throws {PictureFault} when there is less or more than the header says, or it is no packed data.
 */
export function eachRow(header: Header, packed: readonly Uint8Array[], see: SeeRow): void {
  const reader = openRows(header, see);
  const unzip = new Unzlib((bytes) => reader.take(bytes));
  try {
    for (const part of packed) {
      for (let at = 0; at < part.length; at += portion) {
        unzip.push(part.subarray(at, at + portion), false);
      }
    }
    unzip.push(new Uint8Array(), true);
  } catch (error) {
    const code = inflateCode(error);
    if (code === undefined) throw error;
    throw damaged(code === endsEarly ? "@pictureCut" : "@pictureData");
  }
  if (!reader.isDone()) throw damaged("@pictureCut");
}

/** What fflate calls data that ends before its end. */
const endsEarly = 0;

/** What fflate says of data that is not packed as it should be. */
function inflateCode(error: unknown): number | undefined {
  const isOfIts = error instanceof Error && "code" in error && typeof error.code === "number";
  return isOfIts ? (error.code as number) : undefined;
}

function openRows(header: Header, see: SeeRow) {
  const bits = bitsPerPixel(header);
  const step = Math.max(1, bits / 8);
  const passes = passesOf(header);
  const longest = 1 + Math.ceil((header.widthPx * bits) / 8);
  let [row, before] = [new Uint8Array(longest), new Uint8Array(longest)];
  let [number, index, filled] = [0, 0, 0];
  const endRow = (pass: Pass, length: number) => {
    const line = row.subarray(1, length);
    unfilter(row[0] ?? 0, line, before.subarray(1, length), step);
    see(line, pass, index);
    [row, before] = [before, row];
    [filled, index] = [0, index + 1];
    if (index < pass.rows) return;
    [number, index] = [number + 1, 0];
    before.fill(0);
  };
  const take = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; ) {
      const pass = passes[number];
      if (!pass) throw damaged("@pictureData");
      const length = 1 + Math.ceil((pass.columns * bits) / 8);
      const part = bytes.subarray(at, at + length - filled);
      row.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled === length) endRow(pass, length);
    }
  };
  return { take, isDone: () => number === passes.length };
}
