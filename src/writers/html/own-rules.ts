import { landscapeLook } from "../../document/landscape.ts";
import type { Look } from "../../document/look.ts";
import { abovePictureMm } from "../../document/picture-size.ts";
import { mmFromPt } from "../../document/units.ts";
import type { FontNames } from "./font-family.ts";
import { paper, printedNumber } from "./page-rules.ts";
import { standing } from "./paragraph-rules.ts";
import { turnedPage } from "./paragraphs.ts";
import { type Declarations, type StyleRules, writeDeclarations } from "./styling.ts";
import { plain } from "./text-rule.ts";
import { mm, pt } from "./units.ts";

/** Rules for tables and pictures of the office's own, which most documents have none of. */
export function ownRules(look: Look, fonts: FontNames): StyleRules {
  const { tableCaption, pictureCaption } = look.paragraphs;
  return {
    tableCaption: standing(tableCaption, look, fonts),
    pictureCaption: standing(pictureCaption, look, fonts),
    reference: { color: "inherit", "text-decoration": "none" },
    picture: { ...plain, margin: `${mm(abovePictureMm)} 0 0`, "break-inside": "avoid" },
    "picture-image": {
      ...plain,
      display: "block",
      margin: "0 auto",
      "max-width": "100%",
      height: "auto",
    },
  };
}

/**
 * Turned sheets in print. The page number stays where it is on upright ones: at the left edge, its
 * lines running downwards, below on odd pages and above on even ones.
 * @see GB/T 9704-2012, 9
 */
export function writeTurnedPageRules(look: Look, fonts: FontNames): string {
  const none = "content: none";
  const [odd, even] = (["bottom", "top"] as const).map((side) =>
    writeDeclarations(turnedNumber(side, look, fonts)),
  );
  return `@media print { .nianbao-report { max-width: none } }
@page ${turnedPage} { ${writeDeclarations(paper(landscapeLook(look)))} }
@page ${turnedPage}:right { @bottom-right { ${none} } @left-bottom { ${odd} } }
@page ${turnedPage}:left { @bottom-left { ${none} } @left-top { ${even} } }`;
}

function turnedNumber(side: "top" | "bottom", look: Look, fonts: FontNames): Declarations {
  const { sizePt, freeCharacters, belowTextMm } = look.pageNumber;
  return {
    ...printedNumber(look, fonts),
    "writing-mode": "vertical-rl",
    "text-orientation": "sideways",
    "text-align": side === "top" ? "left" : "right",
    "vertical-align": side,
    "padding-right": mm(belowTextMm - mmFromPt(sizePt) / 2),
    [`padding-${side}`]: pt(freeCharacters * sizePt),
  };
}
