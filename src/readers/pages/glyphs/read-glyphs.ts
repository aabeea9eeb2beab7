import type { LeftOutKind } from "../../left-out.ts";
import type { Drawing, Glyph } from "../drawing/drawing.ts";
import type { Box } from "../drawing/geometry.ts";
import { type Characters, unknown, withOrdinaryCharacters } from "./characters.ts";
import { distinct } from "./doubles.ts";
import { struckOut } from "./struck.ts";
import { isUnseen } from "./unseen.ts";

/** A character as it is to be read; one that is left out stays, so that it can be told where. */
export type ReadGlyph = Glyph & { readonly leftOut?: LeftOutKind };

export type GlyphSurroundings = {
  /** Text that is not seen is read all the same, as under a scan. */
  readonly isScan: boolean;
  /** Areas that were marked as struck out by hand. */
  readonly struckAreas: readonly Box[];
  readonly characters: Characters;
};

/** A page's characters, each once and as it is meant. */
export function readGlyphs(
  drawing: Drawing,
  { isScan, struckAreas, characters }: GlyphSurroundings,
): ReadGlyph[] {
  const all = withOrdinaryCharacters(drawing.glyphs, characters);
  const isHidden = isScan ? ({ sight }: Glyph) => sight === "hidden" : isUnseen(drawing);
  const [visible, unseen]: [Glyph[], Glyph[]] = [[], []];
  for (const glyph of all) (isHidden(glyph) ? unseen : visible).push(glyph);
  const { seen, hidden, overprinted } = distinct(visible, unseen);
  const struck = struckOut(seen, drawing, struckAreas);
  const read = seen.map((glyph): ReadGlyph => {
    if (glyph.direction === "slant") return { ...glyph, leftOut: "overlay" };
    if (struck.get(glyph) === "whole") return { ...glyph, leftOut: "struck" };
    const isUncertain = overprinted.has(glyph) || struck.has(glyph);
    return isUncertain ? { ...glyph, text: unknown } : glyph;
  });
  return [...read, ...hidden.map((glyph): ReadGlyph => ({ ...glyph, leftOut: "hidden" }))];
}
