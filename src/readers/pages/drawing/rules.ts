import { boxAround, type Point } from "./geometry.ts";

/** A straight line of a page, as tables are ruled with; `at` is its place across, in pt. */
export type Rule = {
  readonly direction: "horizontal" | "vertical";
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

/** A filled rectangle thinner than this is a line, in pt. */
const thickest = 3;
const shortest = 3;

/** The horizontal and vertical lines of a path's outline. */
export function strokeRules(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((point, index) => {
    const rule = lineBetween(points[index] ?? point, point);
    return rule ? [rule] : [];
  });
}

function lineBetween([x, y]: Point, [u, v]: Point): Rule | undefined {
  if (Math.abs(y - v) < 1 && Math.abs(x - u) >= shortest) {
    return { direction: "horizontal", at: (y + v) / 2, from: Math.min(x, u), to: Math.max(x, u) };
  }
  if (Math.abs(x - u) < 1 && Math.abs(y - v) >= shortest) {
    return { direction: "vertical", at: (x + u) / 2, from: Math.min(y, v), to: Math.max(y, v) };
  }
  return undefined;
}

/** The line that a filled shape is when it is thin. */
export function fillRules(points: readonly Point[]): Rule[] {
  const { left, bottom, right, top } = boxAround(points);
  const isThin = Math.min(right - left, top - bottom) <= thickest;
  if (!isThin) return [];
  const middle: Point = [(left + right) / 2, (bottom + top) / 2];
  const rule =
    right - left > top - bottom
      ? lineBetween([left, middle[1]], [right, middle[1]])
      : lineBetween([middle[0], bottom], [middle[0], top]);
  return rule ? [rule] : [];
}

/** What a dot of a dotted line covers. */
export function dotRules(points: readonly Point[]): Rule[] {
  const { left, bottom, right, top } = boxAround(points);
  const isDot = right - left < shortest && top - bottom < shortest;
  return isDot ? [{ direction: "horizontal", at: (bottom + top) / 2, from: left, to: right }] : [];
}
