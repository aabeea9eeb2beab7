import type { RowSetting } from "../../document/tables/table-rows.ts";
import {
  hasRoom,
  type OpenPage,
  type PageEnd,
  type PageTop,
  pileUp,
  settingOf,
  tableSlackPt,
} from "../fill-page.ts";
import type { Strip } from "../strip.ts";
import type { SetTable } from "../tables/set-table.ts";
import { firstOf, measureRun, opensDrawnIn, type Run } from "./run-measures.ts";
import { costs, tearCost, voidCost } from "./turn-costs.ts";

/** How a run of tables stands on its pages. */
export type RunPlan = {
  /** The strips that begin a page: `early` where the page before has room for more. */
  readonly turns: ReadonlyMap<number, Turn>;
  readonly drawnIn: ReadonlySet<SetTable>;
};

type Turn = "full" | "early";

/** A page that might begin at a strip, and the cheapest way to it. */
type PageStart = PageTop & {
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
  fillPage(search, { from, setting: "normal" });
  if (search.ends === "all" && mayDrawIn(search, from)) {
    fillPage(search, { from, setting: "drawnIn" });
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
function fillPage(search: Search, page: LastPage): void {
  const { run, ends: wanted } = search;
  const { ends, filled } = pileUp({ run, ...page });
  const isLast = filled.at === run.strips.length;
  if (isLast) finish(search, page, filled.cost - costs.page);
  const latest = ends.at(-1) ?? { ...filled, cost: filled.cost + costs.kept };
  for (const end of wanted === "all" ? ends.slice(0, -1) : []) endPage(search, page, end);
  if (!isLast) endPage(search, page, latest);
}

/** Notes that the next page may begin at a place, if no cheaper way there is known. */
function endPage({ run, starts, limit }: Search, page: LastPage, end: PageEnd): void {
  const { at, bottomPt } = end;
  const open = { run, ...page };
  const own = settingOf(open, at);
  const setting = goesOn(run, at) ? own : "normal";
  const key = keyOf(at, setting);
  const dearest = Math.min(limit, starts[key]?.cost ?? Number.POSITIVE_INFINITY);
  const dear = end.cost + voidCost(1 - bottomPt / run.pagePt) + tightCost(open, end);
  // Most are too dear already.
  if (dear >= dearest) return;
  const cost = dear + tearCost(run, page.from.at, at - 1, own);
  if (cost >= dearest) return;
  const turn = hasRoom(open, at, bottomPt - tableSlackPt) ? "early" : "full";
  starts[key] = { at, bottomPt: 0, setting, cost, way: { ...page, turn } };
}

/** Text before a run may be a line longer in another program. */
function tightCost({ run, from }: OpenPage, { at, bottomPt }: PageEnd): number {
  const { strips, tables, pagePt } = run;
  const isBelowText = from.bottomPt > 0 && tables[at - 1] !== undefined;
  return isBelowText && bottomPt + (strips[0]?.heightPt ?? 0) > pagePt ? costs.tight : 0;
}

/** Whether a strip belongs to the table of the one above it. */
function goesOn({ strips }: Run, at: number): boolean {
  const strip = strips[at];
  return strip !== undefined && firstOf(strip, at) < at;
}

function finish(search: Search, page: LastPage, cost: number): void {
  if (cost >= search.limit) return;
  search.limit = cost;
  search.best = { ...page, cost };
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
