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
const columns = 4096;

export function newSpots<Thing>(): Spots<Thing> {
  const squares = new Map<number, Thing[]>();
  const along = (value: number) => Math.floor(value / side);
  const keyOf = (column: number, row: number) => row * columns + column;
  return {
    add: ([x, y], thing) => {
      const key = keyOf(along(x), along(y));
      const square = squares.get(key);
      if (square) square.push(thing);
      else squares.set(key, [thing]);
    },
    near: ([x, y], reach) => {
      const [first, last] = [along(x - reach), along(x + reach)];
      let found: readonly Thing[] = [];
      for (let row = along(y - reach); row <= along(y + reach); row++) {
        for (let column = first; column <= last; column++) {
          const square = squares.get(keyOf(column, row)) ?? [];
          found = found.length === 0 ? square : [...found, ...square];
        }
      }
      return found;
    },
  };
}
