import type { LeftOut } from "../left-out.ts";
import type { SourceCell, SourceTable } from "../source.ts";
import type { Item } from "./items.ts";
import { cellText } from "./lines.ts";
import type { PageContent } from "./page-content.ts";
import { markRaised } from "./raised.ts";
import { findGrids, mergePlaces, type RuledGrid } from "./ruled-grid.ts";
import { isRead, tellItems } from "./tell-items.ts";

/** A ruled table of a page and the words that stand in it. */
export type RuledTable = {
  readonly table: SourceTable;
  readonly top: number;
  readonly bottom: number;
  readonly taken: ReadonlySet<Item>;
  readonly leftOut: readonly LeftOut[];
};

/** Drawings have more places than a table of a page can have. */
const mostPlaces = 5000;

/** The tables of a page, rebuilt from its lines: a cell reaches to the next line on each side. */
export function findTables({ page, items, rules }: PageContent, before: number): RuledTable[] {
  const grids = findGrids(rules)
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 1 && xs.length * ys.length < mostPlaces)
    .sort((one, other) => Math.max(...other.ys) - Math.max(...one.ys));
  return grids.map((grid, index) => readGrid(grid, items, { page, table: before + index + 1 }));
}

type Where = { readonly page: number; readonly table: number };

function readGrid(grid: RuledGrid, items: readonly Item[], where: Where): RuledTable {
  const { xs, ys } = grid;
  const owners = mergePlaces(grid);
  const texts = new Map<number, Item[]>(owners.map((place) => [place, []]));
  const taken = new Set<Item>();
  for (const item of items) {
    const place = placeOf(item, grid);
    if (place === undefined) continue;
    texts.get(owners[place] ?? place)?.push(item);
    taken.add(item);
  }
  const spread: Spread = { owners, columns: xs.length - 1, texts, where };
  const cells = ys.slice(1).map((_, row) => cellsOfRow(row, spread));
  const rows = cells.map((row) =>
    row.map(({ items, ...cell }) => ({ ...cell, text: cellText(items.filter(isRead)) })),
  );
  const leftOut = cells.flat().flatMap(({ items, place }) => tellItems(items, place));
  const table: SourceTable = { type: "table", rows, place: where };
  return { table, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, taken, leftOut };
}

/** The elementary place that a word's middle stands in. */
function placeOf({ x, y, width, size }: Item, { xs, ys }: RuledGrid): number | undefined {
  const middleY = y + size * 0.35;
  const column = xs.findLastIndex((edge) => edge - 0.5 <= x + width / 2);
  const row = ys.findLastIndex((edge) => edge + 0.5 >= middleY);
  const isInside = column >= 0 && row >= 0 && column < xs.length - 1 && row < ys.length - 1;
  return isInside ? row * (xs.length - 1) + column : undefined;
}

type Spread = {
  /** For each elementary place the first place of its cell. */
  readonly owners: readonly number[];
  readonly columns: number;
  readonly texts: ReadonlyMap<number, readonly Item[]>;
  readonly where: Where;
};

type FilledCell = Omit<SourceCell, "text"> & { readonly items: readonly Item[] };

function cellsOfRow(row: number, { owners, columns, texts, where }: Spread): FilledCell[] {
  const first = row * columns;
  const corners = Array.from({ length: columns }, (_, column) => first + column).filter(
    (place) => owners[place] === place,
  );
  return corners.map((place, index) => {
    const own = owners.flatMap((owner, at) => (owner === place ? [at] : []));
    const rowsOf = own.map((at) => Math.floor(at / columns));
    const columnsOf = own.map((at) => at % columns);
    return {
      items: markRaised(texts.get(place) ?? []),
      rowSpan: Math.max(...rowsOf) - row + 1,
      colSpan: Math.max(...columnsOf) - Math.min(...columnsOf) + 1,
      place: { ...where, row: row + 1, cell: index + 1 },
    };
  });
}
