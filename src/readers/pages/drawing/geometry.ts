/** Maps a point: x′ = ax + cy + e, y′ = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export type Point = readonly [number, number];

/** Upright, in pt from the page's left and bottom. */
export type Box = {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
};

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What first `inner` and then `outer` does. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

export function mapped([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The box around a rectangle that is mapped. */
export function mappedBox(matrix: Matrix, { left, bottom, right, top }: Box): Box {
  return boxAround([
    mapped(matrix, left, bottom),
    mapped(matrix, right, bottom),
    mapped(matrix, left, top),
    mapped(matrix, right, top),
  ]);
}

export function boxAround(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  };
}

/** What two boxes have in common; with its sides the wrong way round when that is nothing. */
export function intersect(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
}

/** @param margin - how far outside a point may lie, in pt. */
export function holds({ left, bottom, right, top }: Box, [x, y]: Point, margin = 0): boolean {
  return left - margin <= x && x <= right + margin && bottom - margin <= y && y <= top + margin;
}

export function areaOf({ left, bottom, right, top }: Box): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom);
}
