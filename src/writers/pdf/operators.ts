import type { FilledArea, Rule, Run } from "../../layout/page.ts";
import { type Content, put, putCode, putNumber, putOperation } from "./content.ts";
import type { OpenFont } from "./font-book.ts";

/** Shows a run: one string, at its place. */
export function showRun(content: Content, run: Run, font: OpenFont, baselinePt: number): void {
  const { characters, leftPt, setting } = run;
  const { sizePt, strong } = setting;
  if (strong) {
    put(content, "2 Tr ");
    putNumber(content, sizePt * boldStrokeEm);
    put(content, " w ");
  }
  put(content, "1 0 0 1 ");
  putNumber(content, leftPt);
  put(content, " ");
  putNumber(content, baselinePt);
  put(content, " Tm (");
  for (const character of characters) putCode(content, font.codeOf(character));
  put(content, strong ? ") Tj 0 Tr\n" : ") Tj\n");
}

/** Faces of official documents have no bold: strong text is drawn with a stroked outline. */
const boldStrokeEm = 1 / 40;

/** Font and letter spacing of a run, unless they are still those of the run before it. */
export function setState(
  content: Content,
  { setting: { font, sizePt }, spacingPt }: Run,
  last: Run | undefined,
  { name }: OpenFont,
): void {
  const isKept =
    last?.setting.font === font &&
    last.setting.sizePt === sizePt &&
    roundSpacing(last.spacingPt) === roundSpacing(spacingPt);
  if (isKept) return;
  put(content, `/${name} `);
  putNumber(content, sizePt);
  put(content, " Tf ");
  putNumber(content, spacingPt, spacingPlaces);
  put(content, " Tc\n");
}

/** Errors add up over a line, so the spacing is written finer than places are. */
const spacingPlaces = 5;

function roundSpacing(spacingPt: number): number {
  return Math.round(spacingPt * 10 ** spacingPlaces);
}

/** Strokes with square ends, which close the corners of a table. */
export function strokeRules(content: Content, rules: readonly Rule[], heightPt: number): void {
  put(content, "2 J\n");
  for (const { fromX, fromY, toX, toY, widthPt } of rules) {
    putOperation(content, [widthPt], "w");
    putOperation(content, [fromX, heightPt - fromY], "m");
    putOperation(content, [toX, heightPt - toY], "l S");
  }
}

/** Filled bars; what is drawn after them is as black as before. */
export function fillBars(content: Content, bars: readonly FilledArea[], heightPt: number): void {
  put(content, "q\n");
  for (const { leftPt, topPt, widthPt, heightPt: ownPt, gray } of bars) {
    putOperation(content, [gray], "g");
    putOperation(content, [leftPt, heightPt - topPt - ownPt, widthPt, ownPt], "re f");
  }
  put(content, "Q\n");
}
