import type { RowSetting } from "../document/table-rows.ts";
import {
  firstOf,
  heightBetween,
  heightOf,
  measureRun,
  opensDrawnIn,
  type Run,
} from "./run-measures.ts";
import type { Strip } from "./strip.ts";
import type { SetTable } from "./table.ts";
import { costs, tearCost, voidCost } from "./turn-costs.ts";

/** How a run of tables stands on its pages. */
export type RunPlan = {
  /** The strips that begin a page: `early` where the page before has room for more. */
  readonly turns: ReadonlyMap<number, Turn>;
  readonly drawnIn: ReadonlySet<SetTable>;
};

type Turn = "full" | "early";

/** A page that might begin at a strip, and the cheapest way to it. */
type PageStart = {
  readonly at: number;
  /** How far down the page is filled already, by what stands before the run. */
  readonly bottomPt: number;
  /** How the rows of a table are set that goes on from the page before. */
  readonly setting: RowSetting;
  readonly cost: number;
  /** The page before, how the tables were set that began on it, and how it ended. */
  readonly way: (LastPage & { readonly turn: Turn }) | undefined;
};

type LastPage = { readonly from: PageStart; readonly setting: RowSetting };

/** A plan by its last page. */
type Plan = LastPage & { readonly cost: number };

type Search = {
  readonly run: Run;
  /** Whether pages end as late as they may, or at any place where they may. */
  readonly ends: "latest" | "all";
  /** The cheapest page for each place and setting, see `keyOf`. */
  readonly starts: (PageStart | undefined)[];
  /** Plans that cost as much are of no interest. */
  limit: number;
  best: Plan | undefined;
};

/** A page that is being filled. */
type OpenPage = LastPage & { readonly search: Search };

/** Sums of heights are not exact, and other programs round each row's height. */
const tolerancePt = 0.01;
const tableSlackPt = 4;

/**
 * Chooses where the pages of a run of tables end, and which tables have their rows drawn in: what
 * costs least over all of its pages (`turn-costs.ts`), found from the first page to the last.
 *
 * Pages end early only above a table or inside of one; those of text end where they are full.
 *
 * @param area - the height of a page, and how far the first one is filled already.
 */
export function planRun(
  strips: readonly Strip[],
  area: { readonly heightPt: number; readonly bottomPt: number },
): RunPlan {
  const run = measureRun(strips, area.heightPt);
  const plain = findPlan(run, area.bottomPt, "latest", Number.POSITIVE_INFINITY);
  const better = findPlan(run, area.bottomPt, "all", plain?.cost ?? Number.POSITIVE_INFINITY);
  return describePlan(run, better ?? plain);
}

function findPlan(
  run: Run,
  bottomPt: number,
  ends: Search["ends"],
  limit: number,
): Plan | undefined {
  const search: Search = { run, ends, starts: [], limit, best: undefined };
  fillPages(search, { at: 0, bottomPt, setting: "normal", cost: 0, way: undefined });
  for (let key = 0; key < 2 * run.strips.length; key++) {
    const start = search.starts[key];
    if (start && start.cost < search.limit) fillPages(search, start);
  }
  return search.best;
}

function keyOf(at: number, setting: RowSetting): number {
  return 2 * at + (setting === "drawnIn" ? 1 : 0);
}

function fillPages(search: Search, from: PageStart): void {
  fillPage({ search, from, setting: "normal" });
  if (search.ends === "all" && mayDrawIn(search, from)) {
    fillPage({ search, from, setting: "drawnIn" });
  }
}

/** Whether a table that can be drawn in begins on the page, as far as its rows reach. */
function mayDrawIn({ run, limit }: Search, { at, cost }: PageStart): boolean {
  if (cost + costs.drawnIn >= limit) return false;
  const { strips, pagePt, bottomsPt } = run;
  const endPt = (bottomsPt.drawnIn[at] ?? 0) + pagePt;
  for (let next = at; (bottomsPt.drawnIn[next] ?? endPt) < endPt; next++) {
    const strip = strips[next];
    if (strip && opensDrawnIn(strip)) return true;
  }
  return false;
}

/** Fills a page and notes where it may end. */
function fillPage(page: OpenPage): void {
  const { search } = page;
  const { ends, filled } = pileUp(page);
  const isLast = filled.at === search.run.strips.length;
  if (isLast) finish(page, filled.cost - costs.page);
  const latest = ends.at(-1) ?? { ...filled, cost: filled.cost + costs.kept };
  for (const end of search.ends === "all" ? ends.slice(0, -1) : []) endPage(page, end);
  if (!isLast) endPage(page, latest);
}

/** Puts strips on a page as long as there is room. @returns where it may end, and how it is then. */
function pileUp(page: OpenPage): { readonly ends: PageEnd[]; readonly filled: PageEnd } {
  const { search, from, setting } = page;
  const { run } = search;
  let at = from.at;
  let bottomPt = from.bottomPt === 0 ? repeatedHeaderPt(run, from) : from.bottomPt;
  let cost = from.cost + costs.page;
  // Whatever opens a table may as well do so on the next page.
  const ends: PageEnd[] = from.bottomPt > 0 && run.holdsRow[at] ? [{ at, bottomPt, cost }] : [];
  for (; at < run.strips.length; at++) {
    const behindPt = bottomBehind(page, at, bottomPt);
    if (behindPt === undefined) break;
    bottomPt = behindPt;
    if (setting === "drawnIn" && opensDrawnIn(run.strips[at] as Strip)) cost += costs.drawnIn;
    if (mayEnd(page, at, bottomPt)) ends.push({ at: at + 1, bottomPt, cost });
  }
  return { ends, filled: { at, bottomPt, cost } };
}

