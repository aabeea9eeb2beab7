import type { Glyph } from "./drawing/drawing.ts";
import type { Rule } from "./drawing/rules.ts";
import type { ReadGlyph } from "./glyphs/read-glyphs.ts";

/** Between words of an item, as parts of the size. */
export const gaps = { leastBlank: 0.102, most: 0.6, back: -0.2, across: 0.25 };

/** From one character's beginning to the next one's, along the line of text and away from it. */
export function stepTo(
  { x, y }: Glyph,
  before: Glyph,
): { readonly along: number; readonly across: number } {
  const [right, up] = [x - before.x, y - before.y];
  switch (before.direction) {
    case "right":
      return { along: right, across: up };
    case "slant":
      return { along: Math.hypot(right, up), across: 0 };
    case "left":
      return { along: -right, across: -up };
    case "up":
      return { along: up, across: -right };
    case "down":
      return { along: -up, across: right };
  }
}

/** Whether a character follows another one on its line, in whatever fonts. */
export function isBeside(before: ReadGlyph, glyph: ReadGlyph): boolean {
  const { along, across } = stepTo(glyph, before);
  const gap = (along - before.width) / before.size;
  return (
    before.direction === glyph.direction &&
    Math.abs(across) <= before.size * gaps.across &&
    gap >= gaps.back &&
    gap <= gaps.most
  );
}

/** White that a line of a table may stand in, as a part of the size. */
const leastWhite = 0.1;

/** Whether a line stands between two characters that follow each other to the right. */
export function isParted(
  before: ReadGlyph | undefined,
  { x, y, size, direction }: ReadGlyph,
  upright: readonly Rule[],
): boolean {
  if (!before || direction !== "right") return false;
  const end = before.x + before.width;
  if (x - end < leastWhite * size) return false;
  return upright.some(({ at, from, to }) => at > end && at < x && from <= y && y <= to);
}
