import type { FilledArea, Rule, Run } from "../../layout/page.ts";

/** A thousandth of a point, a third of a micrometre. */
export function decimal(number: number): string {
  return String(Math.round(number * 1000) / 1000);
}

/** What stands before and behind a run's codes to show them at its place. */
export function showingOperators(
  { sizePt, leftPt, strong }: Run,
  baselinePt: number,
): readonly [start: string, end: string] {
  const start = `1 0 0 1 ${decimal(leftPt)} ${decimal(baselinePt)} Tm (`;
  const bold = strong ? `2 Tr ${decimal(sizePt * boldStrokeEm)} w ` : "";
  return [bold + start, strong ? ") Tj 0 Tr\n" : ") Tj\n"];
}

/** Faces of official documents have no bold: strong text is drawn with a stroked outline. */
const boldStrokeEm = 1 / 40;

/** Font and letter spacing of a run, unless they are still those of the run before it. */
export function stateOperators(run: Run, last: Run | undefined, fontName: string): string {
  const spacing = fineSpacing(run);
  const isKept =
    last?.font === run.font && last.sizePt === run.sizePt && fineSpacing(last) === spacing;
  return isKept ? "" : `/${fontName} ${decimal(run.sizePt)} Tf ${spacing} Tc\n`;
}

/** Errors add up over a line, so the spacing is written finer than places are. */
function fineSpacing({ spacingPt }: Run): number {
  return Math.round(spacingPt * 1e5) / 1e5;
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
