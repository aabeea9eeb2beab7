import { GenerationError } from "../../messages/generation-error.ts";
import { identity, type Matrix } from "../pages/drawing/geometry.ts";

/** No page is larger, in mm: beyond it, places cannot be told apart any more. */
const farthest = 1e6;

/** @throws {GenerationError} `FILE-DAMAGED` for what is no number, or one without measure. */
export function numberOf(text: string): number {
  const number = Number(text);
  if (!(Math.abs(number) <= farthest)) throw noNumber();
  return number;
}

/** The part that it stands in is named by whoever reads the part. */
function noNumber(): GenerationError {
  return new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
}

/** Numbers with blanks between them. */
export function numbersOf(text: string): number[] {
  return wordsOf(text).map(numberOf);
}

export function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

/** In the unit and the direction of its file: mm, from the left and the top. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Four numbers; undefined for an area of no size, which some programs write for none. */
export function areaFrom(text: string | undefined): Area | undefined {
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(text ?? "");
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** @throws {GenerationError} `FILE-DAMAGED` for one that is not of six numbers. */
export function matrixFrom(text: string | undefined): Matrix {
  if (text === undefined) return identity;
  const [a, b, c, d, e, f, ...more] = numbersOf(text);
  if (f === undefined || more.length > 0) throw noNumber();
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f];
}

/** @param usual - what holds where nothing is said. */
export function isTrue(text: string | undefined, usual: boolean): boolean {
  return text === undefined ? usual : text === "true" || text === "1";
}
