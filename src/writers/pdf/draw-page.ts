import type { Page, PlacedText, Run } from "../../layout/page.ts";
import { type Content, closeContent, openContent, put } from "./content.ts";
import type { FontBook } from "./font-book.ts";
import { closeMark, isSameContent, type Marker, openRules } from "./marks.ts";
import { fillBars, setState, showRun, strokeRules } from "./operators.ts";

/** What draws a page: its rules, its figures, then its texts, each under what it belongs to. */
export function drawPage(page: Page, fonts: FontBook, marker: Marker): Uint8Array {
  const content = openContent();
  marker.startPage();
  drawRules(content, page);
  drawFigures(content, page, marker);
  drawTexts(content, page, fonts, marker);
  return closeContent(content);
}

function drawRules(content: Content, { rules, heightPt }: Page): void {
  if (rules.length === 0) return;
  put(content, `${openRules}\n`);
  strokeRules(content, rules, heightPt);
  put(content, `${closeMark}\n`);
}

function drawFigures(content: Content, { figures, heightPt }: Page, marker: Marker): void {
  for (const { block, bars } of figures) {
    if (bars.length === 0) continue;
    put(content, `${marker.open({ type: "block", block, part: "text" })}\n`);
    fillBars(content, bars, heightPt);
    put(content, `${closeMark}\n`);
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
      const font = fonts.open(run.setting.font);
      setState(content, run, lastRun, font);
      showRun(content, run, font, page.heightPt - text.baselinePt);
      lastRun = run;
    }
    last = text;
  }
  if (last) put(content, `ET\n${closeMark}\n`);
}
