import { isSameContent } from "../../layout/content-key.ts";
import type { Page, PlacedText } from "../../layout/page.ts";
import { type Content, put, takeBytes } from "../content.ts";
import type { FontBook } from "./font-book.ts";
import { closeMark, type Marker, openRules } from "./marks.ts";
import { fillBars, type Pen, showRun, strokeRules } from "./operators.ts";

/** What the pages of a document are drawn with. */
export type Drawing = {
  /** Where each page is written, and taken away from. */
  readonly content: Content;
  readonly fonts: FontBook;
  readonly marker: Marker;
};

/** What draws a page: its rules, its figures, then its texts, each under what it belongs to. */
export function drawPage(page: Page, drawing: Drawing): Uint8Array {
  const { content, marker } = drawing;
  marker.startPage();
  drawRules(content, page);
  drawFigures(content, page, marker);
  drawTexts(page, drawing);
  return takeBytes(content);
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

function drawTexts(page: Page, { content, fonts, marker }: Drawing): void {
  const pen: Pen = { run: undefined, x: 0, y: 0 };
  let last: PlacedText | undefined;
  for (const text of page.texts) {
    if (!isSameContent(text.origin, last?.origin)) {
      if (last) put(content, `ET\n${closeMark}\n`);
      put(content, `${marker.open(text.origin)}\nBT\n`);
      pen.x = 0;
      pen.y = 0;
    }
    const baselinePt = page.heightPt - text.baselinePt;
    for (const run of text.runs) {
      showRun(content, run, { font: fonts.open(run.setting.font), pen, baselinePt });
    }
    last = text;
  }
  if (last) put(content, `ET\n${closeMark}\n`);
}
