import type { Glyph } from "../drawing/drawing.ts";
import { newSpots } from "./spots.ts";

/** Characters of a page, those once that are drawn more than once. */
export type Distinct = {
  readonly seen: readonly Glyph[];
  readonly hidden: readonly Glyph[];
  /** Letters and digits with another one on top of them: which is meant, nobody can tell. */
  readonly overprinted: ReadonlySet<Glyph>;
};

/**
 * Takes characters once that are drawn again nearly in one place: some printers make bold so, and
 * shadows, and outlines. Hidden ones that say the same as what is seen there go, too.
 *
 * Digits side by side, as in 11, stand a whole width apart, and no digit is so narrow: they never
 * count as one.
 */
export function distinct(seen: readonly Glyph[], hidden: readonly Glyph[]): Distinct {
  const spots = newSpots<Glyph>();
  const overprinted = new Set<Glyph>();
  const near = ({ x, y, size }: Glyph) => spots.near([x, y], size * farthest);
  const first: Glyph[] = [];
  for (const glyph of seen) {
    const others = near(glyph);
    if (others.some((other) => isDouble(glyph, other))) continue;
    const below = others.find((other) => isOnTop(glyph, other));
    if (below) overprinted.add(below).add(glyph);
    else spots.add([glyph.x, glyph.y], glyph);
    first.push(glyph);
  }
  const isEcho = (glyph: Glyph) => near(glyph).some((other) => isDouble(glyph, other));
  return { seen: first, hidden: hidden.filter((glyph) => !isEcho(glyph)), overprinted };
}

/** No characters that stand farther apart are one, or on top of each other, in sizes. */
const farthest = 0.25;
/** How far from the first a second one may be drawn, as a part of its size, and of its width. */
const shadow = { ofSize: 0.2, ofWidth: 0.5 };

function isDouble(one: Glyph, other: Glyph): boolean {
  const { size, width } = least(one, other);
  const reach = Math.min(size * shadow.ofSize, width * shadow.ofWidth);
  return (
    one.text === other.text &&
    one.direction === other.direction &&
    size > 0.9 * Math.max(one.size, other.size) &&
    Math.hypot(one.x - other.x, one.y - other.y) <= reach
  );
}

/** Type may be set tightly, but not so tightly. */
const tightest = { ofSize: 0.25, ofWidth: 0.6 };

function isOnTop(one: Glyph, other: Glyph): boolean {
  const { size, width } = least(one, other);
  const reach = Math.min(size * tightest.ofSize, width * tightest.ofWidth);
  return (
    isLetter(one) &&
    isLetter(other) &&
    one.direction === other.direction &&
    size > 0.6 * Math.max(one.size, other.size) &&
    Math.abs(one.x - other.x) < reach &&
    Math.abs(one.y - other.y) < size * tightest.ofSize
  );
}

function least(one: Glyph, other: Glyph): Pick<Glyph, "size" | "width"> {
  return { size: Math.min(one.size, other.size), width: Math.min(one.width, other.width) };
}

function isLetter({ text }: Glyph): boolean {
  return /^[\p{L}\p{N}]/u.test(text);
}
