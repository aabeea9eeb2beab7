import type { Glyph } from "../pages/drawing/drawing.ts";
import { type Matrix, mapped, type Point } from "../pages/drawing/geometry.ts";
import { directionOf, leavesMark, sightOf } from "../pages/drawing/glyph-sight.ts";
import { unknown } from "../pages/glyphs/characters.ts";
import { childrenOf, textOf, type XmlElement } from "../xml.ts";
import { nominalWidth, widestOf } from "./nominal-widths.ts";
import { isTrue, numberOf } from "./numbers.ts";
import { type Frame, type Pen, spend } from "./pen.ts";
import { charactersOf, stepsOf, withoutBreaks } from "./text-code.ts";

/**
 * Characters where the file puts them: each stands a step from the one before.
 * @see GB/T 33190-2016, 11
 */
export function drawText(pen: Pen, object: XmlElement, frame: Frame): void {
  pen.at++;
  const setting = settingOf(object, frame);
  let start: Point = [0, 0];
  for (const code of childrenOf(object, "TextCode")) {
    const { X, Y } = code.attributes;
    // One without a place of its own begins where the one before began.
    start = [X === undefined ? start[0] : numberOf(X), Y === undefined ? start[1] : numberOf(Y)];
    drawCode(pen, code, { ...setting, start });
  }
}

type Setting = {
  readonly frame: Frame;
  /** In mm, before it is mapped. */
  readonly size: number;
  /** 1 for letters as wide as they were made. */
  readonly stretch: number;
  /** In degrees, clockwise. */
  readonly reading: number;
  readonly turn: number;
  readonly look: Pick<Glyph, "font" | "colour" | "isHeading" | "annotation">;
  readonly isLayer: boolean;
};

function settingOf({ attributes }: XmlElement, frame: Frame): Setting {
  const {
    Font = "",
    Size = "0",
    HScale = "1",
    ReadDirection = "0",
    CharDirection = "0",
  } = attributes;
  const { annotation } = frame;
  const { colour, isLayer } = inkOf(attributes, frame);
  return {
    frame,
    size: numberOf(Size),
    stretch: numberOf(HScale),
    reading: numberOf(ReadDirection),
    turn: numberOf(CharDirection),
    look: {
      font: Font,
      colour,
      isHeading: frame.isHeading(attributes.ID ?? ""),
      ...(annotation === undefined ? {} : { annotation }),
    },
    isLayer,
  };
}

/** Text in no colour is laid over or under a picture of a page, to be searched and copied. */
function inkOf({ Fill, Stroke }: XmlElement["attributes"], { look, alpha }: Frame) {
  const isFilled = isTrue(Fill, true);
  const paint = isFilled ? look.fill : look.stroke;
  const isDrawn = isFilled || isTrue(Stroke, false);
  return {
    colour: paint ? paint.value : "#000000",
    isLayer: !isDrawn || alpha * (paint?.alpha ?? 1) < 0.02,
  };
}

type PlacedCode = Setting & { readonly start: Point };

function drawCode(pen: Pen, code: XmlElement, placed: PlacedCode): void {
  const { frame, size, look, isLayer } = placed;
  const { characters, steps } = spread(code, placed);
  spend(pen, characters.length);
  const course = courseOf(steps, placed);
  const sizePt = size * Math.hypot(frame.matrix[2], frame.matrix[3]);
  let [x, y] = placed.start;
  for (const [index, text] of characters.entries()) {
    const step = steps[index];
    if (leavesMark(text)) {
      const spot = mapped(frame.matrix, x, y);
      const body = {
        ...course.spotAt(spot, sizePt),
        width: widthOf(text, step, placed) * course.unit,
        size: sizePt,
        direction: course.direction,
      };
      const sight = sightOf(body, { clip: frame.clip, isGone: frame.isHidden, isLayer });
      pen.glyphs.push({ ...look, ...body, text, sight, at: pen.at });
    }
    x += step?.[0] ?? 0;
    y += step?.[1] ?? 0;
  }
}

/** In mm, from each character to the next one: there is one less than there are characters. */
type Steps = readonly Point[];

function spread(code: XmlElement, setting: Setting): { characters: string[]; steps: Steps } {
  const text = withoutBreaks(textOf(code));
  const { DeltaX, DeltaY } = code.attributes;
  const right = stepsOf(DeltaX, text.length);
  const down = stepsOf(DeltaY, text.length);
  const characters = charactersOf(text, Math.max(right.length, down.length));
  const at = (all: readonly number[], index: number) => all[index] ?? all.at(-1) ?? 0;
  const steps = characters.slice(1).map((_, index): Point => [at(right, index), at(down, index)]);
  const isStill = steps.every((step) => Math.hypot(...step) === 0);
  return isStill
    ? {
        characters,
        steps: characters.slice(1).map((_, i) => ownStep(characters[i] ?? "", setting)),
      }
    : { characters: characters.map(clearOf(characters, steps)), steps };
}

/** Without any steps, readers go on by the width of each character in its font. */
function ownStep(character: string, { size, stretch, reading }: Setting): Point {
  const along = nominalWidth(character) * size * stretch;
  const angle = (reading * Math.PI) / 180;
  return [along * Math.cos(angle), along * Math.sin(angle)];
}

/** Characters on one spot cannot be read, and the same ones would pass for one: 11 for 1. */
function clearOf(all: readonly string[], steps: Steps): (one: string, index: number) => string {
  const isOn = (index: number) =>
    steps[index] !== undefined &&
    Math.hypot(...steps[index]) === 0 &&
    [all[index], all[index + 1]].every((one = "") => /^[\p{L}\p{N}]/u.test(one));
  return (one, index) => (isOn(index) || isOn(index - 1) ? unknown : one);
}

/** A step is a character's width, and more where it stands apart from the next one. */
function widthOf(text: string, step: Point | undefined, { size, stretch }: Setting): number {
  const em = size * stretch;
  const length = step ? Math.hypot(...step) : 0;
  return length > 0 ? Math.min(length, widestOf(text) * em) : nominalWidth(text) * em;
}

type Course = {
  readonly direction: Glyph["direction"];
  /** Of a mm along the line, in pt. */
  readonly unit: number;
  readonly spotAt: (spot: Point, size: number) => { readonly x: number; readonly y: number };
};

/** Upright characters below each other are a column, whose line runs down at their left. */
function courseOf(steps: Steps, { frame: { matrix }, turn }: Setting): Course {
  const axis = turned(matrix, turn);
  const direction = directionOf(axis);
  const way = steps.reduce(([x, y], [right, down]): Point => [x + right, y + down], [0, 0]);
  const [right, up] = [
    matrix[0] * way[0] + matrix[2] * way[1],
    matrix[1] * way[0] + matrix[3] * way[1],
  ];
  const isColumn = direction === "right" && -up > Math.abs(right);
  if (!isColumn) {
    const unit = Math.hypot(matrix[0], matrix[1]);
    return { direction, unit, spotAt: ([x, y]) => ({ x, y }) };
  }
  const unit = Math.hypot(matrix[2], matrix[3]);
  const spotAt: Course["spotAt"] = ([x, y], size) => ({ x: x + 0.12 * size, y: y + 0.88 * size });
  return { direction: "down", unit, spotAt };
}

/** Where a character's own line runs on to. */
function turned([a, b, c, d]: Matrix, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [right, down] = [Math.cos(angle), Math.sin(angle)];
  return [a * right + c * down, b * right + d * down];
}
