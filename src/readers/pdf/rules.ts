/** A straight line of a page, as tables are ruled with; `at` is its place across, in pt. */
export type Rule = {
  readonly direction: "horizontal" | "vertical";
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
type Codes = Readonly<Record<string, number>>;
type Matrix = readonly [number, number, number, number, number, number];

/** A filled rectangle thinner than this is a line, in pt. */
const thickest = 3;
const shortest = 3;
const mostRules = 4000;

/** The horizontal and vertical lines that a page draws, thin filled rectangles among them. */
export function rulesOf({ fnArray, argsArray }: Operators, codes: Codes): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, code] of fnArray.entries()) {
    if (code === codes.save) saved.push(matrix);
    else if (code === codes.restore) matrix = saved.pop() ?? matrix;
    else if (code === codes.transform) matrix = multiply(matrix, argsArray[index] as Matrix);
    else if (code === codes.constructPath && rules.length < mostRules) {
      rules.push(...pathRules(argsArray[index], matrix, codes));
    }
  }
  return rules;
}

function multiply(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

type Point = readonly [number, number];

/** @param given - the library's own form: what is done with the path, and its numbers. */
function pathRules(given: unknown, matrix: Matrix, codes: Codes): Rule[] {
  const [painting, [numbers] = []] = given as [number, [ArrayLike<number> | undefined]?];
  if (!numbers || painting === codes.endPath) return [];
  const isStroked = [
    codes.stroke,
    codes.closeStroke,
    codes.fillStroke,
    codes.eoFillStroke,
    codes.closeFillStroke,
    codes.closeEOFillStroke,
  ].includes(painting);
  return shapesOf(numbers, matrix).flatMap((points) =>
    isStroked ? strokeRules(points) : fillRules(points),
  );
}

/** Numbers: 0 x y moves, 1 x y draws, 2 and 3 are curves, 4 closes. */
const operandCounts: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

function shapesOf(numbers: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const shapes: Point[][] = [];
  const place = (x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f];
  for (let at = 0; at < numbers.length; ) {
    const code = numbers[at] ?? closes;
    const count = operandCounts[code] ?? 0;
    const shape = shapes.at(-1) ?? [];
    const point = place(numbers[at + count - 1] ?? 0, numbers[at + count] ?? 0);
    if (code === closes) shape.push(...shape.slice(0, 1));
    else if (code === moves || shapes.length === 0) shapes.push([point]);
    else shape.push(point);
    at += count + 1;
  }
  return shapes;
}

const moves = 0;
const closes = 4;

function strokeRules(points: readonly Point[]): Rule[] {
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

function fillRules(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const isThin = Math.min(right - left, top - bottom) <= thickest;
  if (!isThin) return [];
  const middle: Point = [(left + right) / 2, (bottom + top) / 2];
  const rule =
    right - left > top - bottom
      ? lineBetween([left, middle[1]], [right, middle[1]])
      : lineBetween([middle[0], bottom], [middle[0], top]);
  return rule ? [rule] : [];
}
