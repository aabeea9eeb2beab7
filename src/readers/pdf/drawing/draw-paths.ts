import {
  type Box,
  intersect,
  type Matrix,
  mapped,
  mappedBox,
  type Point,
} from "../../pages/drawing/geometry.ts";
import { type Painting, paintShapes } from "../../pages/drawing/paint-shapes.ts";
import { drawn, type Pen, type State } from "./pen.ts";

/** The library's own form: what is done with the path, its numbers, and their extent. */
type Path = readonly [
  painting: number,
  numbers: readonly [(ArrayLike<number> | null)?],
  extent: ArrayLike<number> | null,
];

/** @param paintings - by the library's code for what is done with a path. */
export function drawPath(
  pen: Pen,
  given: readonly unknown[],
  paintings: ReadonlyMap<number, Painting>,
): void {
  const [code, [numbers] = [], extent] = given as unknown as Path;
  const painting = paintings.get(code);
  if (numbers && painting) paint(pen, shapesOf(numbers, pen.state.matrix), painting);
  if (pen.isClipping && extent) clip(pen.state, boxOf(extent));
  pen.isClipping = false;
}

export function clip(state: State, box: Box): void {
  state.clip = intersect(state.clip, mappedBox(state.matrix, box));
}

export function boxOf({
  0: left = 0,
  1: bottom = 0,
  2: right = 0,
  3: top = 0,
}: ArrayLike<number>): Box {
  return { left, bottom, right, top };
}

function paint(pen: Pen, shapes: readonly Point[][], painting: Painting): void {
  drawn(pen);
  const { state, strokes, fills, at } = pen;
  // What annotations draw is of no table.
  const rules = pen.annotation === undefined ? pen.rules : strokes;
  const isOpaque = state.fillAlpha > 0.99 && !state.isMixing;
  const colour = isOpaque ? state.fillColour : undefined;
  paintShapes({ rules, strokes, fills }, shapes, { ...painting, clip: state.clip, colour, at });
}

/** Numbers: 0 x y moves, 1 x y draws, 2 and 3 are curves, 4 closes. */
const operandCounts: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const moves = 0;
const closes = 4;

function shapesOf(numbers: ArrayLike<number>, matrix: Matrix): Point[][] {
  const shapes: Point[][] = [];
  for (let at = 0; at < numbers.length; ) {
    const code = numbers[at] ?? closes;
    const count = operandCounts[code] ?? 0;
    const shape = shapes.at(-1) ?? [];
    const point = mapped(matrix, numbers[at + count - 1] ?? 0, numbers[at + count] ?? 0);
    if (code === closes) shape.push(...shape.slice(0, 1));
    else if (code === moves || shapes.length === 0) shapes.push([point]);
    else shape.push(point);
    at += count + 1;
  }
  return shapes;
}
