import type { DocumentTree } from "../../../src/document/blocks.ts";
import type { PrintableReport, Resources } from "../../../src/generate.ts";
import { layOutPages } from "../../../src/layout/lay-out-pages.ts";
import type { Page } from "../../../src/layout/page.ts";
import { fitOwnTables } from "../../../src/writers/formats.ts";
import { drawSheet } from "../../../src/writers/svg/draw-sheet.ts";
import { type FontPiece, openFontBook } from "../../../src/writers/svg/font-book.ts";
import { findPlaces, type PageArea, type Target } from "./find-places.ts";

/** Some pages of a report, as they print. */
export type Drawn = {
  readonly type: "drawn";
  /** To ask for those that are not drawn yet. */
  readonly run: number;
  readonly sheets: readonly Sheet[];
  /** What the fonts of these pages need besides what came before. */
  readonly pieces: readonly FontPiece[];
  readonly isLast: boolean;
};

export type Sheet = {
  readonly number: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** Undefined of a page that looks as it did when it was drawn last. */
  readonly svg: string | undefined;
};

export type SheetDesk = {
  readonly draw: (report: PrintableReport) => Promise<Drawn>;
  /** @returns undefined when the run is over: another report was asked for. */
  readonly drawMore: (run: number) => Promise<Drawn> | undefined;
  readonly places: (targets: readonly Target[]) => readonly (readonly PageArea[])[];
};

type Run = {
  readonly number: number;
  readonly tree: DocumentTree;
  readonly rest: Iterator<Page>;
  readonly pages: Page[];
};

/** So long a person may wait for the pages that are sent together. */
const patienceMs = { first: 40, later: 250 };

/** Draws the pages of one report after another, and of a changed report the changed pages alone. */
export function openSheetDesk({ look, fontSet, editions }: Resources): SheetDesk {
  const book = openFontBook();
  /** By the number of the page. */
  const shown: string[] = [];
  let last: Run | undefined;

  const drawSome = async (run: Run, limitMs: number): Promise<Drawn> => {
    const end = performance.now() + limitMs;
    const sheets: Sheet[] = [];
    let isLast = false;
    while (!isLast && (sheets.length === 0 || performance.now() < end)) {
      const { value: page, done } = run.rest.next();
      if (!done) sheets.push(drawOne(page, run));
      isLast = done === true;
    }
    if (isLast) shown.length = run.pages.length + 1;
    await book.fetchAhead();
    return { type: "drawn", run: run.number, sheets, pieces: book.takePieces(), isLast };
  };

  const drawOne = (page: Page, { pages }: Run): Sheet => {
    pages.push(page);
    const { number, widthPt, heightPt } = page;
    const drawn = drawSheet(page, book);
    const isSame = shown[number] === drawn;
    shown[number] = drawn;
    return { number, widthPt, heightPt, svg: isSame ? undefined : drawn };
  };

  return {
    draw: async (report) => {
      const tree = await fitOwnTables(report.tree, look);
      const isFirst = last === undefined;
      const rest = layOutPages(tree, look, fontSet);
      last = { number: (last?.number ?? 0) + 1, tree, rest, pages: [] };
      return await drawSome(last, isFirst ? 0 : patienceMs.first);
    },
    drawMore: (run) => (last?.number === run ? drawSome(last, patienceMs.later) : undefined),
    places: (targets) =>
      targets.map((target) => (last ? findPlaces(target, { ...last, editions }) : [])),
  };
}
