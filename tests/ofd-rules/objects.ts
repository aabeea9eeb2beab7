import { at, childrenOf, type Element, textOf } from "./xml.ts";

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

type Drawn = {
  readonly id: number;
  readonly element: Element;
  readonly attributes: Readonly<Record<string, string>>;
  readonly box: Box;
};

export type PlacedGlyph = { readonly text: string; readonly x: number; readonly y: number };

/** Characters that follow each other in a line. Lengths are millimetres from the sheet's upper left corner. */
export type TextCode = {
  readonly element: Element;
  readonly text: string;
  /** The steps that the file gives, `g` spread out. */
  readonly steps: readonly number[];
  readonly glyphs: readonly PlacedGlyph[];
};

export type TextObject = Drawn & {
  readonly type: "text";
  readonly font: number;
  readonly size: number;
  readonly codes: readonly TextCode[];
  /** Of all its codes. */
  readonly text: string;
  readonly glyphs: readonly PlacedGlyph[];
};

export type PathObject = Drawn & {
  readonly type: "path";
  /** Each a stroke or a filled area. */
  readonly lines: readonly (readonly (readonly [number, number])[])[];
};

export type ImageObject = Drawn & {
  readonly type: "image";
  readonly resource: number;
  /** Its width, nothing, nothing, its height, nothing, nothing. */
  readonly matrix: readonly number[];
};

export type PageObject = TextObject | PathObject | ImageObject;

export function readObject(element: Element): PageObject {
  const { attributes } = element;
  const [left = 0, top = 0, width = 0, height = 0] = numbers(attributes.Boundary);
  const box = { left, top, right: left + width, bottom: top + height };
  const drawn = { id: Number(attributes.ID), element, attributes, box };
  if (element.name === "TextObject") return readText(drawn);
  return element.name === "ImageObject" ? readImage(drawn) : readPath(drawn);
}

function readImage(drawn: Drawn): ImageObject {
  const { ResourceID, CTM } = drawn.attributes;
  return { ...drawn, type: "image", resource: Number(ResourceID), matrix: numbers(CTM) };
}

function readText(drawn: Drawn): TextObject {
  const { element, attributes } = drawn;
  const codes = childrenOf(element, "TextCode").map((code) => readCode(code, drawn));
  return {
    ...drawn,
    type: "text",
    font: Number(attributes.Font),
    size: Number(attributes.Size),
    codes,
    text: codes.map(({ text }) => text).join(""),
    glyphs: codes.flatMap(({ glyphs }) => glyphs),
  };
}

function readCode(code: Element, { element, attributes, box }: Drawn): TextCode {
  const text = textOf(code);
  const steps = spread(code.attributes.DeltaX ?? "");
  // Characters of which a glyph is named are shown by it alone.
  const shown = at(element, "CGTransform") ? [text] : [...text];
  const matrix = numbers(attributes.CTM ?? "1 0 0 1 0 0");
  let x = Number(code.attributes.X);
  const y = Number(code.attributes.Y);
  const glyphs = shown.map((character, index) => {
    if (index > 0) x += steps[index - 1] ?? Number.NaN;
    return { text: character, ...moved(matrix, { x, y }, box) };
  });
  return { element: code, text, steps, glyphs };
}

type Point = { readonly x: number; readonly y: number };

/** @see GB/T 33190-2016, 8.3 (matrices) */
function moved(matrix: readonly number[], { x, y }: Point, { left, top }: Box): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix;
  return { x: left + a * x + c * y + e, y: top + b * x + d * y + f };
}

/** `g 3 5.6` is 5.6 three times. */
function spread(written: string): number[] {
  const words = written.split(" ").filter(Boolean);
  const steps: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const isCounted = words[at] === "g";
    const count = isCounted ? Number(words[at + 1]) : 1;
    if (isCounted) at += 2;
    for (let left = count; left > 0; left--) steps.push(Number(words[at]));
  }
  return steps;
}

function readPath(drawn: Drawn): PathObject {
  const { element, box } = drawn;
  const words = textOf(at(element, "AbbreviatedData")).split(" ");
  const lines: [number, number][][] = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at] === "M") lines.push([]);
    if (words[at] !== "M" && words[at] !== "L") continue;
    lines.at(-1)?.push([box.left + Number(words[at + 1]), box.top + Number(words[at + 2])]);
    at += 2;
  }
  return { ...drawn, type: "path", lines };
}

export function numbers(words = ""): number[] {
  return words.split(" ").map(Number);
}
