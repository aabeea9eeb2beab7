import {
  type Box,
  boxAround,
  intersect,
  type Matrix,
  mapped,
  mappedBox,
  type Point,
} from "./geometry.ts";
import { drawn, type Pen, type State } from "./pen.ts";
import { dotRules, fillRules, strokeRules } from "./rules.ts";

/** A page has no more lines or filled rectangles that matter. */
const most = 4000;

/** The library's own form: what is done with the path, its numbers, and their extent. */
type Path = readonly [
  painting: number,
  numbers: readonly [(ArrayLike<number> | null)?],
  extent: ArrayLike<number> | null,
];

export type Painting = { readonly isStroked: boolean; readonly isFilled: boolean };

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

function paint(pen: Pen, shapes: readonly Point[][], { isStroked, isFilled }: Painting): void {
  drawn(pen);
  const rules = pen.annotation === undefined ? pen.rules : pen.strokes;
  if (rules.length < most) rules.push(...shapes.flatMap(isStroked ? strokeRules : fillRules));
  if (pen.strokes.length < most) pen.strokes.push(...shapes.flatMap(dotRules));
  if (isFilled && pen.fills.length < most)
    pen.fills.push(...shapes.flatMap((one) => fillOf(one, pen)));
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

/** Sides that are off by less are upright, in pt. */
const slack = 0.1;
/** What is thinner is a line, and hides nothing. */
const thinnest = 3;

/** An upright rectangle; any other shape is taken for nothing that hides or underlies text. */
function fillOf(points: readonly Point[], { state, at }: Pen) {
  const whole = boxAround(points);
  const near = (one: number, other: number) => Math.abs(one - other) < slack;
  const isUpright =
    points.length >= 4 &&
    points.length <= 5 &&
    points.every(
      ([x, y]) =>
        (near(x, whole.left) || near(x, whole.right)) &&
        (near(y, whole.bottom) || near(y, whole.top)),
    );
  const box = intersect(whole, state.clip);
  const isThin = box.right - box.left < thinnest || box.top - box.bottom < thinnest;
  if (!isUpright || isThin) return [];
  const isOpaque = state.fillAlpha > 0.99 && !state.isMixing;
  return [{ box, colour: isOpaque ? state.fillColour : undefined, at }];
}
