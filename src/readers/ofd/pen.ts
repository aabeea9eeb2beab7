import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { Fill, Glyph, Picture } from "../pages/drawing/drawing.ts";
import {
  type Box,
  intersect,
  type Matrix,
  mappedBox,
  multiply,
} from "../pages/drawing/geometry.ts";
import type { Rule } from "../pages/drawing/rules.ts";
import { childrenOf, descend, type XmlElement } from "../xml.ts";
import { type Look, lookOf } from "./look.ts";
import { type Area, areaFrom, isTrue, matrixFrom, numberOf, numbersOf } from "./numbers.ts";
import type { Resources } from "./resources.ts";

/** What a page has drawn so far. */
export type Pen = {
  readonly glyphs: Glyph[];
  readonly rules: Rule[];
  readonly strokes: Rule[];
  readonly fills: Fill[];
  readonly pictures: Picture[];
  at: number;
  readonly budget: Budget;
};

/** What all pages of a file may draw together; it grows less. */
export type Budget = { steps: number };

export function newBudget(): Budget {
  return { steps: limits.drawn };
}

export function newPen(budget: Budget): Pen {
  return { glyphs: [], rules: [], strokes: [], fills: [], pictures: [], at: 0, budget };
}

/** @throws {GenerationError} `FILE-BOMB` for a file that draws without end. */
export function spend({ budget, glyphs }: Pen, steps: number): void {
  budget.steps -= steps;
  if (budget.steps < 0 || glyphs.length > limits.characters) {
    throw new GenerationError("FILE-BOMB", {});
  }
}

/** What surrounds an object. */
export type Frame = {
  /** From mm, down from its own corner, to pt from the page's bottom left. */
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly look: Look;
  readonly alpha: number;
  readonly isHidden: boolean;
  readonly resources: Resources;
  /** Whether an object is of a heading, by its identifier. */
  readonly isHeading: (id: string) => boolean;
  readonly annotation?: string;
};

/** Readers cut off what stands out of an object's box, most of them with some grace, in mm. */
const grace = 2;

/** The frame inside of an object. */
export function enter(object: XmlElement, frame: Frame): Frame {
  const { Boundary, CTM, Alpha, Visible } = object.attributes;
  const area = areaFrom(Boundary);
  const [x, y] = area ? [area.x, area.y] : cornerOf(Boundary);
  const outer = multiply(frame.matrix, [1, 0, 0, 1, x, y]);
  const matrix = multiply(outer, matrixFrom(CTM));
  const own = area ? mappedBox(frame.matrix, boxOf(area, grace)) : frame.clip;
  const clip = clipsOf(object).reduce(
    (whole, one) => intersect(whole, around(mappedBox(outer, one), mappedBox(matrix, one))),
    intersect(frame.clip, own),
  );
  return {
    ...frame,
    matrix,
    clip,
    look: lookOf(object, frame.resources, frame.look),
    alpha: frame.alpha * (Alpha === undefined ? 1 : numberOf(Alpha) / 255),
    isHidden: frame.isHidden || !isTrue(Visible, true),
  };
}

function cornerOf(boundary: string | undefined): readonly [number, number] {
  const [x = 0, y = 0] = numbersOf(boundary ?? "");
  return [x, y];
}

/** As a box whose bottom is its upper edge, for it is mapped as a whole. */
export function boxOf({ x, y, width, height }: Area, more = 0): Box {
  return { left: x - more, bottom: y - more, right: x + width + more, top: y + height + more };
}

/** Whether an object's transformation holds for its clips, readers do not agree on: either does. */
function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  };
}

/** The boxes around the areas of each clip, as far as they are told. */
function clipsOf(object: XmlElement): Box[] {
  const clips = childrenOf(descend(object, "Clips") ?? object, "Clip");
  return clips.flatMap((clip) => {
    const areas = childrenOf(clip, "Area").map(areaOfClip);
    const known = areas.filter((area) => area !== undefined);
    return areas.length === 0 || known.length < areas.length ? [] : [known.reduce(around)];
  });
}

function areaOfClip(area: XmlElement): Box | undefined {
  const boundary = areaFrom(descend(area, "Path")?.attributes.Boundary);
  return boundary && mappedBox(matrixFrom(area.attributes.CTM), boxOf(boundary, grace));
}
