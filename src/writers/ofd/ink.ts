import { perObject } from "../../document/per-object.ts";
import type { Font, Glyph } from "../../fonts/font.ts";

/** In ems: left of a character's place, right of its width, above and below its base line. */
export type Ink = {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
};

/** What the box around a text leaves free, as most characters need less. */
export const usualInk: Ink = { left: 0.1, right: 0.1, above: 0.95, below: 0.3 };

/** How far a glyph's ink reaches. */
export function inkOf(font: Font, { id, advance }: Glyph): Ink {
  const known = knownInks(font);
  const ink = known.get(id) ?? measure(font, id, advance / 1000);
  known.set(id, ink);
  return ink;
}

/** By glyphs: they are the font's, whatever document asked for them first. */
const knownInks = perObject((_: Font) => new Map<number, Ink>());

/** The farthest that either reaches. */
export function farther(one: Ink, other: Ink): Ink {
  return {
    left: Math.max(one.left, other.left),
    right: Math.max(one.right, other.right),
    above: Math.max(one.above, other.above),
    below: Math.max(one.below, other.below),
  };
}

/** Strong text is drawn with a stroke, half of which lies outside of the outline. */
const strokeEm = 1 / 80;

function measure(font: Font, glyph: number, advanceEm: number): Ink {
  const box = font.boxOf(glyph);
  if (!box) return usualInk;
  const [left, bottom, right, top] = box;
  const em = font.unitsPerEm;
  const ink = farther(usualInk, {
    left: strokeEm - left / em,
    right: strokeEm + right / em - advanceEm,
    above: strokeEm + top / em,
    below: strokeEm - bottom / em,
  });
  return isUsual(ink) ? usualInk : ink;
}

function isUsual({ left, right, above, below }: Ink): boolean {
  return (
    left === usualInk.left &&
    right === usualInk.right &&
    above === usualInk.above &&
    below === usualInk.below
  );
}
