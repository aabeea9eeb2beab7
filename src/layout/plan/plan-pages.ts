import type { DocumentTree } from "../../document/blocks.ts";
import type { Look } from "../../document/look.ts";
import { perObject } from "../../document/per-object.ts";
import { nominalFonts } from "../../fonts/nominal-fonts.ts";
import { measureOften } from "../lines/measure.ts";
import { areasOf } from "../page-areas.ts";
import { type PlacedStrip, paginate } from "../paginate.ts";
import { piecesOf } from "../pieces.ts";
import { stretchesOf } from "../stretches.ts";
import type { SetTable } from "../tables/set-table.ts";

/**
 * What a program that sets lines and pages by itself must be told, so that its pages end where
 * ours do. It tears no row, and keeps together what `staysWithNextRow` and the styles say.
 */
export type PagePlan = {
  /** Blocks that begin a page, whether the page before has room for them or not. */
  readonly openings: ReadonlySet<number>;
  /** Tables that go on overleaf. */
  readonly torn: ReadonlySet<number>;
  /** Tables whose rows are drawn in. */
  readonly drawnIn: ReadonlySet<number>;
  /** Rows of tables that besides stay with the next one: they stand on one page. */
  readonly keptRows: ReadonlyMap<number, ReadonlySet<number>>;
};

/** Leaves all to the program. */
export const noPlan: PagePlan = {
  openings: new Set(),
  torn: new Set(),
  drawnIn: new Set(),
  keptRows: new Map(),
};

/**
 * The same pages that `layOutPages` makes, without drawing them: by the widths that the faces have
 * by their names, so that no font need be open. Made once for all formats of a document.
 */
export function planPages(tree: DocumentTree, look: Look): PagePlan {
  return plansOf(look)(tree);
}

const plansOf = perObject((look: Look) => perObject((tree: DocumentTree) => makePlan(tree, look)));

/** Of all faces and sizes together: a report has some thousand. */
const measure = measureOften(nominalFonts, 20_000);

function makePlan({ blocks }: DocumentTree, look: Look): PagePlan {
  const areas = areasOf(look);
  const end = stretchesOf(blocks, look).findLast(({ type }) => type !== "text")?.to ?? 0;
  const plan: OpenPlan = {
    openings: new Set(),
    torn: new Set(),
    drawnIn: new Set(),
    keptRows: new Map(),
  };
  const planned = piecesOf({ blocks: blocks.slice(0, end) }, look, measure());
  const { topPt, heightPt } = areas.upright;
  let last: LastPage | undefined = { roomPt: 0, block: undefined };
  for (const { strips, isTurned } of paginate(planned, areas)) {
    notePage(strips, isTurned ? undefined : last, plan);
    const end = strips.at(-1);
    const roomPt = topPt + heightPt - bottomOf(end);
    last = isTurned ? undefined : { roomPt, block: end?.strip.block };
  }
  return plan;
}

/** What the page before has left, and the block that it ends with. */
type LastPage = { readonly roomPt: number; readonly block: number | undefined };

type OpenPlan = {
  readonly openings: Set<number>;
  readonly torn: Set<number>;
  readonly drawnIn: Set<number>;
  readonly keptRows: Map<number, Set<number>>;
};

/** Rows of a table that a page shows for the first time. */
type Part = { readonly table: SetTable; readonly rows: readonly number[] };

/** @param last - undefined where a turned sheet begins or ends. */
function notePage(page: readonly PlacedStrip[], last: LastPage | undefined, plan: OpenPlan): void {
  const own = page.filter(({ repeated }) => !repeated);
  const [first] = own;
  const parts = partsOf(own);
  // A block that goes on overleaf would move there as a whole.
  const isNew = last && first && first.strip.block !== last.block;
  if (isNew && opensByOrder(own, parts, last.roomPt)) plan.openings.add(first.strip.block);
  for (const part of parts) {
    if (part.table.setting === "drawnIn") plan.drawnIn.add(part.table.block);
    if (!isWhole(part)) plan.torn.add(part.table.block);
    if (isWhole(part) || (goesOn(part) && first?.opensEarly)) keepRows(part, plan);
  }
}

function partsOf(page: readonly PlacedStrip[]): Part[] {
  const rows = page.flatMap(({ strip: { content } }) => (content.type === "row" ? [content] : []));
  const byTable = Map.groupBy(rows, ({ table }) => table);
  return [...byTable].map(([table, own]) => ({ table, rows: own.map(({ row }) => row) }));
}

function isWhole({ table, rows }: Part): boolean {
  return rows.length === table.heightsPt.length;
}

function goesOn({ rows: [first = 0] }: Part): boolean {
  return first > 0;
}

/**
 * Whether a page must be told to begin. A table whose rows stay together goes overleaf by itself,
 * unless the page before has room for it. One with header rows is told all the same: whether every
 * program keeps it together was not tried.
 */
function opensByOrder(
  page: readonly PlacedStrip[],
  [top]: readonly Part[],
  roomPt: number,
): boolean {
  const [first] = page;
  if (!first || !top || (first.strip.content.type === "row" && goesOn(top))) return false;
  const start = page.findIndex(({ strip: { content } }) => content.type === "row");
  const isOnTop = page.slice(0, start).every(({ strip }) => strip.keepWithNext);
  if (!isOnTop || !isWhole(top)) return first.opensEarly;
  const { table, rows } = top;
  if (table.keepWhole || !first.opensEarly) return table.keepWhole;
  return table.headerRows > 0 || bottomOf(page[start + rows.length - 1]) - first.topPt <= roomPt;
}

function bottomOf(placed: PlacedStrip | undefined): number {
  return placed ? placed.topPt + placed.strip.heightPt : 0;
}

/** All rows but the last one stay with the next. */
function keepRows({ table, rows }: Part, { keptRows }: OpenPlan): void {
  const known = keptRows.get(table.block) ?? new Set();
  keptRows.set(table.block, known);
  for (const row of rows.slice(0, -1)) known.add(table.sources[row] ?? row);
}
