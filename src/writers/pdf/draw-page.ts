import type { Page, PlacedText } from "../../layout/page.ts";
import { isSameContent } from "../../layout/structure/content-key.ts";
import { type Content, put, takeBytes } from "../content.ts";
import type { FontBook } from "./font-book.ts";
import {
  fillBars,
  type Pen,
  showPicture,
  showRun,
  strokeRules,
  turnClockwise,
} from "./operators.ts";
import type { PictureBook } from "./picture-book.ts";
import { closeMark, type Marker, openRules } from "./structure/marks.ts";

/** What the pages of a document are drawn with. */
export type Drawing = {
  /** Where each page is written, and taken away from. */
  readonly content: Content;
  readonly fonts: FontBook;
  readonly marker: Marker;
  /** Of documents that have some. */
  readonly pictures: PictureBook | undefined;
};

/** What draws a page: its rules, figures and pictures, then its texts, each under what it belongs to. */
export function drawPage(page: Page, drawing: Drawing): Uint8Array {
  const { content, marker } = drawing;
  marker.startPage();
  drawRules(content, page);
  drawFigures(content, page, marker);
  drawPictures(page, drawing);
  if (page.isTurned) drawTurned(page, drawing);
  else drawTexts(page, drawing);
  return takeBytes(content);
}

function drawPictures({ pictures, heightPt }: Page, drawing: Drawing): void {
  const { content, marker, pictures: book } = drawing;
  for (const { block, picture, area } of book ? pictures : []) {
    put(content, `${marker.open({ type: "block", block, part: "text" })}\n`);
    showPicture(content, book?.open(picture) ?? "", area, heightPt);
    put(content, `${closeMark}\n`);
  }
}

/** The page number stands where it does on a sheet that is upright. */
function drawTurned(page: Page, drawing: Drawing): void {
  const { content } = drawing;
  const [number, texts] = [true, false].map((isNumber) =>
    page.texts.filter(({ origin }) => (origin.type === "pageNumber") === isNumber),
  );
  drawTexts({ ...page, texts: texts ?? [] }, drawing);
  put(content, "q\n");
  turnClockwise(content, page.heightPt);
  drawTexts({ ...page, texts: number ?? [], heightPt: page.widthPt }, drawing);
  put(content, "Q\n");
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
