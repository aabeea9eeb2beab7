import type { DocumentTree } from "../document/blocks.ts";
import type { Look } from "../document/look.ts";
import { opensPage } from "../document/table-rows.ts";
import { ptFromMm } from "../document/units.ts";
import type { FontSet } from "../fonts/font-set.ts";
import { chartStrips, figuresOf } from "./chart-strips.ts";
import { measureWith } from "./measure.ts";
import type { Page, PlacedText } from "./page.ts";
import { pageNumber } from "./page-number.ts";
import { type PlacedStrip, paginate } from "./paginate.ts";
import { paragraphStrips, type Surroundings } from "./paragraph-strips.ts";
import type { Strip } from "./strip.ts";
import { type DrawnTables, drawTables } from "./table-pages.ts";
import { tableStrips } from "./table-strips.ts";

/**
 * Lays a document out on pages.
 *
 * @throws {Error} when no font has a character: reports are checked for that before.
 * @see GB/T 9704-2012, 5.2 (page, 22 lines of 28 characters), 7.3 (text), 7.5 (page number).
 */
export function layOutPages(tree: DocumentTree, look: Look, fontSet: FontSet): Page[] {
  const measure = measureWith(fontSet);
  const strips = tree.blocks.flatMap((_, index) =>
    blockStrips({ blocks: tree.blocks, index, look, measure }),
  );
  const piles = paginate(strips, ptFromMm(look.page.textHeightMm)).map((pile) => lower(pile, look));
  const tables = drawTables(piles);
  return piles.map((pile, index) => ({
    number: index + 1,
    widthPt: ptFromMm(look.page.widthMm),
    heightPt: ptFromMm(look.page.heightMm),
    texts: [
      ...pile.flatMap((placed) => textsOf(placed, tables)),
      pageNumber(index + 1, look, measure),
    ],
    rules: pile.flatMap((placed) => tables.get(placed)?.rules ?? []),
    figures: pile.flatMap(figuresOf),
  }));
}

function blockStrips(around: Surroundings): Strip[] {
  const block = around.blocks[around.index];
  switch (block?.type) {
    case undefined:
      return [];
    case "table":
      return tableStrips(block, around);
    case "heading":
    case "paragraph":
      return paragraphStrips(block, around).map((strip, line) =>
        line === 0 && opensPage(block, around.blocks[around.index + 1], around.look)
          ? { ...strip, startsPage: true }
          : strip,
      );
    case "chart":
      return chartStrips(block, around);
  }
}

/** Moves a page's strips to their place on the sheet. */
function lower(pile: readonly PlacedStrip[], { page }: Look): PlacedStrip[] {
  const originPt = ptFromMm(page.topMm);
  return pile.map((placed) => ({ ...placed, topPt: placed.topPt + originPt }));
}

function textsOf(placed: PlacedStrip, tables: DrawnTables): readonly PlacedText[] {
  const { content } = placed.strip;
  if (content.type === "row") return tables.get(placed)?.texts ?? [];
  return content.texts.map((text) => ({
    ...text,
    baselinePt: placed.topPt + text.baselinePt,
  }));
}
