import type { Rule } from "./drawing/rules.ts";
import type { ReadGlyph } from "./glyphs/read-glyphs.ts";
import { isBeside, isParted, stepTo } from "./steps.ts";

/** What a line of text was stretched by between all of its characters, in pt, by its characters. */
export type Stretches = ReadonlyMap<ReadGlyph, number>;

/** So many gaps between ideographs, all of one width, show that their line was stretched. */
const leastGaps = 3;
/** By which such gaps may differ, as a part of the size. */
export const unevenness = 0.02;

/**
 * A justified line has white between all of its characters, between digits and letters as well as
 * between ideographs: none of it parts words. A cell of figures alone is never taken for one.
 */
export function stretchesOf(glyphs: readonly ReadGlyph[], upright: readonly Rule[]): Stretches {
  const stretches = new Map<ReadGlyph, number>();
  for (const line of linesIn(glyphs, upright)) {
    const stretch = stretchOf(line);
    if (stretch > 0) for (const glyph of line) stretches.set(glyph, stretch);
  }
  return stretches;
}

/** Characters that follow each other on one line, in whatever fonts. */
function linesIn(glyphs: readonly ReadGlyph[], upright: readonly Rule[]): ReadGlyph[][] {
  const lines: ReadGlyph[][] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (before && isBeside(before, glyph) && !isParted(before, glyph, upright)) {
      lines.at(-1)?.push(glyph);
    } else lines.push([glyph]);
  }
  return lines;
}

function stretchOf(line: readonly ReadGlyph[]): number {
  const white = line.flatMap((glyph, index) => {
    const before = line[index - 1];
    if (!before || !isIdeograph(before) || !isIdeograph(glyph)) return [];
    return [(stepTo(glyph, before).along - before.width) / glyph.size];
  });
  if (white.length < leastGaps) return 0;
  const least = Math.min(...white);
  const isEven = Math.max(...white) - least <= unevenness;
  return isEven ? least * (line[0]?.size ?? 0) : 0;
}

function isIdeograph({ text }: ReadGlyph): boolean {
  return /^\p{Script=Han}$/u.test(text);
}
