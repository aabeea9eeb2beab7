import { execFileSync } from "node:child_process";
import { perObject } from "../../src/document/per-object.ts";

/** A line of text on a page; lengths in mm from the page's upper left corner. */
export type TextLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** The lines of each page. */
export type TextPages = readonly (readonly TextLine[])[];

/** Where a page's straight rules stand, in mm from the left and from the top. */
export type Rules = {
  readonly vertical: readonly number[];
  readonly horizontal: readonly number[];
};

/** The lines of text of each page, top to bottom; what stands side by side is one line. */
export const readLines = perObject((pdf: Uint8Array): TextPages => {
  const markup = execFileSync("pdftotext", ["-bbox", "-", "-"], { input: pdf, encoding: "utf8" });
  const pages = markup.split("<page ").slice(1);
  return pages.map((page) => joinLines([...page.matchAll(wordPattern)].map(readWord)));
});

const wordPattern =
  /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;

function readWord([, left, top, right, bottom, text = ""]: RegExpMatchArray): TextLine {
  return { text, left: mm(left), right: mm(right), top: mm(top), bottom: mm(bottom) };
}

/** Words whose middles lie within a millimetre of height belong to one line. */
function joinLines(words: readonly TextLine[]): TextLine[] {
  const height = ({ top, bottom }: TextLine) => Math.round((top + bottom) / 2);
  const lines = Map.groupBy(words, height);
  return [...lines.values()].map(joinWords).sort((one, other) => one.top - other.top);
}

function joinWords(words: readonly TextLine[]): TextLine {
  return {
    text: words.map(({ text }) => text).join(""),
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
  };
}

/** @param page - counted from 1. */
export function readRules(pdf: Uint8Array, page: number): Rules {
  const rules = rulesOfPages(pdf)[page - 1];
  if (!rules) throw new RangeError(`no page ${page}`);
  return rules;
}

/** Where there is but one page, the picture does not name it. */
const rulesOfPages = perObject((pdf: Uint8Array): readonly Rules[] => {
  const options = ["-svg", "-origpagesizes", "-", "-"];
  const pictures = execFileSync("pdftocairo", options, {
    input: pdf,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const [first = "", ...pages] = pictures.split("<page>");
  return (pages.length === 0 ? [first] : pages).map(rulesIn);
});

function rulesIn(picture: string): Rules {
  const strokes = [...picture.matchAll(strokePattern)].map(readStroke);
  return {
    vertical: places(strokes.filter(({ from, to }) => from.x === to.x).map(({ from }) => from.x)),
    horizontal: places(strokes.filter(({ from, to }) => from.y === to.y).map(({ from }) => from.y)),
  };
}

const strokePattern =
  /d="M ([\d.-]+) ([\d.-]+) L ([\d.-]+) ([\d.-]+) "[^>]*transform="matrix\(([^)]*)\)"/g;

type Point = { readonly x: number; readonly y: number };

function readStroke([, x1, y1, x2, y2, matrix = ""]: RegExpMatchArray): { from: Point; to: Point } {
  const [scaleX = 1, , , scaleY = 1, moveX = 0, moveY = 0] = matrix.split(",").map(Number);
  const point = (x: string | undefined, y: string | undefined) => ({
    x: mm(Number(x) * scaleX + moveX),
    y: mm(Number(y) * scaleY + moveY),
  });
  return { from: point(x1, y1), to: point(x2, y2) };
}

/** Each place once, in order, to a hundredth of a millimetre. */
function places(lengths: readonly number[]): number[] {
  const distinct = new Set(lengths.map((length) => Math.round(length * 100) / 100));
  return [...distinct].sort((one, other) => one - other);
}

function mm(pt: string | number | undefined): number {
  return (Number(pt) * 25.4) / 72;
}
