import type { Setting } from "../../layout/lines/set-character.ts";
import type { Origin, Page } from "../../layout/page.ts";
import { isSameContent } from "../../layout/structure/content-key.ts";
import { type Content, put, putWhole, takeBytes } from "../content.ts";
import type { FontBook } from "./font-book.ts";
import type { Ids } from "./ids.ts";
import { putBars, putRules } from "./path-objects.ts";
import type { PictureBook } from "./picture-book.ts";
import type { Places } from "./places.ts";
import { putPicture } from "./put-picture.ts";
import { openTextObjects } from "./text-objects.ts";
import { mmText, stepsFromPt } from "./units.ts";
import { declaration } from "./xml.ts";

/** What the pages of a document are drawn with. */
export type Drawing = {
  /** Where each page is written, and taken away from. */
  readonly content: Content;
  readonly fonts: FontBook;
  readonly pictures: PictureBook;
  readonly ids: Ids;
  readonly places: Places;
  /** What stands in every text object of a setting, between its box and its first text. */
  readonly middles: Map<Setting, Uint8Array>;
  /** Archives want each line in an object of its own. @see GB/T 42133-2022, 6.6 */
  readonly keepsLinesApart: boolean;
};

/**
 * The file of a page: its pictures, its rules, its figures, then its texts. Readers stack objects by
 * their ids, and pictures below paths below texts, whatever the order of the file: here all are the same.
 */
export function drawPage(page: Page, id: number, drawing: Drawing): Uint8Array {
  const { content, ids } = drawing;
  put(content, start);
  if (page.isTurned) put(content, areaOf(page));
  put(content, layer);
  putWhole(content, ids.next());
  put(content, '" Type="Body">');
  drawPictures(page, id, drawing);
  putRules(content, page.rules, ids);
  drawFigures(page, id, drawing);
  drawTexts(page, id, drawing);
  put(content, "</ofd:Layer></ofd:Content></ofd:Page>");
  return takeBytes(content);
}

const start = `${declaration}<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">`;
const layer = '<ofd:Content><ofd:Layer ID="';

/** The sheet, where it is not that of the document. */
function areaOf({ widthPt, heightPt }: Page): string {
  const box = ["0 0", mmText(stepsFromPt(widthPt)), mmText(stepsFromPt(heightPt))].join(" ");
  return `<ofd:Area><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:Area>`;
}

function drawPictures({ pictures }: Page, id: number, drawing: Drawing): void {
  const { content, ids, places, pictures: book } = drawing;
  for (const { block, picture, area } of pictures) {
    const resource = book.open(picture);
    const object = ids.next();
    putPicture(content, area, { object, resource });
    places.add({ type: "block", block, part: "text" }, id, [object]);
  }
}

function drawFigures({ figures }: Page, id: number, { content, ids, places }: Drawing): void {
  for (const { block, bars } of figures) {
    if (bars.length === 0) continue;
    places.add({ type: "block", block, part: "text" }, id, putBars(content, bars, ids));
  }
}

/**
 * The lines of a paragraph or a cell belong together, unless they are to stand apart. The number of a page
 * stands where it does on a sheet that is upright.
 */
function drawTexts(page: Page, id: number, drawing: Drawing): void {
  const { fonts, places, keepsLinesApart } = drawing;
  const objects = openTextObjects(drawing);
  let last: Origin | undefined;
  const finish = () => {
    if (last) places.add(last, id, objects.finish());
  };
  for (const { origin, baselinePt, runs } of page.texts) {
    if (keepsLinesApart || !isOneText(origin, last, page)) finish();
    last = origin;
    const turnedWidthPt = page.isTurned && origin.type === "pageNumber" ? page.widthPt : undefined;
    for (const run of runs) {
      objects.add(run, { font: fonts.open(run.setting.font), baselinePt, turnedWidthPt });
    }
  }
  finish();
}

/** The words of a chart stand about, as do the heads of a table that are there once more. */
function isOneText(origin: Origin, last: Origin | undefined, { figures }: Page): boolean {
  if (origin.type === "block" && figures.some(({ block }) => block === origin.block)) return false;
  return origin.type !== "repeated" && isSameContent(origin, last);
}
