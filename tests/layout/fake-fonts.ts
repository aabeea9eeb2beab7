import type { Font } from "../../src/fonts/font.ts";
import type { FontSet } from "../../src/fonts/font-set.ts";

const font: Font = {
  postScriptName: "Fake",
  unitsPerEm: 1000,
  ascent: 880,
  descent: -120,
  capHeight: 700,
  boundingBox: [0, -120, 1000, 880],
  italicAngle: 0,
  outlines: "glyf",
  glyphOf: (codePoint) => codePoint,
  advanceOf: (glyph) => (glyph < 0x80 ? 500 : 1000),
  program: () => ({ length: 0, pieces: [] }),
  file: () => [],
  boxOf: () => undefined,
};

/** Every character in one font: Chinese 1 em wide, ASCII ½ em. Only `□` is missing. */
export const fakeFonts: FontSet = {
  glyph: (_face, _latinFace, codePoint) =>
    codePoint === 0x25a1 ? undefined : { font, id: codePoint, advance: font.advanceOf(codePoint) },
  has: (codePoint) => codePoint !== 0x25a1,
  cutRare: () => [],
  roleOf: () => undefined,
};
