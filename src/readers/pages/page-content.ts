import type { Drawing, Picture } from "./drawing/drawing.ts";
import type { Box } from "./drawing/geometry.ts";
import type { Rule } from "./drawing/rules.ts";
import type { Characters } from "./glyphs/characters.ts";
import { readGlyphs } from "./glyphs/read-glyphs.ts";
import { isScan } from "./glyphs/unseen.ts";
import { countWords, type Item, itemsOf } from "./items.ts";

export type PageContent = {
  readonly page: number;
  /** As far as they stand together, those that are drawn twice or not seen among them. */
  readonly words: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly Picture[];
  /** It is a picture of a page, with the text that a program recognised in it. */
  readonly isScan: boolean;
};

/** What is known of a page besides what it draws. */
export type PageSurroundings = {
  /** Counted from 1. */
  readonly page: number;
  /** The whole page. */
  readonly sheet: Box;
  /** Whether what an annotation draws is the page's own text; undefined for the page itself. */
  readonly isOwn: (annotation: string | undefined) => boolean;
  /** Areas that were marked as struck out. */
  readonly struckAreas: readonly Box[];
  /** What annotations say and what is not read. */
  readonly laidOver: readonly Item[];
  readonly characters: Characters;
};

/** Puts the characters of a page together to words, each as it is meant. */
export function contentOf(drawing: Drawing, surroundings: PageSurroundings): PageContent {
  const { page, sheet, isOwn, struckAreas, laidOver, characters } = surroundings;
  const own: Drawing = {
    ...drawing,
    glyphs: drawing.glyphs.filter(({ annotation }) => isOwn(annotation)),
  };
  const scan = isScan(own, sheet);
  const glyphs = readGlyphs(own, { isScan: scan, struckAreas, characters });
  return {
    page,
    words: countWords(drawing.glyphs),
    width: sheet.right,
    height: sheet.top,
    items: [...itemsOf(glyphs, drawing.rules), ...laidOver],
    rules: drawing.rules,
    pictures: scan ? [] : drawing.pictures,
    isScan: scan,
  };
}