/** Above which strip a page ends, how far down it is filled, and its cost but for how it ends. */
type PageEnd = { readonly at: number; readonly bottomPt: number; readonly cost: number };

/** Of the header rows that stand again at a page's top, if they leave the first row room. */
function repeatedHeaderPt(run: Run, { at, setting }: PageStart): number {
  const [table, strip] = [run.tables[at], run.strips[at]];
  if (!table || !strip) return 0;
  const first = firstOf(strip, at);
  if (at - first < table.headerRows) return 0;
  const spacePt = run.strips[first]?.spaceBeforePt ?? 0;
  const headerPt = heightBetween(run, first, first + table.headerRows, setting) - spacePt;
  return headerPt + heightOf(strip, setting) <= run.pagePt + tolerancePt ? headerPt : 0;
}

/** How far down the page is filled with one more strip; undefined when there is no room for it. */
function bottomBehind(page: OpenPage, at: number, bottomPt: number): number | undefined {
  const { from, search } = page;
  const { strips, holdsRow, pagePt } = search.run;
  const strip = strips[at] as Strip;
  const spacePt = bottomPt === 0 ? 0 : strip.spaceBeforePt;
  const behindPt = bottomPt + spacePt + heightOf(strip, settingOf(page, at));
  const isFirst = at === from.at && from.bottomPt === 0;
  const roomPt = holdsRow[at] ? pagePt - tableSlackPt : pagePt + tolerancePt;
  return isFirst || behindPt <= roomPt ? behindPt : undefined;
}

/** How the table of a strip is set: that of the page before goes on as it was. */
function settingOf({ search, from, setting }: OpenPage, at: number): RowSetting {
  const strip = search.run.strips[at];
  return strip && firstOf(strip, at) < from.at ? from.setting : setting;
}

function mayEnd(page: OpenPage, at: number, bottomPt: number): boolean {
  const { strips, holdsRow } = page.search.run;
  if (at === strips.length - 1 || strips[at]?.keepWithNext) return false;
  return holdsRow[at + 1] || !hasRoom(page, at + 1, bottomPt);
}

/** Whether the page has room for a strip and all that stays with it. */
function hasRoom(page: OpenPage, at: number, bottomPt: number): boolean {
  const { run } = page.search;
  const chainPt = heightBetween(run, at, run.chainEnds[at] ?? at, settingOf(page, at));
  return bottomPt + chainPt <= run.pagePt + tolerancePt;
}

function endPage(page: OpenPage, end: PageEnd): void {
  const { search, from, setting } = page;
  const { run, starts } = search;
  const { at, bottomPt } = end;
  const own = settingOf(page, at);
  const next = goesOn(run, at) ? own : "normal";
  const key = keyOf(at, next);
  const dearest = Math.min(search.limit, starts[key]?.cost ?? Number.POSITIVE_INFINITY);
  const cost = end.cost + voidCost(1 - bottomPt / run.pagePt) + tightCost(page, end);
  // Most are too dear already.
  if (cost >= dearest) return;
  const torn = cost + tearCost(run, from.at, at - 1, own);
  if (torn >= dearest) return;
  const turn = hasRoom(page, at, bottomPt - tableSlackPt) ? "early" : "full";
  starts[key] = { at, bottomPt: 0, setting: next, cost: torn, way: { from, setting, turn } };
}

/** Text before a run may be a line longer in another program. */
function tightCost({ search, from }: OpenPage, { at, bottomPt }: PageEnd): number {
  const { strips, tables, pagePt } = search.run;
  const isBelowText = from.bottomPt > 0 && tables[at - 1] !== undefined;
  return isBelowText && bottomPt + (strips[0]?.heightPt ?? 0) > pagePt ? costs.tight : 0;
}

/** Whether a strip belongs to the table of the one above it. */
function goesOn({ strips }: Run, at: number): boolean {
  const strip = strips[at];
  return strip !== undefined && firstOf(strip, at) < at;
}

function finish({ search, from, setting }: OpenPage, cost: number): void {
  if (cost >= search.limit) return;
  search.limit = cost;
  search.best = { from, setting, cost };
}

function describePlan({ strips }: Run, plan: Plan | undefined): RunPlan {
  const turns = new Map<number, Turn>();
  const drawnIn = new Set<SetTable>();
  let to = strips.length;
  for (let page: LastPage | undefined = plan; page; page = page.from.way) {
    const { at, way } = page.from;
    for (const strip of page.setting === "drawnIn" ? strips.slice(at, to) : []) {
      if (strip.content.type === "row" && opensDrawnIn(strip)) drawnIn.add(strip.content.table);
    }
    if (way) turns.set(at, way.turn);
    to = at;
  }
  return { turns, drawnIn };
}
