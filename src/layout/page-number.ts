import type { Look } from "../document/look.ts";
import { ptFromMm } from "../document/units.ts";
import { breakLines } from "./lines/line-breaking.ts";
import type { MeasureText } from "./lines/measure.ts";
import { baselineAround, setRuns } from "./lines/set-line.ts";
import type { PlacedText } from "./page.ts";

/**
 * The number under the text area: at the right on odd pages, at the left on even ones.
 *
 * @see GB/T 9704-2012, 7.5.
 */
export function pageNumber(number: number, look: Look, measure: MeasureText): PlacedText {
  const { page, pageNumber: style } = look;
  const characters = measure(`${style.before}${number}${style.after}`, style);
  const textPt = ptFromMm(page.textWidthMm);
  const [line] = breakLines(characters, {
    firstWidthPt: textPt,
    widthPt: textPt,
    gapPt: 0,
    emPt: style.sizePt,
    fill: "ragged",
  });
  if (!line) throw new Error("a page number has characters");
  const freePt = style.freeCharacters * style.sizePt;
  const insetPt = number % 2 === 0 ? freePt : textPt - freePt - line.widthPt;
  const middlePt = ptFromMm(page.topMm + page.textHeightMm + style.belowTextMm);
  return {
    origin: { type: "pageNumber" },
    baselinePt: baselineAround(middlePt, style.sizePt),
    runs: setRuns(characters, line, ptFromMm(page.leftMm) + insetPt),
  };
}
