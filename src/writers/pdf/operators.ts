import type { FilledArea, Rule, Run } from "../../layout/page.ts";

/** Codes of a run's characters in its font, as the PDF names them. */
export type Encoded = { readonly fontName: string; readonly codes: string };

/** A thousandth of a point, a third of a micrometre. */
export function decimal(number: number): string {
  return String(Math.round(number * 1000) / 1000);
}

/** Operators that show a run: one string, at its place. */
export function textOperators(
  { sizePt, leftPt, strong }: Run,
  { codes }: Encoded,
  baselinePt: number,
): string {
  const plain = `1 0 0 1 ${decimal(leftPt)} ${decimal(baselinePt)} Tm <${codes}> Tj`;
  return strong ? `2 Tr ${decimal(sizePt * boldStrokeEm)} w ${plain} 0 Tr` : plain;
}

/** Font and letter spacing of a run: they hold for the runs after it, too. */
export function textState({ sizePt, spacingPt }: Run, { fontName }: Encoded): string {
  return `/${fontName} ${decimal(sizePt)} Tf ${tc(spacingPt)}`;
}

/** Faces of official documents have no bold: strong text is drawn with a stroked outline. */
const boldStrokeEm = 1 / 40;

/** Errors add up over a line, so the spacing is written finer than places are. */
function tc(spacingPt: number): string {
  return `${Math.round(spacingPt * 1e5) / 1e5} Tc`;
}

/** Strokes with square ends, which close the corners of a table. */
export function ruleOperators(rules: readonly Rule[], heightPt: number): string {
  const strokes = rules.map(({ fromX, fromY, toX, toY, widthPt }) => {
    const from = `${decimal(fromX)} ${decimal(heightPt - fromY)} m`;
    return `${decimal(widthPt)} w ${from} ${decimal(toX)} ${decimal(heightPt - toY)} l S`;
  });
  return ["2 J", ...strokes].join("\n");
}

/** Filled bars; what is drawn after them is as black as before. */
export function barOperators(bars: readonly FilledArea[], heightPt: number): string {
  const fills = bars.map(({ leftPt, topPt, widthPt, heightPt: ownPt, gray }) => {
    const corner = `${decimal(leftPt)} ${decimal(heightPt - topPt - ownPt)}`;
    return `${decimal(gray)} g ${corner} ${decimal(widthPt)} ${decimal(ownPt)} re f`;
  });
  return ["q", ...fills, "Q"].join("\n");
}
