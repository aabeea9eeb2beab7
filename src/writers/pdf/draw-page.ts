import type { Page } from "../../layout/page.ts";
import type { FontBook } from "./font-book.ts";
import { closeMark, isSameContent, type Marker, openRules } from "./marks.ts";
import { barOperators, decimal, ruleOperators, textOperators, textState } from "./operators.ts";

/** The operators that draw a page: its rules, its figures, then its texts, each under what it belongs to. */
export function drawPage(page: Page, fonts: FontBook, marker: Marker): string {
  marker.startPage();
  const rules =
    page.rules.length > 0 ? [openRules, ruleOperators(page.rules, page.heightPt), closeMark] : [];
  const figures = drawFigures(page, marker);
  return [upright(page), ...rules, ...figures, ...drawTexts(page, fonts, marker)].join("\n");
}

/** The PDF kit turns every page so that `y` points down; letters would stand on their heads. */
function upright({ heightPt }: Page): string {
  return `1 0 0 -1 0 ${decimal(heightPt)} cm`;
}

function drawFigures({ figures, heightPt }: Page, marker: Marker): string[] {
  return figures.flatMap(({ block, bars }) => {
    if (bars.length === 0) return [];
    const open = marker.open({ type: "block", block, part: "text" });
    return [open, barOperators(bars, heightPt), closeMark];
  });
}

function drawTexts({ texts, heightPt }: Page, fonts: FontBook, marker: Marker): string[] {
  const operators: string[] = [];
  let state = "";
  for (const [index, { origin, baselinePt, runs }] of texts.entries()) {
    if (!isSameContent(origin, texts[index - 1]?.origin)) operators.push(marker.open(origin), "BT");
    for (const run of runs) {
      const encoded = fonts.encode(run);
      const own = textState(run, encoded);
      if (own !== state) operators.push(own);
      state = own;
      operators.push(textOperators(run, encoded, heightPt - baselinePt));
    }
    if (!isSameContent(origin, texts[index + 1]?.origin)) operators.push("ET", closeMark);
  }
  return operators;
}
