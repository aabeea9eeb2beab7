import type { Drawing, Glyph } from "../drawing/drawing.ts";
import { type Box, holds } from "../drawing/geometry.ts";
import { middleOf } from "../drawing/glyph-body.ts";
import type { Rule } from "../drawing/rules.ts";

/** A character that lines strike out, for certain or perhaps. */
export type Struck = "whole" | "partly";

/**
 * Characters with a line through their middle, clear of where underlines and lines above them run.
 * A table's own line, which runs from one upright line to another, strikes nothing out.
 * @param areas - that were marked as struck out by hand.
 */
export function struckOut(
  glyphs: readonly Glyph[],
  { rules, strokes }: Pick<Drawing, "rules" | "strokes">,
  areas: readonly Box[],
): Map<Glyph, Struck> {
  const lines = [...rules, ...strokes]
    .filter(({ direction }) => direction === "horizontal")
    .sort((one, other) => one.at - other.at);
  const isOfTable = tableLines(rules);
  const struck = new Map<Glyph, Struck>();
  for (const glyph of glyphs) {
    if (glyph.direction !== "right" || glyph.width <= 0) continue;
    const isMarked = areas.some((area) => holds(area, middleOf(glyph)));
    const part = isMarked ? 1 : struckPart(glyph, linesThrough(glyph, lines), isOfTable);
    if (part > certain.least) struck.set(glyph, part >= certain.most ? "whole" : "partly");
  }
  return struck;
}

function struckPart(
  glyph: Glyph,
  through: readonly Rule[],
  isOfTable: (line: Rule) => boolean,
): number {
  if (through.length === 0) return 0;
  return covered(
    through.filter((line) => !isOfTable(line)),
    glyph,
  );
}

/** @param lines - from the lowest to the highest. */
function linesThrough({ x, y, size, width }: Glyph, lines: readonly Rule[]): Rule[] {
  const high = y + size * band.high;
  const through: Rule[] = [];
  for (let index = firstAbove(lines, y + size * band.low); index < lines.length; index++) {
    const line = lines[index] as Rule;
    if (line.at > high) break;
    if (line.from < x + width && line.to > x) through.push(line);
  }
  return through;
}

function firstAbove(lines: readonly Rule[], height: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Rule).at < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a line strikes through, above the baseline, as parts of the size. */
const band = { low: 0.12, high: 0.62 };
/** Less of a character's width than the first is none of it, more than the second is all of it. */
const certain = { least: 0.25, most: 0.6 };

/** Dots of a line stand no farther apart, as a part of the size. */
const dotted = 0.2;

/** How much of a character's width lines cover. */
function covered(lines: readonly Rule[], { x, width, size }: Glyph): number {
  let [sum, end] = [0, -Infinity];
  for (const { from, to } of [...lines].sort((one, other) => one.from - other.from)) {
    const begin = Math.max(x, from - end <= size * dotted ? end : from);
    end = Math.max(end, to);
    sum += Math.max(0, Math.min(end, x + width) - begin);
  }
  return sum / width;
}

/** Lines that meet are not drawn more exactly than this, in pt. */
const slack = 1.5;

/** Tells lines that run from one upright line to another. */
function tableLines(rules: readonly Rule[]): (line: Rule) => boolean {
  const upright = rules.filter(({ direction }) => direction === "vertical");
  const meets = (at: number, height: number) =>
    upright.some(
      (rule) =>
        Math.abs(rule.at - at) <= slack && rule.from - slack <= height && height <= rule.to + slack,
    );
  const known = new Map<Rule, boolean>();
  return (line) => {
    const isOfTable = known.get(line) ?? (meets(line.from, line.at) && meets(line.to, line.at));
    known.set(line, isOfTable);
    return isOfTable;
  };
}
