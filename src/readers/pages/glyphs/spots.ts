import type { Point } from "../drawing/geometry.ts";

/** Things by where they stand, so that only near ones have to be compared. */
export type Spots<Thing> = {
  readonly add: (spot: Point, thing: Thing) => void;
  /** Those so near in each direction, and some that are farther. */
  readonly near: (spot: Point, reach: number) => readonly Thing[];
};

/** In pt: about a character, so that few are near, and mostly in one square. */
const side = 16;
/** More than a page's width has. */
const mostColumns = 4096;
/** No page is larger, in pt; a broken file may say that something stands beyond it. */
const farthest = 20_000;
/** Nothing is compared that stands farther away, in pt. */
const widest = 100;

export function newSpots<Thing>(): Spots<Thing> {
  const squares = new Map<number, Thing[]>();
  const along = (value: number) => Math.floor(value / side);
  const keyOf = (column: number, row: number) => row * mostColumns + column;
  return {
    add: ([x, y], thing) => {
      if (!isOnPage(x, y)) return;
      const key = keyOf(along(x), along(y));
      const square = squares.get(key);
      if (square) square.push(thing);
      else squares.set(key, [thing]);
    },
    near: ([x, y], reach) => {
      if (!isOnPage(x, y)) return [];
      const some = Math.min(reach, widest);
      const rows = range(along(y - some), along(y + some));
      const columns = range(along(x - some), along(x + some));
      return rows.flatMap((row) =>
        columns.flatMap((column) => squares.get(keyOf(column, row)) ?? []),
      );
    },
  };
}

function isOnPage(x: number, y: number): boolean {
  return Math.abs(x) < farthest && Math.abs(y) < farthest;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
