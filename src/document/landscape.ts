import type { Look, PageLook } from "./look.ts";
import { perObject } from "./per-object.ts";

/**
 * The same look on a page that is turned: a table's head lies at the left edge of the upright sheet,
 * whose margins stay where they are.
 * @see GB/T 9704-2012, 9 (横排表格)
 */
export const landscapeLook = perObject(
  (look: Look): Look => ({ ...look, page: landscapePage(look.page) }),
);

function landscapePage(page: PageLook): PageLook {
  return {
    ...page,
    widthMm: page.heightMm,
    heightMm: page.widthMm,
    topMm: page.leftMm,
    leftMm: page.heightMm - page.topMm - page.textHeightMm,
    textWidthMm: page.textHeightMm,
    textHeightMm: page.textWidthMm,
  };
}
