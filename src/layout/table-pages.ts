import type { PlacedStrip } from "./paginate.ts";
import type { SetTable } from "./table.ts";
import { type DrawnPart, drawParts } from "./table-parts.ts";

/** The drawn parts of all tables, each under the strip that begins it on its page. */
export type DrawnTables = ReadonlyMap<PlacedStrip, DrawnPart>;

type PlacedPart = { readonly table: SetTable; readonly strips: readonly PlacedStrip[] };

/** Draws the tables when it is known which rows stand on which page. */
export function drawTables(piles: readonly (readonly PlacedStrip[])[]): DrawnTables {
  const parts = piles.flatMap(partsOn);
  return new Map(
    [...Map.groupBy(parts, ({ table }) => table)].flatMap(([table, own]) => {
      const drawn = drawParts(table, own.map(rowsOf));
      return own.flatMap(({ strips: [first] }, index) => {
        const part = drawn[index];
        return first && part ? [[first, part] as const] : [];
      });
    }),
  );
}

function partsOn(pile: readonly PlacedStrip[]): PlacedPart[] {
  const groups = Map.groupBy(pile, ({ strip: { content } }) =>
    content.type === "row" ? content.table : undefined,
  );
  return [...groups].flatMap(([table, strips]) => (table ? [{ table, strips }] : []));
}

function rowsOf({ strips }: PlacedPart) {
  return strips.flatMap(({ strip: { content }, topPt, repeated }) =>
    content.type === "row" ? [{ row: content.row, topPt, repeated }] : [],
  );
}
