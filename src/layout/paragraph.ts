import { countedText, type Heading, type Inline, type Paragraph } from "../document/blocks.ts";
import type { Look, ParagraphLook } from "../document/look.ts";
import { unreferred } from "../document/references/reference.ts";
import { ptFromMm } from "../document/units.ts";
import { gridGap, indentPt } from "./grid.ts";
import { breakLines, type Line, type Measure } from "./lines/line-breaking.ts";
import type { MeasureText } from "./lines/measure.ts";
import type { SetCharacter } from "./lines/set-character.ts";

/** A set line of a paragraph; `leftPt` is measured from the text area's left. */
export type ParagraphLine = {
  readonly characters: readonly SetCharacter[];
  readonly line: Line;
  /** Characters before this one are the run-in heading's. */
  readonly leadEnd: number;
  readonly leftPt: number;
};

export type ParagraphSetting = {
  readonly look: Look;
  readonly style: ParagraphLook;
  readonly measure: MeasureText;
};

/** What stands between two forced breaks. */
type Segment = { readonly characters: readonly SetCharacter[]; readonly leadEnd: number };

/** The lines of a heading or paragraph, broken to the width of the text area. */
export function paragraphLines(
  block: Heading | Paragraph,
  setting: ParagraphSetting,
): ParagraphLine[] {
  return segmentsOf(block, setting).flatMap(({ characters, leadEnd }, index) => {
    const measure = measureOf(setting, index === 0 ? "first" : "further");
    const lines = characters.length > 0 ? breakLines(characters, measure) : [emptyLine];
    return lines.map((line) => ({
      characters,
      line,
      leadEnd,
      leftPt: lineLeft(line, measure, setting.style),
    }));
  });
}

const emptyLine: Line = { start: 0, end: 0, widthPt: 0, spacingPt: 0 };

function segmentsOf(block: Heading | Paragraph, { look, style, measure }: ParagraphSetting) {
  const segments: Segment[] = [];
  let segment: Segment = { characters: [], leadEnd: 0 };
  for (const { inline, textLook, part } of piecesOf(block, look, style)) {
    if (inline.type === "break") {
      segments.push(segment);
      segment = { characters: [], leadEnd: 0 };
      continue;
    }
    const added = measure(inline.text, textLook, inline.strong ? "strong" : "normal");
    const { characters, leadEnd } = segment;
    const all = characters.length === 0 ? added : characters.concat(added);
    segment = { characters: all, leadEnd: part === "lead" ? all.length : leadEnd };
  }
  return [...segments, segment];
}

type Piece = {
  readonly inline: Inline;
  readonly textLook: ParagraphLook;
  readonly part: "lead" | "text";
};

function piecesOf(block: Heading | Paragraph, look: Look, style: ParagraphLook): Piece[] {
  const lead = block.type === "paragraph" ? block.lead : undefined;
  const leadLook = lead ? look.headings[lead.level] : style;
  const counted = block.type === "paragraph" ? block.counted : undefined;
  const opening: Inline[] = counted
    ? [{ type: "text", text: countedText(counted), strong: false }]
    : [];
  return [
    ...unreferred(lead?.content ?? []).map(
      (inline) => ({ inline, textLook: leadLook, part: "lead" }) as const,
    ),
    ...[...opening, ...unreferred(block.content)].map(
      (inline) => ({ inline, textLook: style, part: "text" }) as const,
    ),
  ];
}

function measureOf({ look, style }: ParagraphSetting, segment: "first" | "further"): Measure {
  const widthPt = ptFromMm(look.page.textWidthMm);
  return {
    firstWidthPt: segment === "first" ? widthPt - indentPt(style, look) : widthPt,
    widthPt,
    gapPt: gridGap(look, style.sizePt),
    emPt: style.sizePt,
    fill: style.align === "justify" ? "justified" : "ragged",
  };
}

function lineLeft(line: Line, { firstWidthPt, widthPt }: Measure, style: ParagraphLook): number {
  if (style.align === "center") return (widthPt - line.widthPt) / 2;
  return line.start === 0 ? widthPt - firstWidthPt : 0;
}
