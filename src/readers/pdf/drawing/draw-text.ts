import type { Glyph } from "../../pages/drawing/drawing.ts";
import {
  identity,
  type Matrix,
  mapped,
  multiply,
  type Point,
} from "../../pages/drawing/geometry.ts";
import type { Body } from "../../pages/drawing/glyph-body.ts";
import { directionOf, leavesMark, sightOf } from "../../pages/drawing/glyph-sight.ts";
import { drawn, isHeading, isHidden, type Pen, type State } from "./pen.ts";

/** What the library tells of a font. */
export type Font = {
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly bbox?: readonly number[];
  readonly fontMatrix?: readonly number[];
};

/** What the library tells of a character; its widths are in the font's own unit. */
export type FontGlyph = {
  readonly unicode: string;
  readonly width: number;
  /** How far down the next one stands in a column. */
  readonly vmetric?: readonly number[] | null;
  readonly isSpace?: boolean;
};

export function beginText({ text }: Pen): void {
  text.matrix = identity;
  text.line = identity;
}

export function setTextMatrix({ text }: Pen, matrix: Matrix): void {
  text.matrix = matrix;
  text.line = matrix;
}

export function moveText({ text }: Pen, x: number, y: number): void {
  text.line = multiply(text.line, [1, 0, 0, 1, x, y]);
  text.matrix = text.line;
}

/** @param shown - characters, and numbers that move the next one back by so many thousandths. */
export function showText(pen: Pen, shown: readonly (FontGlyph | number)[], font: Font): void {
  drawn(pen);
  const { state, text } = pen;
  const matrix = multiply(state.matrix, text.matrix);
  const course = (font.vertical ? columnOf : lineOf)(state, font);
  const lengthOfUnit = Math.hypot(...course.directionIn(matrix));
  const size = sizeOf(state, matrix, font);
  const [right, up] = course.directionIn(matrix);
  const sign = state.fontSize < 0 ? -1 : 1;
  const direction = directionOf([sign * right, sign * up]);
  const look = lookOf(pen);
  let along = 0;
  for (const one of shown) {
    if (typeof one === "number") {
      along -= course.forward * (one / 1000) * state.fontSize;
      continue;
    }
    const width = course.widthOf(one);
    if (leavesMark(one.unicode)) {
      const [x, y] = mapped(matrix, ...course.spotAt(along));
      const body = { x, y, width: Math.abs(width) * lengthOfUnit, size, direction };
      pen.glyphs.push({ ...look, ...body, text: one.unicode, sight: seenAs(body, pen) });
    }
    const spacing = state.characterSpacing + (one.isSpace ? state.wordSpacing : 0);
    along += width + course.forward * spacing;
  }
  text.matrix = multiply(text.matrix, [1, 0, 0, 1, ...course.stepTo(along)]);
}

/** How characters follow each other, in the text's own measure. */
type Course = {
  readonly widthOf: (glyph: FontGlyph) => number;
  /** Where a character's baseline begins after so much of the line. */
  readonly spotAt: (along: number) => Point;
  readonly stepTo: (along: number) => Point;
  readonly directionIn: (matrix: Matrix) => Point;
  /** 1, or −1 where wider spacing brings characters nearer, as the standard has it for columns. */
  readonly forward: 1 | -1;
};

function lineOf({ stretch, rise, fontSize }: State, font: Font): Course {
  const unit = unitOf(font) * fontSize;
  return {
    widthOf: ({ width }) => width * unit,
    spotAt: (along) => [along * stretch, rise],
    stepTo: (along) => [along * stretch, 0],
    directionIn: ([a, b]) => [a * stretch, b * stretch],
    forward: 1,
  };
}

/** From a column's middle to where a line that runs down would begin, as parts of the size. */
const columnShift = -0.38;

function columnOf({ rise, fontSize }: State, font: Font): Course {
  const unit = unitOf(font) * fontSize;
  return {
    widthOf: ({ vmetric }) => -(vmetric?.[0] ?? -1000) * unit,
    spotAt: (along) => [columnShift * fontSize, rise - along],
    stepTo: (along) => [0, -along],
    directionIn: ([, , c, d]) => [-c, -d],
    forward: -1,
  };
}

function unitOf({ fontMatrix }: Font): number {
  return fontMatrix?.[0] ?? 0.001;
}

function lookOf(pen: Pen): Pick<Glyph, "font" | "colour" | "isHeading" | "annotation" | "at"> {
  const { state, annotation } = pen;
  const isOutlined = state.mode % 4 === 1;
  return {
    font: state.font,
    colour: isOutlined ? state.strokeColour : state.fillColour,
    isHeading: isHeading(pen),
    ...(annotation === undefined ? {} : { annotation }),
    at: pen.at,
  };
}

/** Of ordinary text, in pt. */
const ordinary = 10;

/** A font that is drawn may be made in any unit: then its characters' height tells its size. */
function sizeOf({ fontSize }: State, matrix: Matrix, font: Font): number {
  const size = Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]);
  const scale = Math.abs(font.fontMatrix?.[3] ?? 0.001);
  if (!font.isType3Font || Math.abs(scale - 0.001) < 1e-6) return size;
  const [, bottom = 0, , top = 0] = font.bbox ?? [];
  return top > bottom ? size * (top - bottom) * scale : ordinary;
}

function seenAs(glyph: Body, pen: Pen): Glyph["sight"] {
  const { mode, fillAlpha, strokeAlpha, clip } = pen.state;
  const alpha = mode % 4 === 1 ? strokeAlpha : fillAlpha;
  return sightOf(glyph, { clip, isGone: alpha < 0.02 || isHidden(pen), isLayer: mode === 3 });
}
