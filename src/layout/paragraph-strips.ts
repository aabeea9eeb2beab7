import type { Block, Heading, Paragraph } from "../document/blocks.ts";
import type { Look, ParagraphLook } from "../document/look.ts";
import { blankLinesBetween, staysAbove } from "../document/spacing.ts";
import { ptFromMm } from "../document/units.ts";
import type { Span } from "./lines/justify.ts";
import type { MeasureText } from "./lines/measure.ts";
import { baselineIn, runEnd, setRuns } from "./lines/set-line.ts";
import type { PlacedText } from "./page.ts";
import { type ParagraphLine, paragraphLines } from "./paragraph.ts";
import { signatureLefts } from "./signature.ts";
import type { Strip } from "./strip.ts";

/** A block among its neighbours, which decide its distances and what it must stay with. */
export type Surroundings = {
  readonly blocks: readonly Block[];
  readonly index: number;
  readonly look: Look;
  readonly measure: MeasureText;
};

export function paragraphStrips(block: Heading | Paragraph, around: Surroundings): Strip[] {
  const style = styleOf(block, around.look);
  const lines = place(block, paragraphLines(block, { ...around, style }), around);
  const spaceBeforePt = spaceBefore(around);
  const staysWithNext =
    style.keepWithNext || staysAbove(around.blocks[around.index + 1], around.look);
  return lines.map((line, index) => ({
    block: around.index,
    heightPt: style.linePitchPt,
    spaceBeforePt: index === 0 ? spaceBeforePt : 0,
    keepWithNext: keepsLine(index, lines.length) || (index === lines.length - 1 && staysWithNext),
    startsPage: false,
    content: { type: "line", texts: (topPt) => textsOf(line, topPt, style, around) },
  }));
}

export function spaceBefore({ blocks, index, look }: Surroundings): number {
  const previous = blocks[index - 1];
  const block = blocks[index];
  if (!previous || !block) return 0;
  return blankLinesBetween(previous, block, look) * look.page.linePitchPt;
}

function styleOf(block: Heading | Paragraph, look: Look): ParagraphLook {
  return block.type === "heading" ? look.headings[block.level] : look.paragraphs[block.role];
}

/** At least two lines of a paragraph stand together at a page's foot and at a page's top. */
function keepsLine(index: number, count: number): boolean {
  return count > 1 && (index === 0 || index === count - 2);
}

function place(
  block: Heading | Paragraph,
  lines: readonly ParagraphLine[],
  around: Surroundings,
): readonly ParagraphLine[] {
  if (styleOf(block, around.look).align !== "signature") return lines;
  const leftPt = signatureLeft(block, lines, around);
  return lines.map((line) => ({ ...line, leftPt }));
}

function signatureLeft(
  block: Heading | Paragraph,
  lines: readonly ParagraphLine[],
  around: Surroundings,
): number {
  const widthPt = ptFromMm(around.look.page.textWidthMm);
  const { sizePt } = styleOf(block, around.look);
  const ownPt = widest(lines);
  const isDate = block.type === "paragraph" && block.role === "date";
  const otherPt = neighbourWidth(isDate ? "signature" : "date", around) ?? 0;
  const [signaturePt, datePt] = isDate ? [otherPt, ownPt] : [ownPt, otherPt];
  const lefts = signatureLefts({ signaturePt, datePt }, widthPt, sizePt);
  return isDate ? lefts.datePt : lefts.signaturePt;
}

/** Width of the date under a signature, or of the signature above a date. */
function neighbourWidth(role: "signature" | "date", around: Surroundings): number | undefined {
  const neighbour = around.blocks[around.index + (role === "date" ? 1 : -1)];
  if (neighbour?.type !== "paragraph" || neighbour.role !== role) return undefined;
  return widest(paragraphLines(neighbour, { ...around, style: around.look.paragraphs[role] }));
}

function widest(lines: readonly ParagraphLine[]): number {
  return Math.max(0, ...lines.map(({ line }) => line.widthPt));
}

/** A line's texts: a run-in heading and what follows it are two things on one line. */
function textsOf(
  { characters, line, leadEnd, leftPt }: ParagraphLine,
  topPt: number,
  { linePitchPt }: ParagraphLook,
  { index, look }: Surroundings,
): PlacedText[] {
  const { start, end, spacingPt } = line;
  const lineLeftPt = ptFromMm(look.page.leftMm) + leftPt;
  const baselinePt = baselineIn(topPt, linePitchPt);
  const place = (part: "lead" | "text", span: Span, fromPt: number): PlacedText => ({
    origin: { type: "block", block: index, part },
    baselinePt,
    runs: setRuns(characters, { start: span.start, end: span.end, spacingPt }, fromPt),
  });
  if (start === end) return [];
  if (leadEnd <= start) return [place("text", line, lineLeftPt)];
  if (leadEnd >= end) return [place("lead", line, lineLeftPt)];
  const lead = place("lead", { start, end: leadEnd }, lineLeftPt);
  const last = lead.runs.at(-1);
  const textLeftPt = last ? runEnd(last) : lineLeftPt;
  return [lead, place("text", { start: leadEnd, end }, textLeftPt)];
}
