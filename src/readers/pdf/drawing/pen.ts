import type { Fill, Glyph, Picture } from "../../pages/drawing/drawing.ts";
import { type Box, identity, type Matrix } from "../../pages/drawing/geometry.ts";
import type { Rule } from "../../pages/drawing/rules.ts";

/** A page while it is drawn: what is set, what was set aside, and what has been drawn. */
export type Pen = {
  state: State;
  readonly saved: State[];
  readonly start: State;
  readonly text: { matrix: Matrix; line: Matrix };
  /** Marked content that is open. */
  readonly marks: Mark[];
  /** Forms that only say how much of others shows through: nothing of them is seen. */
  masks: number;
  /** The next path cuts off what is drawn after it. */
  isClipping: boolean;
  /** A picture's place, when nothing has been drawn there yet. */
  pictureBox: Box | undefined;
  annotation: string | undefined;
  at: number;
  readonly glyphs: Glyph[];
  readonly rules: Rule[];
  readonly strokes: Rule[];
  readonly fills: Fill[];
  readonly pictures: Picture[];
};

export type Mark = { readonly isHeading: boolean; readonly isHidden: boolean };

export type State = {
  matrix: Matrix;
  clip: Box;
  /** `#rrggbb`; undefined for a pattern. */
  fillColour: string | undefined;
  strokeColour: string | undefined;
  fillAlpha: number;
  strokeAlpha: number;
  /** Colours mix with what is below them, as a marker's do. */
  isMixing: boolean;
  font: string;
  fontSize: number;
  /** How glyphs are drawn: 0 filled, 1 in outlines, 2 both, 3 not at all. */
  mode: number;
  characterSpacing: number;
  wordSpacing: number;
  /** 1 for letters as wide as they were made. */
  stretch: number;
  leading: number;
  rise: number;
};

export function newPen(matrix: Matrix, page: Box): Pen {
  const start: State = {
    matrix,
    clip: page,
    fillColour: "#000000",
    strokeColour: "#000000",
    fillAlpha: 1,
    strokeAlpha: 1,
    isMixing: false,
    font: "",
    fontSize: 0,
    mode: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  return {
    state: { ...start },
    saved: [],
    start,
    text: { matrix: identity, line: identity },
    marks: [],
    masks: 0,
    isClipping: false,
    pictureBox: undefined,
    annotation: undefined,
    at: 0,
    glyphs: [],
    rules: [],
    strokes: [],
    fills: [],
    pictures: [],
  };
}

export function save(pen: Pen): void {
  pen.saved.push({ ...pen.state });
}

export function restore(pen: Pen): void {
  endPicture(pen);
  pen.state = pen.saved.pop() ?? pen.state;
}

/** A picture smaller than a line of text is none: a bullet, a dot of a pattern. */
const smallest = 16;

/**
 * The library passes over pictures, which nobody is to unpack. What is left of one is its place: a
 * picture fills the square of one unit, so that this square has been made as large as it is.
 */
export function beginPicture(pen: Pen, box: Box): void {
  const isLarge = box.right - box.left >= smallest && box.top - box.bottom >= smallest;
  pen.pictureBox = isLarge ? box : undefined;
}

export function endPicture(pen: Pen): void {
  const box = pen.pictureBox;
  if (!box) return;
  drawn(pen);
  pen.pictures.push({ box, at: pen.at });
}

/** Something else has been drawn at a place that might have been a picture's. */
export function drawn(pen: Pen): void {
  pen.pictureBox = undefined;
  pen.at++;
}

export function isHidden({ marks }: Pen): boolean {
  return marks.some((mark) => mark.isHidden);
}

export function isHeading({ marks }: Pen): boolean {
  return marks.some((mark) => mark.isHeading);
}
