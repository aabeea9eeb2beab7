import type { Look } from "../../document/look.ts";
import { mmFromPt } from "../../document/units.ts";
import { type FontNames, fontFamily } from "./font-family.ts";
import { type Declarations, writeDeclarations, writeStyleSheet } from "./styling.ts";
import { drawnInRules } from "./table-rules.ts";
import { printedLabelRules } from "./torn-label.ts";
import { mm, pt } from "./units.ts";

/** What a page has behind the rules of its parts: white on the screen, its paper in print. */
export function writePageRules(look: Look, fonts: FontNames): string {
  return `body { margin: 0 }
@media screen { .nianbao-report { padding: 8mm 4mm } }
@media print {
${writeStyleSheet({ scroll: shown, "drawn-in": shown, ...printedLabelRules })}
${drawnInRules(look).join("\n")}
}
@page { ${writeDeclarations(paper(look))} }
@page :right { @bottom-right { ${writeDeclarations(pageNumber("right", look, fonts))} } }
@page :left { @bottom-left { ${writeDeclarations(pageNumber("left", look, fonts))} } }`;
}

/** What a narrow screen scrolls, paper shows. */
const shown: Declarations = { overflow: "visible" };

export function paper({ page }: Look): Declarations {
  const rightMm = page.widthMm - page.leftMm - page.textWidthMm;
  const bottomMm = page.heightMm - page.topMm - page.textHeightMm;
  return {
    size: `${mm(page.widthMm)} ${mm(page.heightMm)}`,
    margin: [page.topMm, rightMm, bottomMm, page.leftMm].map(mm).join(" "),
  };
}

/** The number stands at the outer edge; the middle of its dashes lies `belowTextMm` below the text. */
function pageNumber(side: "left" | "right", look: Look, fonts: FontNames): Declarations {
  const { sizePt, freeCharacters, belowTextMm } = look.pageNumber;
  return {
    ...printedNumber(look, fonts),
    "text-align": side,
    "vertical-align": "top",
    "padding-top": mm(belowTextMm - mmFromPt(sizePt) / 2),
    [`padding-${side}`]: pt(freeCharacters * sizePt),
  };
}

/** A page number's words and type, wherever on its sheet it stands. */
export function printedNumber({ pageNumber }: Look, fonts: FontNames): Declarations {
  const { before, after, sizePt } = pageNumber;
  return {
    content: `"${before}" counter(page) "${after}"`,
    font: `${pt(sizePt)}/1 ${fontFamily(pageNumber, fonts)}`,
  };
}
