import type { Drawing, Fill, Glyph } from "../drawing/drawing.ts";
import { areaOf, type Box, holds, intersect, type Point } from "../drawing/geometry.ts";
import { middleOf } from "../drawing/glyph-body.ts";

/** So much of a page is pictures when it is a scan; so much of its text cannot be seen. */
const scanned = { pictures: 0.4, text: 0.8 };

/** Whether a page is a picture of a page, and its text what a program recognised in it. */
export function isScan({ glyphs, pictures }: Drawing, page: Box): boolean {
  const covered = pictures.reduce((sum, { box }) => sum + areaOf(intersect(box, page)), 0);
  if (covered < areaOf(page) * scanned.pictures) return false;
  const texts = glyphs.filter(({ sight }) => sight !== "hidden");
  const below = texts.filter(
    (glyph) =>
      glyph.sight === "layer" ||
      pictures.some(({ box, at }) => at > glyph.at && holds(box, middleOf(glyph))),
  );
  return texts.length > 0 && below.length >= texts.length * scanned.text;
}

/** Tells text that nobody sees on the page. */
export function isUnseen({ fills, pictures }: Drawing): (glyph: Glyph) => boolean {
  const grounds: Ground[] = [...fills, ...pictures].sort((one, other) => one.at - other.at);
  return (glyph) => {
    if (glyph.sight !== "seen") return true;
    if (grounds.length === 0) return hasColour(glyph, paper);
    const middle = middleOf(glyph);
    return isCovered(glyph, middle, fills) || hasColour(glyph, groundOf(glyph, middle, grounds));
  };
}

function isCovered({ at, size }: Glyph, middle: Point, fills: readonly Fill[]): boolean {
  return fills.some(
    (fill) => fill.at > at && fill.colour !== undefined && holds(fill.box, middle, -0.2 * size),
  );
}

type Ground = { readonly box: Box; readonly at: number; readonly colour?: string | undefined };

const paper = "#ffffff";

/** What a character is drawn on: undefined for a picture, and for what no one colour is. */
function groundOf({ at }: Glyph, middle: Point, grounds: readonly Ground[]): string | undefined {
  const ground = grounds.findLast((one) => one.at < at && holds(one.box, middle));
  return ground ? ground.colour : paper;
}

function hasColour({ colour }: Glyph, ground: string | undefined): boolean {
  return colour !== undefined && ground !== undefined && isAlike(colour, ground);
}

/** Colours that differ by less in red, green and blue, each from 0 to 255, cannot be told apart. */
const alike = 12;

function isAlike(one: string, other: string): boolean {
  return [1, 3, 5].every((at) => Math.abs(partAt(one, at) - partAt(other, at)) < alike);
}

function partAt(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}
