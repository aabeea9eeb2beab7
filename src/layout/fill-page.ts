import type { RowSetting } from "../document/tables/table-rows.ts";
import { firstOf, heightBetween, heightOf, opensDrawnIn, type Run } from "./plan/run-measures.ts";
import { costs } from "./plan/turn-costs.ts";
import type { Strip } from "./strip.ts";

/** A page of a run that is being filled. */
export type OpenPage = {
  readonly run: Run;
  readonly from: PageTop;
  /** How tables are set that begin on the page. */
  readonly setting: RowSetting;
};

/** Where a page begins. */
export type PageTop = {
  readonly at: number;
  /** How far down the page is filled already, by what stands before the run. */
  readonly bottomPt: number;
  /** How the rows of a table are set that goes on from the page before. */
  readonly setting: RowSetting;
  /** Of all pages before it. */
  readonly cost: number;
};

/** Sums of heights are not exact, and other programs round each row's height. */
const tolerancePt = 0.01;
export const tableSlackPt = 4;

/** Above which strip a page ends, how far down it is filled, and its cost but for how it ends. */
export type PageEnd = { readonly at: number; readonly bottomPt: number; readonly cost: number };

/** Puts strips on a page as long as there is room. @returns where it may end, and how it is then. */
export function pileUp(page: OpenPage): { readonly ends: PageEnd[]; readonly filled: PageEnd } {
  const { run, from, setting } = page;
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

/** Of the header rows that stand again at a page's top, if they leave the first row room. */
function repeatedHeaderPt(run: Run, { at, setting }: PageTop): number {
  const [table, strip] = [run.tables[at], run.strips[at]];
  if (!table || !strip) return 0;
  const first = firstOf(strip, at);
  if (at === first || at - first < table.headerRows) return 0;
  const spacePt = run.strips[first]?.spaceBeforePt ?? 0;
  const headerPt = heightBetween(run, first, first + table.headerRows, setting) - spacePt;
  return headerPt + heightOf(strip, setting) <= run.pagePt + tolerancePt ? headerPt : 0;
}

/** How far down the page is filled with one more strip; undefined when there is no room for it. */
function bottomBehind(page: OpenPage, at: number, bottomPt: number): number | undefined {
  const { from, run } = page;
  const { strips, holdsRow, pagePt } = run;
  const strip = strips[at] as Strip;
  const spacePt = bottomPt === 0 ? 0 : strip.spaceBeforePt;
  const behindPt = bottomPt + spacePt + heightOf(strip, settingOf(page, at));
  const isFirst = at === from.at && from.bottomPt === 0;
  const roomPt = holdsRow[at] ? pagePt - tableSlackPt : pagePt + tolerancePt;
  return isFirst || behindPt <= roomPt ? behindPt : undefined;
}

/** How the table of a strip is set: that of the page before goes on as it was. */
export function settingOf({ run, from, setting }: OpenPage, at: number): RowSetting {
  const strip = run.strips[at];
  return strip && firstOf(strip, at) < from.at ? from.setting : setting;
}

function mayEnd(page: OpenPage, at: number, bottomPt: number): boolean {
  const { strips, holdsRow } = page.run;
  if (at === strips.length - 1 || strips[at]?.keepWithNext) return false;
  return holdsRow[at + 1] || !hasRoom(page, at + 1, bottomPt);
}

/** Whether the page has room for a strip and all that stays with it. */
export function hasRoom(page: OpenPage, at: number, bottomPt: number): boolean {
  const { run } = page;
  const chainPt = heightBetween(run, at, run.chainEnds[at] ?? at, settingOf(page, at));
  return bottomPt + chainPt <= run.pagePt + tolerancePt;
}
