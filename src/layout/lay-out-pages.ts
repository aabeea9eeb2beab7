import type { DocumentTree } from "../document/blocks.ts";
import { landscapeLook } from "../document/landscape.ts";
import type { Look } from "../document/look.ts";
import { perObject } from "../document/per-object.ts";
import { ptFromMm } from "../document/units.ts";
import type { FontSet } from "../fonts/font-set.ts";
import { figuresOf } from "./chart-strips.ts";
import { measureOften } from "./lines/measure.ts";
import type { Page, PlacedText } from "./page.ts";
import { areasOf } from "./page-areas.ts";
import { pageNumber } from "./page-number.ts";
import { type PlacedStrip, paginate } from "./paginate.ts";
import { picturesOf } from "./picture-strips.ts";
import { piecesOf } from "./pieces.ts";
import { type DrawnTables, drawTables } from "./tables/table-pages.ts";

/** Kept with the fonts: most of a report's characters stand in every other report. */
const measuresOf = perObject((fontSet: FontSet) => measureOften(fontSet, mostKept));

/** Of all faces and sizes together: a report has some thousand. */
const mostKept = 20_000;

/**
 * Lays a document out on pages. Each is set when it is asked for, and a page that is drawn can be
 * forgotten: a long document fills no more memory than a short one.
 *
 * @throws {Error} when no font has a character: reports are checked for that before.
 * @see GB/T 9704-2012, 5.2 (page, 22 lines of 28 characters), 7.3 (text), 7.5 (page number).
 */
export function* layOutPages(tree: DocumentTree, look: Look, fontSet: FontSet): Generator<Page> {
  const measure = measuresOf(fontSet)();
  const pieces = piecesOf(tree, look, measure);
  let number = 0;
  for (const { pile, tables } of drawTables(paginate(pieces, areasOf(look)))) {
    number++;
    const { strips, isTurned } = pile;
    const { widthMm, heightMm } = isTurned ? landscapeLook(look).page : look.page;
    yield {
      number,
      widthPt: ptFromMm(widthMm),
      heightPt: ptFromMm(heightMm),
      isTurned,
      texts: [
        ...strips.flatMap((placed) => textsOf(placed, tables)),
        pageNumber(number, look, measure),
      ],
      rules: strips.flatMap((placed) => tables.get(placed)?.rules ?? []),
      figures: strips.flatMap(figuresOf),
      pictures: strips.flatMap(picturesOf),
      cells: () => strips.flatMap((placed) => tables.get(placed)?.cells() ?? []),
    };
  }
}

function textsOf(placed: PlacedStrip, tables: DrawnTables): readonly PlacedText[] {
  const { content } = placed.strip;
  switch (content.type) {
    case "row":
      return tables.get(placed)?.texts ?? [];
    case "picture":
      return [];
    case "line":
    case "chart":
      return content.texts(placed.topPt);
  }
}
