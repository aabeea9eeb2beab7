import { planRun, type RunPlan } from "./plan/plan-run.ts";
import type { Strip } from "./strip.ts";

export type PlacedStrip = {
  readonly strip: Strip;
  /** On the sheet. */
  readonly topPt: number;
  /** A table's header rows once more, at the top of a page where the table goes on. */
  readonly repeated: boolean;
  /** It begins a page although the page before has room for it. */
  readonly opensEarly: boolean;
};

/** Strips that follow each other: of a text line by line, of a run of tables all at once. */
export type Piece =
  | { readonly type: "text"; readonly strips: Iterable<Strip> }
  | { readonly type: "tables" | "landscape"; readonly strips: readonly Strip[] };

/** The part of each sheet that strips are piled on. */
type Area = { readonly topPt: number; readonly heightPt: number };

/** That of upright sheets, and of those that are turned. */
export type Areas = { readonly upright: Area; readonly turned: Area };

/** What stands on a page. */
export type PagePile = { readonly strips: readonly PlacedStrip[]; readonly isTurned: boolean };

type Pile = {
  /** Pages that nothing more is put on. */
  readonly full: PagePile[];
  page: PlacedStrip[];
  isTurned: boolean;
  topPt: number;
  heightPt: number;
  /** Of what stands on the page, from the area's top. */
  bottomPt: number;
  /** The header rows of the table that came last. */
  header: Strip[];
};

/** Sums of heights are not exact: a hundredth of a point is nothing. */
const tolerancePt = 0.01;

/** Piles strips onto pages. */
export function* paginate(pieces: Iterable<Piece>, areas: Areas): Generator<PagePile> {
  const pile: Pile = {
    ...areas.upright,
    full: [],
    page: [],
    isTurned: false,
    bottomPt: 0,
    header: [],
  };
  for (const piece of pieces) {
    turnSheet(pile, piece.type === "landscape", areas);
    if (piece.type === "text") yield* pileText(pile, piece.strips);
    else pileRun(pile, piece.strips);
    yield* pile.full.splice(0);
    // The next table that is turned has a page of its own, too.
    if (piece.type === "landscape") turnPage(pile);
  }
  yield* pile.full;
  if (pile.page.length > 0 || pile.full.length === 0) yield pageOf(pile);
}

function pageOf({ page, isTurned }: Pile): PagePile {
  return { strips: page, isTurned };
}

/** Goes on on sheets of the other kind, if need be. */
function turnSheet(pile: Pile, isTurned: boolean, { upright, turned }: Areas): void {
  if (pile.isTurned === isTurned) return;
  turnPage(pile);
  Object.assign(pile, isTurned ? turned : upright, { isTurned });
}

/**
 * Strips of a text that keep together are one chain and move to the next page as one; a chain
 * taller than a page is cut between its strips, so nothing is ever lost.
 */
function* pileText(pile: Pile, strips: Iterable<Strip>): Generator<PagePile> {
  for (const chain of chainsOf(strips)) {
    if (chain[0]?.startsPage || !fits(pile, chain)) turnPage(pile);
    for (const strip of chain) {
      if (!fits(pile, [strip])) turnPage(pile);
      place(pile, strip);
    }
    yield* pile.full.splice(0);
  }
}

function* chainsOf(strips: Iterable<Strip>): Generator<Strip[]> {
  let chain: Strip[] | undefined;
  for (const strip of strips) {
    if (chain?.at(-1)?.keepWithNext && !strip.startsPage) {
      chain.push(strip);
      continue;
    }
    if (chain) yield chain;
    chain = [strip];
  }
  if (chain) yield chain;
}

function pileRun(pile: Pile, strips: readonly Strip[]): void {
  const plan = planRun(strips, pile);
  for (const [at, strip] of strips.entries()) {
    const turn = plan.turns.get(at);
    if (turn) turnPage(pile);
    const own = settle(strip, plan);
    if (pile.bottomPt === 0) repeatHeader(pile, own);
    place(pile, own, { opensEarly: turn === "early" });
    keepHeader(pile, own);
  }
}

/** A strip as the plan sets it. */
function settle(strip: Strip, { drawnIn }: RunPlan): Strip {
  const { content } = strip;
  const table = content.type === "row" && drawnIn.has(content.table) && content.table.drawnIn();
  if (!table) return strip;
  return { ...strip, heightPt: table.heightsPt[content.row] ?? 0, content: { ...content, table } };
}

function fits(pile: Pile, chain: readonly Strip[]): boolean {
  const spacePt = pile.bottomPt === 0 ? (chain[0]?.spaceBeforePt ?? 0) : 0;
  const needPt = chain.reduce((sum, strip) => sum + strip.spaceBeforePt + strip.heightPt, -spacePt);
  return pile.bottomPt + needPt <= pile.heightPt + tolerancePt;
}

function turnPage(pile: Pile): void {
  if (pile.bottomPt === 0) return;
  pile.full.push(pageOf(pile));
  pile.page = [];
  pile.bottomPt = 0;
}

function keepHeader(pile: Pile, strip: Strip): void {
  const { content } = strip;
  if (content.type !== "row") return;
  if (content.row === 0) pile.header = [];
  if (content.row < content.table.headerRows) pile.header.push(strip);
}

/** Header rows stand again above a table's next rows, unless they leave the row no room. */
function repeatHeader(pile: Pile, strip: Strip): void {
  const { content } = strip;
  if (content.type !== "row" || content.row < content.table.headerRows) return;
  // Those that came last are another table's: this one begins here, and has none.
  if (content.row === 0) return;
  if (!fits(pile, [...pile.header, strip])) return;
  for (const row of pile.header) place(pile, row, { repeated: true });
}

type How = Partial<Pick<PlacedStrip, "repeated" | "opensEarly">>;

function place(pile: Pile, strip: Strip, { repeated = false, opensEarly = false }: How = {}): void {
  const topPt = pile.bottomPt === 0 ? 0 : pile.bottomPt + strip.spaceBeforePt;
  pile.page.push({ strip, topPt: pile.topPt + topPt, repeated, opensEarly });
  pile.bottomPt = topPt + strip.heightPt;
}
