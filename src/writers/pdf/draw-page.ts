import type { Page } from "../../layout/page.ts";
import type { FontBook } from "./font-book.ts";
import { closeMark, isSameContent, type Marker, openRules } from "./marks.ts";
import { decimal, ruleOperators, textOperators } from "./operators.ts";

/** The operators that draw a page: its rules, then its texts, each under what it belongs to. */
export function drawPage(page: Page, fonts: FontBook, marker: Marker): string {
  marker.startPage();
  const rules =
    page.rules.length > 0 ? [openRules, ruleOperators(page.rules, page.heightPt), closeMark] : [];
  return [upright(page), ...rules, ...drawTexts(page, fonts, marker)].join("\n");
}

/** The PDF kit turns every page so that `y` points down; letters would stand on their heads. */
function upright({ heightPt }: Page): string {
  return `1 0 0 -1 0 ${decimal(heightPt)} cm`;
}

function drawTexts({ texts, heightPt }: Page, fonts: FontBook, marker: Marker): string[] {
  return texts.flatMap(({ origin, baselinePt, runs }, index) => {
    const shown = runs.map((run) => textOperators(run, fonts.encode(run), heightPt - baselinePt));
    return [
      ...(isSameContent(origin, texts[index - 1]?.origin) ? [] : [marker.open(origin), "BT"]),
      ...shown,
      ...(isSameContent(origin, texts[index + 1]?.origin) ? [] : ["ET", closeMark]),
    ];
  });
}
