import type { LeftOutKind } from "../left-out.ts";
import type { Glyph } from "./drawing/drawing.ts";
import { boxAround } from "./drawing/geometry.ts";
import { bodyOf } from "./drawing/glyph-body.ts";
import type { Rule } from "./drawing/rules.ts";
import type { ReadGlyph } from "./glyphs/read-glyphs.ts";
import { gaps, isBeside, isParted, stepTo } from "./steps.ts";
import { type Stretches, stretchesOf, unevenness } from "./stretched-lines.ts";

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
  const stretch = stretchesOf(glyphs, upright);
  return runs.map((run) => itemOf(run, stretch));
}

export function countWords(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, one, index) => sum + (goesOn(glyphs[index - 1], one) ? 0 : 1), 0);
}

function goesOn(before: ReadGlyph | undefined, glyph: ReadGlyph): boolean {
  if (!before) return false;
  return (
    before.font === glyph.font &&
    Math.abs(before.size - glyph.size) < 0.01 &&
    before.leftOut === glyph.leftOut &&
    before.isHeading === glyph.isHeading &&
    before.annotation === glyph.annotation &&
    isBeside(before, glyph)
  );
}

function itemOf(run: readonly ReadGlyph[], stretch: Stretches): Item {
  const first = run[0] as ReadGlyph;
  const text = run
    .map((glyph, index) => blankBefore(glyph, run[index - 1], stretch) + glyph.text)
    .join("");
  const { isHeading, size, leftOut } = first;
  const place = first.direction === "right" ? lineOf(run) : columnOf(run);
  return { text, ...place, size, isHeading, ...(leftOut === undefined ? {} : { leftOut }) };
}

function blankBefore(glyph: ReadGlyph, before: ReadGlyph | undefined, stretch: Stretches): string {
  const gap = before ? stepTo(glyph, before).along - before.width : 0;
  const isStretched = Math.abs(gap - (stretch.get(glyph) ?? 0)) <= unevenness * glyph.size;
  return gap > gaps.leastBlank * glyph.size && !isStretched ? " " : "";
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
