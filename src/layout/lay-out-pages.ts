import type { DocumentTree } from "../document/blocks.ts";
import type { Look } from "../document/look.ts";
import { ptFromMm } from "../document/units.ts";
import type { FontSet } from "../fonts/font-set.ts";
import { figuresOf } from "./chart-strips.ts";
import { measureWith } from "./measure.ts";
import type { Page, PlacedText } from "./page.ts";
import { pageNumber } from "./page-number.ts";
import { type PlacedStrip, paginate } from "./paginate.ts";
import { piecesOf } from "./pieces.ts";
import { type DrawnTables, drawTables } from "./table-pages.ts";

/**
 * Lays a document out on pages. Each is set when it is asked for, and a page that is drawn can be
 * forgotten: a long document fills no more memory than a short one.
 *
 * @throws {Error} when no font has a character: reports are checked for that before.
 * @see GB/T 9704-2012, 5.2 (page, 22 lines of 28 characters), 7.3 (text), 7.5 (page number).
 */
export function* layOutPages(tree: DocumentTree, look: Look, fontSet: FontSet): Generator<Page> {
  const measure = measureWith(fontSet);
  const { topMm, textHeightMm, widthMm, heightMm } = look.page;
  const area = { topPt: ptFromMm(topMm), heightPt: ptFromMm(textHeightMm) };
  let number = 0;
  for (const { pile, tables } of drawTables(paginate(piecesOf(tree, look, measure), area))) {
    number++;
    yield {
      number,
      widthPt: ptFromMm(widthMm),
      heightPt: ptFromMm(heightMm),
      texts: [
        ...pile.flatMap((placed) => textsOf(placed, tables)),
        pageNumber(number, look, measure),
      ],
      rules: pile.flatMap((placed) => tables.get(placed)?.rules ?? []),
      figures: pile.flatMap(figuresOf),
    };
  }
}

function textsOf(placed: PlacedStrip, tables: DrawnTables): readonly PlacedText[] {
  const { content } = placed.strip;
  return content.type === "row" ? (tables.get(placed)?.texts ?? []) : content.texts(placed.topPt);
}
