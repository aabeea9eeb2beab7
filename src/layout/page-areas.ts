import { landscapeLook } from "../document/landscape.ts";
import type { Look } from "../document/look.ts";
import { ptFromMm } from "../document/units.ts";
import type { Areas } from "./paginate.ts";

/** The text areas of the sheets. */
export function areasOf(look: Look): Areas {
  const area = ({ page: { topMm, textHeightMm } }: Look) => ({
    topPt: ptFromMm(topMm),
    heightPt: ptFromMm(textHeightMm),
  });
  return { upright: area(look), turned: area(landscapeLook(look)) };
}
