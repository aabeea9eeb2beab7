import type { Glyph } from "./drawing.ts";
import type { Box, Point } from "./geometry.ts";

/** A character's body reaches so far below and above its baseline, as parts of its size. */
const [depth, height] = [0.12, 0.88];

export type Body = Pick<Glyph, "x" | "y" | "width" | "size" | "direction">;

/** The place that a character takes. */
export function bodyOf({ x, y, width, size, direction }: Body): Box {
  const [down, up] = [size * depth, size * height];
  switch (direction) {
    case "right":
    case "slant":
      return { left: x, bottom: y - down, right: x + width, top: y + up };
    case "up":
      return { left: x - up, bottom: y, right: x + down, top: y + width };
    case "left":
      return { left: x - width, bottom: y - up, right: x, top: y + down };
    case "down":
      return { left: x - down, bottom: y - width, right: x + up, top: y };
  }
}

export function middleOf(glyph: Body): Point {
  const along = glyph.width / 2;
  const up = (glyph.size * (height - depth)) / 2;
  switch (glyph.direction) {
    case "right":
    case "slant":
      return [glyph.x + along, glyph.y + up];
    case "up":
      return [glyph.x - up, glyph.y + along];
    case "left":
      return [glyph.x - along, glyph.y - up];
    case "down":
      return [glyph.x + up, glyph.y - along];
  }
}
