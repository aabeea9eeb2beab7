import type { LeftOutKind } from "../left-out.ts";
import type { Glyph } from "./drawing/drawing.ts";
import { boxAround } from "./drawing/geometry.ts";
import { bodyOf } from "./drawing/glyph-body.ts";
import type { Rule } from "./drawing/rules.ts";
import type { ReadGlyph } from "./glyphs/read-glyphs.ts";

/** Words that stand together on a page; lengths in pt, `y` from the page's bottom. */
export type Item = {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The file's own structure calls it a heading. */
  readonly isHeading: boolean;
  /** It is no part of the text, and only told of. */
  readonly leftOut?: LeftOutKind;
};

/**
 * Characters put together that stand together, in the order in which they were drawn; a line of a
 * table parts them, however near to it they are.
 */
export function itemsOf(glyphs: readonly ReadGlyph[], rules: readonly Rule[] = []): Item[] {
  const upright = rules.filter(({ direction }) => direction === "vertical");
  const runs: ReadGlyph[][] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (goesOn(before, glyph) && !isParted(before, glyph, upright)) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
  }
  return runs.map(itemOf);
}

export function countWords(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, one, index) => sum + (goesOn(glyphs[index - 1], one) ? 0 : 1), 0);
}

/** Between words of an item, as parts of the size. */
const gaps = { leastBlank: 0.102, most: 0.6, back: -0.2, across: 0.25 };

function goesOn(before: ReadGlyph | undefined, glyph: ReadGlyph): boolean {
  if (!before) return false;
  const { along, across } = stepTo(glyph, before);
  const gap = (along - before.width) / before.size;
  return (
    before.font === glyph.font &&
    Math.abs(before.size - glyph.size) < 0.01 &&
    before.direction === glyph.direction &&
    before.leftOut === glyph.leftOut &&
    before.isHeading === glyph.isHeading &&
    before.annotation === glyph.annotation &&
    Math.abs(across) <= before.size * gaps.across &&
    gap >= gaps.back &&
    gap <= gaps.most
  );
}

/** White that a line of a table may stand in, as a part of the size. */
const leastWhite = 0.1;

/** Whether a line stands between two characters that follow each other to the right. */
function isParted(
  before: ReadGlyph | undefined,
  { x, y, size, direction }: ReadGlyph,
  upright: readonly Rule[],
): boolean {
  if (!before || direction !== "right") return false;
  const end = before.x + before.width;
  if (x - end < leastWhite * size) return false;
  return upright.some(({ at, from, to }) => at > end && at < x && from <= y && y <= to);
}

/** From one character's beginning to the next one's, along the line of text and away from it. */
function stepTo(
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

function itemOf(run: readonly ReadGlyph[]): Item {
  const first = run[0] as ReadGlyph;
  const text = run.map((glyph, index) => blankBefore(glyph, run[index - 1]) + glyph.text).join("");
  const { isHeading, size, leftOut } = first;
  const place = first.direction === "right" ? lineOf(run) : columnOf(run);
  return { text, ...place, size, isHeading, ...(leftOut === undefined ? {} : { leftOut }) };
}

function blankBefore(glyph: ReadGlyph, before: ReadGlyph | undefined): string {
  const gap = before ? stepTo(glyph, before).along - before.width : 0;
  return gap > gaps.leastBlank * glyph.size ? " " : "";
}

type Place = Pick<Item, "x" | "y" | "width">;

function lineOf(run: readonly ReadGlyph[]): Place {
  const [first, last] = [run[0] as ReadGlyph, run.at(-1) as ReadGlyph];
  return { x: first.x, y: first.y, width: last.x + last.width - first.x };
}

/** Turned text stands in the middle of the place that it fills. */
function columnOf(run: readonly ReadGlyph[]): Place {
  const bodies = run.map(bodyOf);
  const { left, bottom, right, top } = boxAround(
    bodies.flatMap((body) => [
      [body.left, body.bottom],
      [body.right, body.top],
    ]),
  );
  return { x: left, y: (bottom + top) / 2, width: right - left };
}
