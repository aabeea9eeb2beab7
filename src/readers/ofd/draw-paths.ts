import { type Matrix, mapped, type Point } from "../pages/drawing/geometry.ts";
import { paintShapes } from "../pages/drawing/paint-shapes.ts";
import { descend, textOf, type XmlElement } from "../xml.ts";
import { isTrue, numberOf, wordsOf } from "./numbers.ts";
import { type Frame, type Pen, spend } from "./pen.ts";

/** Lines and areas. @see GB/T 33190-2016, 9 */
export function drawPath(pen: Pen, object: XmlElement, frame: Frame): void {
  pen.at++;
  const { Stroke, Fill } = object.attributes;
  const { fill, stroke } = frame.look;
  const isSeen = (alpha = 1) => !frame.isHidden && frame.alpha * alpha >= 0.02;
  const isStroked = isTrue(Stroke, true) && isSeen(stroke?.alpha);
  const isFilled = isTrue(Fill, false) && fill !== undefined && isSeen(fill.alpha);
  if (!isStroked && !isFilled) return;
  const data = descend(object, "AbbreviatedData");
  const words = wordsOf(data ? textOf(data) : "");
  spend(pen, words.length);
  const { strokes, fills, at } = pen;
  // What annotations draw is of no table.
  const rules = frame.annotation === undefined ? pen.rules : strokes;
  const isOpaque = frame.alpha * (fill?.alpha ?? 1) > 0.99;
  paintShapes({ rules, strokes, fills }, shapesOf(words, frame.matrix), {
    isStroked,
    isFilled,
    clip: frame.clip,
    colour: isOpaque ? fill?.value : undefined,
    at,
  });
}

/** How many numbers follow each letter; the last two are where the pen goes. */
const operands = new Map([
  ["M", 2],
  ["S", 2],
  ["L", 2],
  ["Q", 4],
  ["B", 6],
  ["A", 7],
  ["C", 0],
]);

/** Curves are taken for straight lines, which no table is ruled with. */
function shapesOf(words: readonly string[], matrix: Matrix): Point[][] {
  const shapes: Point[][] = [];
  for (let at = 0; at < words.length; at++) {
    const letter = words[at] ?? "";
    const count = operands.get(letter);
    if (count === undefined || at + count >= words.length) continue;
    at += count;
    const [x = 0, y = 0] =
      count > 0 ? [words[at - 1], words[at]].map((one = "") => numberOf(one)) : [];
    go(shapes, letter, mapped(matrix, x, y));
  }
  return shapes;
}

function go(shapes: Point[][], letter: string, point: Point): void {
  const shape = shapes.at(-1);
  if (letter === "C") shape?.push(...shape.slice(0, 1));
  else if (!shape || letter === "M" || letter === "S") shapes.push([point]);
  else shape.push(point);
}
