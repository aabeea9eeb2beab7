import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openResources } from "../../functions/resources.ts";
import type { DocumentTree } from "../../src/document/blocks.ts";
import { mmFromPt } from "../../src/document/units.ts";
import { prepare } from "../../src/generate.ts";
import { layOutPages } from "../../src/layout/lay-out-pages.ts";
import type { Page as LaidOutPage, Rule } from "../../src/layout/page.ts";
import { readJson } from "../../src/report/read-json.ts";
import { writeOfd } from "../../src/writers/ofd/write-ofd.ts";
import { writePdf } from "../../src/writers/pdf/write-pdf.ts";
import { openBrowser } from "../browser.ts";
import { look } from "../builders.ts";
import { ownTrees } from "../own-report.ts";
import { type Picture, paintPages, writeOverlay } from "../page-pictures.ts";
import { type Draft, editionIds, example, sample } from "../reports.ts";
import type { PlacedGlyph } from "./objects.ts";
import { type DrawnPage, drawnPages, openInReader, paintedPages } from "./outside-reader.ts";
import { farthestApart } from "./rules/sister-rules.ts";

const resources = openResources();
const { fontSet } = resources;

const trees: readonly (readonly [string, () => DocumentTree])[] = [
  ...["huaiyin-2019", "hongze-2023", "hongze-2024", "shanghai-2019"].map(
    (name) => [name, () => treeOf(example(name))] as const,
  ),
  ...editionIds.map((id) => [`sample-${id}`, () => treeOf(sample(id))] as const),
  ...ownTrees.map(([name, tree]) => [name, () => tree] as const),
];

let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ browser, close } = await openBrowser());
});
afterAll(() => close());

function treeOf(draft: Draft) {
  const options = { blanks: "zero", force: true, charts: true } as const;
  return prepare(readJson(JSON.stringify(draft)), resources, options).tree;
}

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

/** Darker than this is surely ink, and lighter than that surely none: edges are shaded. */
const ink = { surely: 80, perhaps: 230 };
/**
 * Browsers follow the instructions inside of outlines, which move a thin stroke of a character or
 * two; a rule that is missing or stands elsewhere is hundreds of dots.
 */
const few = 10;
/** 0.3 mm at 200 dots to the inch. */
const near = 2;

/** Dots of ink with none near them in the other picture. */
function lonelyDots(one: Picture, other: Picture): number {
  let lonely = 0;
  for (const [dot, shade] of one.shades.entries()) {
    if (shade >= ink.surely) continue;
    const [x, y] = [dot % one.width, Math.floor(dot / one.width)];
    if (!hasInkNear(other, x, y)) lonely++;
  }
  return lonely;
}

function hasInkNear({ width, height, shades }: Picture, x: number, y: number): boolean {
  for (let row = Math.max(0, y - near); row <= Math.min(height - 1, y + near); row++) {
    for (let column = Math.max(0, x - near); column <= Math.min(width - 1, x + near); column++) {
      if ((shades[row * width + column] ?? 255) < ink.perhaps) return true;
    }
  }
  return false;
}

describe("the picture that ofd.js draws, laid over that of the PDF", () => {
  it.each(["huaiyin-2019", "hongze-2024"])(
    "has the ink of %s within 0.3 mm of where the PDF has it, but for a few dots",
    async (name) => {
      const tree = treeOf(example(name));
      const page = await openInReader(browser, writeOfd(tree, look, fontSet, { profile: "OFD" }));

      const ours = await paintedPages(page);
      const theirs = paintPages(await writePdf(tree, look, fontSet));
      await page.close();

      expect(ours).toHaveLength(theirs.length);
      for (const [at, own] of ours.entries()) {
        const other = theirs[at] as Picture;
        const lonely = lonelyDots(own, other) + lonelyDots(other, own);
        const seen = lonely <= few ? "" : writeOverlay(`ofd-${name}-${at + 1}`, own, other);
        expect(lonely, seen).toBeLessThanOrEqual(few);
      }
    },
  );
});
