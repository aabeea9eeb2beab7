import type { Page, PlacedText, Run } from "../../layout/page.ts";
import { type Content, closeContent, openContent, put, putCode } from "./content.ts";
import type { FontBook } from "./font-book.ts";
import { closeMark, isSameContent, type Marker, openRules } from "./marks.ts";
import {
  barOperators,
  decimal,
  ruleOperators,
  showingOperators,
  stateOperators,
} from "./operators.ts";

/** What draws a page: its rules, its figures, then its texts, each under what it belongs to. */
export function drawPage(page: Page, fonts: FontBook, marker: Marker): Uint8Array {
  const content = openContent();
  marker.startPage();
  put(content, upright(page));
  drawRules(content, page);
  drawFigures(content, page, marker);
  drawTexts(content, page, fonts, marker);
  return closeContent(content);
}

/** The PDF kit turns every page so that `y` points down; letters would stand on their heads. */
function upright({ heightPt }: Page): string {
  return `1 0 0 -1 0 ${decimal(heightPt)} cm\n`;
}

function drawRules(content: Content, { rules, heightPt }: Page): void {
  if (rules.length === 0) return;
  put(content, `${openRules}\n${ruleOperators(rules, heightPt)}\n${closeMark}\n`);
}

function drawFigures(content: Content, { figures, heightPt }: Page, marker: Marker): void {
  for (const { block, bars } of figures) {
    if (bars.length === 0) continue;
    const open = marker.open({ type: "block", block, part: "text" });
    put(content, `${open}\n${barOperators(bars, heightPt)}\n${closeMark}\n`);
  }
}

function drawTexts(content: Content, page: Page, fonts: FontBook, marker: Marker): void {
  let last: PlacedText | undefined;
  let lastRun: Run | undefined;
  for (const text of page.texts) {
    if (!isSameContent(text.origin, last?.origin)) {
      if (last) put(content, `ET\n${closeMark}\n`);
      put(content, `${marker.open(text.origin)}\nBT\n`);
    }
    for (const run of text.runs) {
      drawRun(content, run, { fonts, lastRun, baselinePt: page.heightPt - text.baselinePt });
      lastRun = run;
    }
    last = text;
  }
  if (last) put(content, `ET\n${closeMark}\n`);
}

type Around = {
  readonly fonts: FontBook;
  readonly lastRun: Run | undefined;
  /** From the foot of the page. */
  readonly baselinePt: number;
};

function drawRun(content: Content, run: Run, { fonts, lastRun, baselinePt }: Around): void {
  const font = fonts.open(run.font);
  put(content, stateOperators(run, lastRun, font.name));
  const [start, end] = showingOperators(run, baselinePt);
  put(content, start);
  for (const character of run.characters) putCode(content, font.codeOf(character));
  put(content, end);
}
