import type { Fill } from "./drawing.ts";
import { type Box, boxAround, intersect, type Point } from "./geometry.ts";
import { dotRules, fillRules, type Rule, strokeRules } from "./rules.ts";

/** A page has no more lines or filled rectangles that matter. */
const most = 4000;

export type Painting = { readonly isStroked: boolean; readonly isFilled: boolean };

/** Where shapes are gathered, each by what it may be. */
export type Paper = {
  /** What tables are ruled with. */
  readonly rules: Rule[];
  readonly strokes: Rule[];
  readonly fills: Fill[];
};

export type Paint = {
  /** Nothing outside of it is seen. */
  readonly clip: Box;
  /** `#rrggbb`; undefined for a pattern and for what shines through. */
  readonly colour: string | undefined;
  readonly at: number;
};

/** Lines and rectangles of a path, which is given as points that straight lines join. */
export function paintShapes(
  { rules, strokes, fills }: Paper,
  shapes: readonly Point[][],
  { isStroked, isFilled, ...paint }: Painting & Paint,
): void {
  if (rules.length < most) rules.push(...shapes.flatMap(isStroked ? strokeRules : fillRules));
  if (strokes.length < most) strokes.push(...shapes.flatMap(dotRules));
  if (isFilled && fills.length < most) fills.push(...shapes.flatMap((one) => fillOf(one, paint)));
}

/** Sides that are off by less are upright, in pt. */
const slack = 0.1;
/** What is thinner is a line, and hides nothing. */
const thinnest = 3;

/** An upright rectangle; any other shape is taken for nothing that hides or underlies text. */
function fillOf(points: readonly Point[], { clip, colour, at }: Paint): Fill[] {
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
  const box = intersect(whole, clip);
  const isThin = box.right - box.left < thinnest || box.top - box.bottom < thinnest;
  return !isUpright || isThin ? [] : [{ box, colour, at }];
}
