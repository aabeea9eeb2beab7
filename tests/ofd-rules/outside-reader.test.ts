import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mmFromPt } from "../../src/document/units.ts";
import { layOutPages } from "../../src/layout/lay-out-pages.ts";
import type { Page as LaidOutPage, Rule } from "../../src/layout/page.ts";
import { writeOfd } from "../../src/writers/ofd/write-ofd.ts";
import { openBrowser } from "../browser.ts";
import { look } from "../given/builders.ts";
import type { PlacedGlyph } from "./objects.ts";
import { type DrawnPage, drawnPages, openInReader } from "./outside-reader.ts";
import { farthestApart } from "./rules/sister-rules.ts";
import { fontSet, trees } from "./shown-trees.ts";

let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ browser, close } = await openBrowser());
});
afterAll(() => close());

/** Where the layout sets every character, in millimetres. */
function laidOut({ texts, isTurned, widthPt: sheetPt }: LaidOutPage): PlacedGlyph[] {
  return texts.flatMap(({ origin, baselinePt, runs }) => {
    const isAcross = isTurned && origin.type === "pageNumber";
    return runs.flatMap(({ leftPt, spacingPt, characters }) => {
      let at = leftPt;
      return characters.map(({ text, widthPt }) => {
        const [x, y] = isAcross ? [sheetPt - baselinePt, at] : [at, baselinePt];
        at += widthPt + spacingPt;
        return { text, x: mmFromPt(x), y: mmFromPt(y) };
      });
    });
  });
}

/** How far pictures are from where the layout sets them; endless where they are other ones. */
function picturesApart({ pictures }: DrawnPage, page: LaidOutPage): number {
  if (pictures.length !== page.pictures.length) return Number.POSITIVE_INFINITY;
  const apart = page.pictures.flatMap(({ picture, area }, at) => {
    const drawn = pictures[at];
    if (drawn?.bytes !== Buffer.from(picture.bytes).toString("base64")) {
      return [Number.POSITIVE_INFINITY];
    }
    const wanted = [area.leftPt, area.topPt, area.widthPt, area.heightPt].map(mmFromPt);
    return wanted.map((mm, side) => Math.abs(mm - (drawn.area[side] ?? 0)));
  });
  return Math.max(0, ...apart);
}

/** The ends of each rule and corners of each bar, thin rules first as the file has them. */
function cornersOf({ rules, figures }: LaidOutPage): (readonly [number, number])[] {
  const byWidth = [...Map.groupBy(rules, ({ widthPt }: Rule) => widthPt).values()].flat();
  const bars = figures.flatMap((figure) =>
    [...Map.groupBy(figure.bars, ({ gray }) => gray).values()].flat(),
  );
  return [
    ...byWidth.flatMap(({ fromX, fromY, toX, toY }) => [
      [fromX, fromY] as const,
      [toX, toY] as const,
    ]),
    ...bars.flatMap(({ leftPt, topPt, widthPt, heightPt }) => {
      const [rightPt, bottomPt] = [leftPt + widthPt, topPt + heightPt];
      return [
        [leftPt, topPt] as const,
        [rightPt, topPt] as const,
        [rightPt, bottomPt] as const,
        [leftPt, bottomPt] as const,
      ];
    }),
  ].map(([x, y]) => [mmFromPt(x), mmFromPt(y)] as const);
}

function pathsApart({ paths }: DrawnPage, page: LaidOutPage): number {
  const [drawn, wanted] = [paths.flatMap(({ points }) => points), cornersOf(page)];
  if (drawn.length !== wanted.length) return Number.POSITIVE_INFINITY;
  const apart = drawn.flatMap(([x, y], at) => {
    const [wantedX = 0, wantedY = 0] = wanted[at] ?? [];
    return [Math.abs(x - wantedX), Math.abs(y - wantedY)];
  });
  return Math.max(0, ...apart);
}

describe.each(trees)(
  "a reader of OFD that is not ours, ofd.js in a browser, shows of %s",
  (name, makeTree) => {
    it("every page, every character at its place, every rule, bar and picture", async () => {
      const tree = makeTree();
      const pages = [...layOutPages(tree, look, fontSet)];
      const page = await openInReader(browser, writeOfd(tree, look, fontSet, { profile: "OFD" }));

      const drawn = await drawnPages(page);
      await page.close();

      expect(drawn).toHaveLength(pages.length);
      for (const [at, one] of pages.entries()) {
        const shown = drawn[at] as DrawnPage;
        expect(farthestApart(shown.texts, laidOut(one)), `${name}, page ${at + 1}`).toBeLessThan(
          0.02,
        );
        expect(pathsApart(shown, one), `${name}, page ${at + 1}`).toBeLessThan(0.001);
        expect(picturesApart(shown, one), `${name}, page ${at + 1}`).toBeLessThan(0.001);
      }
      expect(drawn.some(({ paths }) => paths.length > 0)).toBe(true);
    });
  },
);
