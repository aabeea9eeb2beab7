import type { Area, FilledArea, Rule, Run } from "../../layout/page.ts";
import { type Content, put, putNumber } from "../content.ts";
import { putCodes, putOperation } from "./content.ts";
import type { OpenFont } from "./font-book.ts";

/** What holds while texts are drawn: the run before, and where it began, in thousandths of a point. */
export type Pen = { run: Run | undefined; x: number; y: number };

/** Shows a run: one string, at its place, which is told from that of the run before. */
export function showRun(
  content: Content,
  run: Run,
  { font, pen, baselinePt }: { font: OpenFont; pen: Pen; baselinePt: number },
): void {
  const { characters, setting } = run;
  setState(content, run, pen.run, font);
  if (setting.strong) {
    put(content, "2 Tr ");
    putNumber(content, setting.sizePt * boldStrokeEm);
    put(content, " w ");
  }
  move(content, pen, inThousandths(run.leftPt), inThousandths(baselinePt));
  putCodes(content, characters, font.codeOf);
  put(content, setting.strong ? ") Tj 0 Tr\n" : ") Tj\n");
  pen.run = run;
}

/** Faces of official documents have no bold: strong text is drawn with a stroked outline. */
const boldStrokeEm = 1 / 40;

/** As places are written: what is rounded away does not add up over the lines. */
function inThousandths(lengthPt: number): number {
  return Math.round(1000 * lengthPt);
}

function move(content: Content, pen: Pen, x: number, y: number): void {
  putNumber(content, (x - pen.x) / 1000);
  put(content, " ");
  putNumber(content, (y - pen.y) / 1000);
  put(content, " Td (");
  pen.x = x;
  pen.y = y;
}

/** Font and letter spacing of a run, unless they are still those of the run before it. */
function setState(
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
  putNumber(content, spacingPt, spacingSteps);
  put(content, " Tc\n");
}

/** Errors add up over a line, so the spacing is written in finer steps than places are. */
const spacingSteps = 100_000;

function roundSpacing(spacingPt: number): number {
  return Math.round(spacingPt * spacingSteps);
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

/** An image, which is one unit wide and high, stretched over its area. */
export function showPicture(content: Content, name: string, area: Area, heightPt: number): void {
  const { leftPt, topPt, widthPt, heightPt: ownPt } = area;
  put(content, "q\n");
  putOperation(content, [widthPt, 0, 0, ownPt, leftPt, heightPt - topPt - ownPt], "cm");
  put(content, `/${name} Do\nQ\n`);
}

/** What is drawn then stands as on a sheet that is turned a quarter to the right. */
export function turnClockwise(content: Content, heightPt: number): void {
  putOperation(content, [0, -1, 1, 0, 0, heightPt], "cm");
}
