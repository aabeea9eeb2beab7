import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layOutPages } from "../../src/layout/lay-out-pages.ts";
import type { Page } from "../../src/layout/page.ts";
import { writeOfd } from "../../src/writers/ofd/write-ofd.ts";
import { writePdf } from "../../src/writers/pdf/write-pdf.ts";
import { openBrowser } from "../browser.ts";
import { look } from "../given/builders.ts";
import { type Picture, paintPages, writeOverlay } from "../read-back/page-pictures.ts";
import { paintInReader } from "./paint-in-reader.ts";
import { fontSet, trees } from "./shown-trees.ts";

let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ browser, close } = await openBrowser());
});
afterAll(() => close());

/** Darker than this is surely ink, and lighter than that surely none: edges are shaded. */
const ink = { surely: 80, perhaps: 230 };
/**
 * Browsers follow the instructions inside of outlines, which move a thin stroke of a character or
 * two; a rule that is missing or stands elsewhere is hundreds of dots.
 */
const few = 10;
/** 0.3 mm at 200 dots to the inch. */
const near = 2;

/** Dots of ink with none near them in the other picture. The loops see millions of dots. */
function lonelyDots({ width, shades }: Picture, other: Picture): number {
  let lonely = 0;
  for (let dot = 0; dot < shades.length; dot++) {
    if ((shades[dot] as number) >= ink.surely) continue;
    if (!hasInkNear(other, dot % width, Math.floor(dot / width))) lonely++;
  }
  return lonely;
}

function hasInkNear({ width, height, shades }: Picture, x: number, y: number): boolean {
  const [left, right] = [Math.max(0, x - near), Math.min(width - 1, x + near)];
  const bottom = Math.min(height - 1, y + near);
  for (let row = Math.max(0, y - near); row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if ((shades[row * width + column] as number) < ink.perhaps) return true;
    }
  }
  return false;
}

/**
 * Pages that differ in kind from others: the first one, that with the most rules, and all with bars,
 * pictures or a turned sheet. Where all characters of all pages stand is told by the reader itself.
 */
function tellingPages(pages: readonly Page[]): number[] {
  const most = Math.max(...pages.map(({ rules }) => rules.length));
  const ruled = pages.findIndex(({ rules }) => rules.length === most);
  return pages.flatMap(({ figures, pictures, isTurned }, at) =>
    at === 0 || at === ruled || isTurned || figures.length + pictures.length > 0 ? [at] : [],
  );
}

describe("the picture that ofd.js draws, laid over that of the PDF", () => {
  it.each(trees)(
    "has the ink of %s within 0.3 mm of where the PDF has it, but for a few dots",
    async (name, makeTree) => {
      const tree = makeTree();
      const laidOut = [...layOutPages(tree, look, fontSet)];
      const ofd = writeOfd(tree, look, fontSet, { profile: "OFD" });
      const theirs = paintPages(await writePdf(tree, look, fontSet));

      for (const sheets of ["upright", "turned"] as const) {
        const pages = tellingPages(laidOut).filter(
          (at) => laidOut[at]?.isTurned === (sheets === "turned"),
        );
        if (pages.length === 0) continue;
        const ours = await paintInReader(browser, ofd, { pages, sheets });
        for (const [index, at] of pages.entries()) {
          const [own, other] = [ours[index] as Picture, theirs[at] as Picture];
          const lonely = lonelyDots(own, other) + lonelyDots(other, own);
          const seen = lonely <= few ? "" : writeOverlay(`ofd-${name}-${at + 1}`, own, other);
          expect(lonely, seen).toBeLessThanOrEqual(few);
        }
      }
      expect(theirs).toHaveLength(laidOut.length);
    },
  );
});
