import type { Strip } from "./strip.ts";

export type PlacedStrip = {
  readonly strip: Strip;
  readonly topPt: number;
  /** A table's header rows once more, at the top of a page where the table goes on. */
  readonly repeated: boolean;
};

type Pile = { readonly pages: PlacedStrip[][]; bottomPt: number; readonly heightPt: number };

/** Sums of heights are not exact: a hundredth of a point is nothing. */
const tolerancePt = 0.01;

/**
 * Piles strips onto pages. Strips that keep together are one chain and move to the next page as one;
 * a chain taller than a page is cut between its strips, so nothing is ever lost.
 */
export function paginate(strips: readonly Strip[], heightPt: number): PlacedStrip[][] {
  const pile: Pile = { pages: [[]], bottomPt: 0, heightPt };
  for (let start = 0; start < strips.length; ) {
    const chain = strips.slice(start, endOfChain(strips, start));
    if (chain[0]?.startsPage || !fits(pile, chain)) turnPage(pile);
    for (const [index, strip] of chain.entries()) {
      if (!fits(pile, [strip])) turnPage(pile);
      if (pile.bottomPt === 0) repeatHeader(pile, strip, strips, start + index);
      place(pile, strip, "first");
    }
    start += chain.length;
  }
  return pile.pages;
}

function endOfChain(strips: readonly Strip[], start: number): number {
  let end = start + 1;
  while (strips[end - 1]?.keepWithNext && end < strips.length && !strips[end]?.startsPage) end++;
  return end;
}

function fits(pile: Pile, chain: readonly Strip[]): boolean {
  const spacePt = pile.bottomPt === 0 ? (chain[0]?.spaceBeforePt ?? 0) : 0;
  const needPt = chain.reduce((sum, strip) => sum + strip.spaceBeforePt + strip.heightPt, -spacePt);
  return pile.bottomPt + needPt <= pile.heightPt + tolerancePt;
}

function turnPage(pile: Pile): void {
  if (pile.bottomPt === 0) return;
  pile.pages.push([]);
  pile.bottomPt = 0;
}

/** Header rows stand again above a table's next rows, unless they leave the row no room. */
function repeatHeader(pile: Pile, strip: Strip, strips: readonly Strip[], index: number): void {
  const { content } = strip;
  if (content.type !== "row" || content.row < content.table.headerRows) return;
  const first = index - content.row;
  const header = strips.slice(first, first + content.table.headerRows);
  if (!fits(pile, [...header, strip])) return;
  for (const row of header) place(pile, row, "again");
}

function place(pile: Pile, strip: Strip, time: "first" | "again"): void {
  const topPt = pile.bottomPt === 0 ? 0 : pile.bottomPt + strip.spaceBeforePt;
  pile.pages.at(-1)?.push({ strip, topPt, repeated: time === "again" });
  pile.bottomPt = topPt + strip.heightPt;
}
