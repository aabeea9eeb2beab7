import type { Block, DocumentTree, Table } from "../../document/blocks.ts";
import { landscapeLook } from "../../document/landscape.ts";
import type { Look } from "../../document/look.ts";
import { isOwnTable, ownTableStyles } from "../../document/own-styles.ts";
import { perObject } from "../../document/per-object.ts";
import { tableLook } from "../../document/tables/table-rows.ts";
import { ptFromMm } from "../../document/units.ts";
import { nominalFonts } from "../../fonts/nominal-fonts.ts";
import { type MeasureText, measureWith } from "../lines/measure.ts";
import { columnWidths, leastWidth, shareOut } from "./column-widths.ts";

/**
 * Gives an office's own tables their column widths, by the widths that the faces have by their
 * names: the same for every format. A table that is too wide is set smaller, and where even that is
 * not enough, on a landscape page.
 *
 * @returns the tree itself when it has none.
 */
export function fitTables(tree: DocumentTree, look: Look): DocumentTree {
  return fittedIn(look)(tree);
}

const fittedIn = perObject((look: Look) =>
  perObject((tree: DocumentTree): DocumentTree => {
    if (!tree.blocks.some(isToFit)) return tree;
    const measure = measureWith(nominalFonts);
    const blocks = tree.blocks.map((block) =>
      isToFit(block) ? fitTable(block, look, measure) : block,
    );
    return { ...tree, blocks };
  }),
);

function isToFit(block: Block): block is Table {
  return block.type === "table" && isOwnTable(block.name);
}

/** The largest size at which the table fits on the page, else on one that is turned. */
function fitTable(table: Table, look: Look, measure: MeasureText): Table {
  const turned = { ...table, landscape: true } as const;
  return (
    fitOn(table, look, measure) ??
    fitOn(turned, landscapeLook(look), measure) ??
    squeeze(turned, landscapeLook(look), measure)
  );
}

function fitOn(table: Table, look: Look, measure: MeasureText): Table | undefined {
  for (const name of ownTableStyles) {
    const named = { ...table, name };
    const columns = columnWidths(named, tableLook(named, look), measure);
    const widthPt = ptFromMm(look.page.textWidthMm);
    if (leastWidth(columns) <= widthPt) return { ...named, shares: shareOut(columns, widthPt) };
  }
  return undefined;
}

/** Narrow columns of texts then, and at last numbers are set smaller: nothing is lost. */
function squeeze(table: Table, look: Look, measure: MeasureText): Table {
  const named = { ...table, name: ownTableStyles[ownTableStyles.length - 1] ?? table.name };
  const columns = columnWidths(named, tableLook(named, look), measure);
  return { ...named, shares: shareOut(columns, ptFromMm(look.page.textWidthMm)) };
}
