import type { Page } from "../../layout/page.ts";
import { type Content, put, putWhole, takeBytes } from "../content.ts";
import type { FontBook } from "./font-book.ts";
import type { Ids } from "./ids.ts";
import { putBars, putRules } from "./path-objects.ts";
import type { Places } from "./places.ts";
import { putRun, type RunPlace } from "./text-objects.ts";
import { declaration } from "./xml.ts";

/** What the pages of a document are drawn with. */
export type Drawing = {
  /** Where each page is written, and taken away from. */
  readonly content: Content;
  readonly fonts: FontBook;
  readonly ids: Ids;
  readonly places: Places;
  readonly middles: RunPlace["middles"];
};

/**
 * The file of a page: its rules, its figures, then its texts. Readers stack objects by their ids,
 * and paths below texts, whatever the order of the file: here all three are the same.
 */
export function drawPage(page: Page, id: number, drawing: Drawing): Uint8Array {
  const { content, ids } = drawing;
  put(content, start);
  putWhole(content, ids.next());
  put(content, '" Type="Body">');
  putRules(content, page.rules, ids);
  drawFigures(page, id, drawing);
  drawTexts(page, id, drawing);
  put(content, "</ofd:Layer></ofd:Content></ofd:Page>");
  return takeBytes(content);
}

const start = `${declaration}<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer ID="`;

function drawFigures({ figures }: Page, id: number, { content, ids, places }: Drawing): void {
  for (const { block, bars } of figures) {
    if (bars.length === 0) continue;
    places.add({ type: "block", block, part: "text" }, id, putBars(content, bars, ids));
  }
}

function drawTexts({ texts }: Page, id: number, drawing: Drawing): void {
  const { content, fonts, ids, places, middles } = drawing;
  for (const { origin, baselinePt, runs } of texts) {
    for (const run of runs) {
      const font = fonts.open(run.setting.font);
      places.add(origin, id, putRun(content, run, { font, baselinePt, ids, middles }));
    }
  }
}
