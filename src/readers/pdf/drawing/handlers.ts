import { ownMember } from "../../../messages/own-member.ts";
import { type Box, type Matrix, mappedBox, multiply } from "../../pages/drawing/geometry.ts";
import type { Painting } from "../../pages/drawing/paint-shapes.ts";
import { boxOf, clip, drawPath } from "./draw-paths.ts";
import {
  beginText,
  type Font,
  type FontGlyph,
  moveText,
  setTextMatrix,
  showText,
} from "./draw-text.ts";
import { beginPicture, drawn, endPicture, type Pen, restore, type State, save } from "./pen.ts";

export type PageFrame = {
  /** What a reader sees of the page, in the page's own measure. */
  readonly view: Box;
  /** From the page's own measure to pt from the bottom left of the upright page. */
  readonly matrix: Matrix;
  readonly fontOf: (name: string) => Font;
  /** Whether marked content is a heading's, by its number. */
  readonly isHeading: (mark: unknown) => boolean;
  /** Whether a group of content that can be switched off is shown. */
  readonly isShown: (group: unknown) => boolean;
};

type Args = readonly unknown[];

/** What the library's operators do, by their names. */
export type Handlers = Readonly<Record<string, (pen: Pen, args: Args, frame: PageFrame) => void>>;

export const stateHandlers: Handlers = {
  save,
  restore,
  transform: (pen, args) => transform(pen, args as unknown as Matrix),
  clip: beginClip,
  eoClip: beginClip,
  setGState: ({ state }, [settings]) => {
    for (const [name, value] of settings as readonly [string, unknown][]) {
      if (name === "ca") state.fillAlpha = Number(value);
      if (name === "CA") state.strokeAlpha = Number(value);
      if (name === "BM") state.isMixing = value !== "source-over";
      if (name === "Font") setFont(state, value as Args);
    }
  },
  setFillRGBColor: ({ state }, [colour]) => {
    state.fillColour = String(colour);
  },
  setStrokeRGBColor: ({ state }, [colour]) => {
    state.strokeColour = String(colour);
  },
  setFillColorN: ({ state }) => {
    state.fillColour = undefined;
  },
  setStrokeColorN: ({ state }) => {
    state.strokeColour = undefined;
  },
  setFillTransparent: ({ state }) => {
    state.fillAlpha = 0;
  },
  setStrokeTransparent: ({ state }) => {
    state.strokeAlpha = 0;
  },
};

function beginClip(pen: Pen): void {
  pen.isClipping = true;
}

const unitSquare: Box = { left: 0, bottom: 0, right: 1, top: 1 };

function transform(pen: Pen, matrix: Matrix): void {
  pen.state.matrix = multiply(pen.state.matrix, matrix);
  beginPicture(pen, mappedBox(pen.state.matrix, unitSquare));
}

function setFont(state: State, [name, size]: Args): void {
  state.font = String(name);
  state.fontSize = Number(size);
}

export const textHandlers: Handlers = {
  beginText,
  setFont: ({ state }, args) => setFont(state, args),
  setCharSpacing: set("characterSpacing"),
  setWordSpacing: set("wordSpacing"),
  setLeading: set("leading"),
  setTextRise: set("rise"),
  setTextRenderingMode: set("mode"),
  setHScale: ({ state }, [percent]) => {
    state.stretch = Number(percent) / 100;
  },
  setTextMatrix: (pen, [matrix]) => setTextMatrix(pen, matrix as Matrix),
  moveText: (pen, [x, y]) => moveText(pen, Number(x), Number(y)),
  setLeadingMoveText: (pen, [x, y]) => {
    pen.state.leading = -Number(y);
    moveText(pen, Number(x), Number(y));
  },
  nextLine: (pen) => moveText(pen, 0, -pen.state.leading),
  showText: (pen, [glyphs], { fontOf }) =>
    showText(pen, glyphs as readonly (FontGlyph | number)[], fontOf(pen.state.font)),
};

type Setting = "characterSpacing" | "wordSpacing" | "leading" | "rise" | "mode";

function set(name: Setting): Handlers[string] {
  return ({ state }, [value]) => {
    state[name] = Number(value);
  };
}

export const contentHandlers: Handlers = {
  beginMarkedContent: ({ marks }) => {
    marks.push({ isHeading: false, isHidden: false });
  },
  beginMarkedContentProps: ({ marks }, [tag, value], { isHeading, isShown }) => {
    marks.push(
      tag === "OC"
        ? { isHeading: false, isHidden: !isShown(value) }
        : { isHeading: isHeading(value), isHidden: false },
    );
  },
  endMarkedContent: ({ marks }) => {
    marks.pop();
  },
  paintFormXObjectBegin: (pen, [matrix, box]) => {
    save(pen);
    if (matrix) transform(pen, matrix as Matrix);
    if (box) clip(pen.state, boxOf(box as ArrayLike<number>));
  },
  paintFormXObjectEnd: restore,
  beginGroup: (pen, [group]) => {
    save(pen);
    if (pen.masks > 0 || (group as { smask?: unknown }).smask) pen.masks++;
  },
  endGroup: (pen) => {
    restore(pen);
    if (pen.masks > 0) pen.masks--;
  },
  beginAnnotation: (pen, [id, box, matrix, own]) => {
    endPicture(pen);
    save(pen);
    pen.annotation = String(id);
    pen.state = { ...pen.start };
    if (box) clip(pen.state, boxOf(box as ArrayLike<number>));
    for (const one of [matrix, own]) transform(pen, one as Matrix);
  },
  endAnnotation: (pen) => {
    restore(pen);
    pen.annotation = undefined;
  },
  shadingFill: drawn,
  paintImageXObject: drawn,
  paintInlineImageXObject: drawn,
  paintImageMaskXObject: drawn,
  paintSolidColorImageMask: drawn,
};

const stroke: Painting = { isStroked: true, isFilled: false };
const fill: Painting = { isStroked: false, isFilled: true };
const fillAndStroke: Painting = { isStroked: true, isFilled: true };

const paintings: Readonly<Record<string, Painting>> = {
  stroke,
  closeStroke: stroke,
  fill,
  eoFill: fill,
  fillStroke: fillAndStroke,
  eoFillStroke: fillAndStroke,
  closeFillStroke: fillAndStroke,
  closeEOFillStroke: fillAndStroke,
};

/** @param codes - the library's numbers of its operators, with which it also names paintings. */
export function pathHandlers(codes: Readonly<Record<string, number>>): Handlers {
  const byCode = new Map(
    Object.entries(paintings).map(([name, painting]) => [ownMember(codes, name) ?? -1, painting]),
  );
  return { constructPath: (pen, args) => drawPath(pen, args, byCode) };
}
