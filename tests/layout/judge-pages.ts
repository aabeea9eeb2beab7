import type { DocumentTree, Table } from "../../src/document/blocks.ts";
import type { Look } from "../../src/document/look.ts";
import { ptFromMm } from "../../src/document/units.ts";
import type { Origin, Page } from "../../src/layout/page.ts";

/** What is wrong with a document's pages. */
export type PageJudgement = {
  /** Of each page the share of its text area down to its last line or rule. */
  readonly fills: readonly number[];
  /** Pages, counted from 1, that are emptier than they may be. */
  readonly voids: readonly number[];
  /** Those of them that a table of a whole page follows, which may be. */
  readonly excused: readonly number[];
  /** Bands of tables that a page's end parts: the table's name and the band's first row. */
  readonly tornBands: readonly string[];
  readonly tornTables: readonly string[];
  /** Headings, by the number of their block, that a page's end parts from what they stand over. */
  readonly loneHeadings: readonly number[];
};

/** A page emptier than this looks as if something were missing. */
const leastFill = 0.4;

/** Together with its heading such a table has a page for itself. */
const wholePage = 0.8;

export function judgePages(tree: DocumentTree, look: Look, pages: readonly Page[]): PageJudgement {
  const fills = pages.map((page) => fillOf(page, look));
  const places = placesOf(pages);
  const empty = fills.flatMap((fill, index) =>
    fill < leastFill && index < pages.length - 1 && !opensAppendix(tree, pages[index + 1])
      ? [index + 1]
      : [],
  );
  const excused = empty.filter((page) => opensWholeTable(tree, places, page + 1, fills));
  const tables = tree.blocks.flatMap((block, index) =>
    block.type === "table" ? [{ table: block, index }] : [],
  );
  return {
    fills,
    voids: empty.filter((page) => !excused.includes(page)),
    excused,
    tornBands: tables.flatMap(({ table, index }) =>
      bandsOf(table)
        .filter((rows) => pagesOfRows(places, index, rows).size > 1)
        .map(([first]) => `${table.name} ${first}`),
    ),
    tornTables: tables
      .filter(({ index }) => pagesOfBlock(places, index).size > 1)
      .map(({ table }) => table.name),
    loneHeadings: tree.blocks.flatMap((block, index) => {
      const [own] = pagesOfBlock(places, index);
      const [next] = pagesOfBlock(places, index + 1);
      return block.type === "heading" && next !== undefined && own !== next ? [index] : [];
    }),
  };
}

function fillOf({ texts, rules, figures }: Page, { page }: Look): number {
  const bottoms = [
    ...texts.filter(({ origin }) => origin.type !== "pageNumber").map((text) => text.baselinePt),
    ...rules.map(({ toY }) => toY),
    ...figures.map(({ area }) => area.topPt + area.heightPt),
  ];
  const topPt = ptFromMm(page.topMm);
  return (Math.max(topPt, ...bottoms) - topPt) / ptFromMm(page.textHeightMm);
}

/** Where each thing stands: its origin and the number of its page, in the order of reading. */
type Place = { readonly origin: Origin; readonly page: number };

function placesOf(pages: readonly Page[]): Place[] {
  return pages.flatMap(({ texts, number }) =>
    texts.map(({ origin }) => ({ origin, page: number })),
  );
}

function blockOf(origin: Origin): number | undefined {
  return "block" in origin ? origin.block : undefined;
}

function pagesOfBlock(places: readonly Place[], block: number): Set<number> {
  return new Set(places.flatMap(({ origin, page }) => (blockOf(origin) === block ? [page] : [])));
}

function pagesOfRows(places: readonly Place[], block: number, rows: readonly number[]) {
  return new Set(
    places.flatMap(({ origin, page }) =>
      origin.type === "cell" && origin.block === block && rows.includes(origin.row) ? [page] : [],
    ),
  );
}

function opensAppendix(tree: DocumentTree, page: Page | undefined): boolean {
  const [first] = page?.texts ?? [];
  const block = first && blockOf(first.origin);
  return block !== undefined && tree.blocks[block + 1]?.type === "chart";
}

function opensWholeTable(
  tree: DocumentTree,
  places: readonly Place[],
  page: number,
  fills: readonly number[],
): boolean {
  const first = places.find((place) => place.page === page);
  const start = first && blockOf(first.origin);
  if (start === undefined || (fills[page - 1] ?? 0) < wholePage) return false;
  const table = tree.blocks.findIndex((block, index) => index >= start && block.type !== "heading");
  const [only, ...others] = pagesOfBlock(places, table);
  return tree.blocks[table]?.type === "table" && only === page && others.length === 0;
}

/** The rows of each band that stands right across a table. */
function bandsOf({ rows, shares }: Table): number[][] {
  const starts = rows.flatMap(([cell], row) =>
    cell?.role === "band" && cell.colSpan === shares.length ? [row] : [],
  );
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? rows.length;
    return Array.from({ length: end - start }, (_, offset) => start + offset);
  });
}
