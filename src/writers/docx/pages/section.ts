import { DocumentGridType, type ISectionPropertiesOptions } from "docx";
import type { Look } from "../../../document/look.ts";
import { mmFromPt } from "../../../document/units.ts";
import { twips, twipsFromMm } from "../units.ts";
import { characterSpacePt, rightMm } from "./page.ts";

/** Paper, margins and character grid of the whole document. */
export function sectionProperties(look: Look): ISectionPropertiesOptions {
  const { page } = look;
  return {
    page: {
      size: { width: twipsFromMm(page.widthMm), height: twipsFromMm(page.heightMm) },
      margin: {
        top: twipsFromMm(page.topMm),
        bottom: twipsFromMm(bottomMm(page)),
        left: twipsFromMm(page.leftMm),
        right: twipsFromMm(rightMm(page)),
        footer: twipsFromMm(footerMm(look)),
        gutter: 0,
      },
    },
    // What Word's page setup shows as 28 characters a line, 22 lines a page, and its measure for
    // indents in characters. The text itself does not snap to it, see `letterSpacing`.
    grid: {
      type: DocumentGridType.LINES_AND_CHARS,
      linePitch: twips(page.linePitchPt),
      charSpace: characterSpacePt(look) * 4096,
    },
  };
}

function bottomMm(page: Look["page"]): number {
  return page.heightMm - page.topMm - page.textHeightMm;
}

/** From the paper's edge up to the lower edge of the page number's line. */
function footerMm({ page, pageNumber }: Look): number {
  return bottomMm(page) - pageNumber.belowTextMm - mmFromPt(pageNumber.sizePt) / 2;
}
