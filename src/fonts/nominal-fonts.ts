import type { FaceName } from "../document/look.ts";
import { isAccent } from "../document/marks.ts";
import type { Font, Glyph } from "./font.ts";
import type { FontSet } from "./font-set.ts";

/**
 * The widths that the faces of official documents have by their names, whatever font draws them:
 * Chinese characters are as wide as high, and letters and digits as in Times New Roman, or half as
 * wide as high. With them lines are broken as in the reader's Word, and no font need be open.
 */
export const nominalFonts: FontSet = {
  glyph: (_, latinFace, codePoint) => glyphOf(widthOf(latinFace, codePoint)),
  has: () => true,
  cutRare: () => [],
  roleOf: () => undefined,
};

function widthOf(latinFace: FaceName, codePoint: number): number {
  if (isAccent(codePoint)) return 0;
  if (codePoint < firstLatin || codePoint > lastLatin) return full;
  return latinFace === "times" ? (timesWidths[codePoint - firstLatin] ?? full) : full / 2;
}

const full = 1000;
const firstLatin = 0x20;
const lastLatin = 0x7e;

/** Of ASCII from the blank to `~`, in 1/1000 em. */
const timesWidths: readonly number[] = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
  500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
  556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
  722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
  278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

function glyphOf(advance: number): Glyph {
  return { font: nominalFont, id: 1, advance };
}

/** It measures and never draws. */
const nominalFont: Font = {
  postScriptName: "Nominal",
  unitsPerEm: full,
  ascent: 880,
  descent: -120,
  capHeight: 700,
  boundingBox: [0, -120, full, 880],
  italicAngle: 0,
  outlines: "glyf",
  glyphOf: () => 1,
  advanceOf: () => full,
  program: () => ({ length: 0, pieces: [] }),
  file: () => [],
  boxOf: () => undefined,
};
