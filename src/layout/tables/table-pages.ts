import type { PagePile, PlacedStrip } from "../paginate.ts";
import type { SetTable } from "./set-table.ts";
import { type DrawnPart, drawParts } from "./table-parts.ts";

/** The drawn parts of tables, each under the strip that begins it on its page. */
export type DrawnTables = ReadonlyMap<PlacedStrip, DrawnPart>;

/** What stands on a page, and the tables there. */
export type PileWithTables = { readonly pile: PagePile; readonly tables: DrawnTables };

type PlacedPart = { readonly table: SetTable; readonly strips: readonly PlacedStrip[] };

/** Draws the tables, each when it is known which of its rows stand on which page. */
export function* drawTables(piles: Iterable<PagePile>): Generator<PileWithTables> {
  for (const group of groupsOf(piles)) {
    const tables = drawGroup(group);
    for (const pile of group) yield { pile, tables };
  }
}

/** Pages on which the same table goes on are a group; most are one by themselves. */
function* groupsOf(piles: Iterable<PagePile>) {
  let group: PagePile[] = [];
  for (const pile of piles) {
    const before = tableOf(group.at(-1)?.strips.at(-1));
    if (group.length > 0 && (!before || before !== tableOf(pile.strips[0]))) {
      yield group;
      group = [];
    }
    group.push(pile);
  }
  yield group;
}

function tableOf(placed: PlacedStrip | undefined): SetTable | undefined {
  const content = placed?.strip.content;
  return content?.type === "row" ? content.table : undefined;
}

function drawGroup(piles: readonly PagePile[]): DrawnTables {
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

function partsOn(pile: PagePile): PlacedPart[] {
  const parts: { readonly table: SetTable; readonly strips: PlacedStrip[] }[] = [];
  for (const placed of pile.strips) {
    const table = tableOf(placed);
    const last = parts.at(-1);
    if (table && table === last?.table) last.strips.push(placed);
    else if (table) parts.push({ table, strips: [placed] });
  }
  return parts;
}

function rowsOf({ strips }: PlacedPart) {
  return strips.flatMap(({ strip: { content }, topPt, repeated }) =>
    content.type === "row" ? [{ row: content.row, topPt, repeated }] : [],
  );
}
