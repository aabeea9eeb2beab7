import { openResources } from "../../../functions/materials/resources.ts";
import { prepare } from "../../../src/generate.ts";
import { layOutPages } from "../../../src/layout/lay-out-pages.ts";
import type { Page } from "../../../src/layout/page.ts";
import type { Draft } from "../../given/reports.ts";
import { type RawPage, rawPdf, words } from "./raw-pdf.ts";

const resources = openResources();

/** A character and where it stands; from the page's bottom left, in pt. */
export type Spot = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/**
 * A report as a PDF that is drawn in another way than ours.
 * @param draw - what draws a line of text, given its characters.
 */
export function drawnReport(draft: Draft, draw: (line: readonly Spot[]) => string): Uint8Array {
  return rawPdf(pagesOf(draft).map((page) => ({ content: contentOf(page, draw) })));
}

/** The pages of a report as they are laid out. */
export function pagesOf(draft: Draft): Page[] {
  const { tree } = prepare({ value: draft, findings: [] }, resources, { force: true });
  return [...layOutPages(tree, resources.look, resources.fontSet)];
}

export function contentOf(page: Page, draw: (line: readonly Spot[]) => string): RawPage["content"] {
  const rules = page.rules.map(({ fromX, fromY, toX, toY }) => {
    const [from, to] = [page.heightPt - fromY, page.heightPt - toY];
    return `${fromX} ${from} m ${toX} ${to} l S\n`;
  });
  return [...rules, ...linesOf(page).map(draw)].join("");
}

/** Shows a character as it is. */
export function plain({ text, x, y, size }: Spot): string {
  return words(text, { x, y, size });
}

function linesOf({ texts, heightPt }: Page): Spot[][] {
  return texts.map(({ runs, baselinePt }) =>
    runs.flatMap(({ leftPt, spacingPt, characters, setting }) => {
      let x = leftPt;
      return characters.map(({ text, widthPt }) => {
        const spot = { text, x, y: heightPt - baselinePt, width: widthPt, size: setting.sizePt };
        x += widthPt + spacingPt;
        return spot;
      });
    }),
  );
}
