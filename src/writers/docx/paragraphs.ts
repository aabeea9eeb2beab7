import {
  Paragraph as DocxParagraph,
  type IParagraphOptions,
  LineRuleType,
  type TextRun,
} from "docx";
import type { Block, Heading, Lead, Paragraph } from "../../document/blocks.ts";
import type { Look } from "../../document/look.ts";
import { blankLinesBetween, staysAbove } from "../../document/spacing.ts";
import { startsPage } from "../../document/table-rows.ts";
import { charactersWidth } from "./page.ts";
import { writeRuns } from "./runs.ts";
import type { Setting } from "./setting.ts";
import { charactersBefore } from "./signature.ts";
import { headingStyle, leadStyle, roleStyles } from "./style-ids.ts";
import { twips } from "./units.ts";
import type { WordFonts } from "./word-fonts.ts";

/** What stands before and behind a block. */
export type Neighbours = { readonly previous: Block | undefined; readonly next: Block | undefined };

/** A heading; one with a table that wants a page of its own opens that page. */
export function writeHeading(
  heading: Heading,
  around: Neighbours,
  { look, fonts }: Setting,
): DocxParagraph {
  const { next } = around;
  const opensPage = next?.type === "table" && startsPage(heading, next, look);
  return new DocxParagraph({
    style: headingStyle(heading.level),
    ...(opensPage ? { pageBreakBefore: true } : {}),
    ...blankLines(heading, around, look),
    children: writeRuns(heading.content, { face: look.headings[heading.level].face, fonts }),
  });
}

export function writeParagraph(
  paragraph: Paragraph,
  around: Neighbours,
  { look, fonts }: Setting,
): DocxParagraph {
  const { role, lead, content } = paragraph;
  const { face, keepWithNext } = look.paragraphs[role];
  return new DocxParagraph({
    style: roleStyles[role],
    ...blankLines(paragraph, around, look),
    ...signatureIndent(paragraph, around, look),
    ...(staysAbove(around.next, look) && !keepWithNext ? { keepNext: true } : {}),
    children: [
      ...(lead ? writeLead(lead, look, fonts) : []),
      ...writeRuns(content, { face, fonts }),
    ],
  });
}

function writeLead({ level, content }: Lead, look: Look, fonts: WordFonts): TextRun[] {
  const face = look.headings[level].face;
  return writeRuns(content, { face, fonts }, { style: leadStyle(level) });
}

/** An empty line one point high, for where only a table stands. */
export function writeTableEnd(): DocxParagraph {
  return new DocxParagraph({ spacing: { line: twips(1), lineRule: LineRuleType.EXACT } });
}

/** Blank lines as white, not as empty paragraphs; a table cannot have the white before it. */
function blankLines(block: Block, { previous, next }: Neighbours, look: Look): IParagraphOptions {
  const line = twips(look.page.linePitchPt);
  const before = previous ? blankLinesBetween(previous, block, look) : 0;
  const after = next?.type === "table" ? blankLinesBetween(block, next, look) : 0;
  return before + after > 0 ? { spacing: { before: before * line, after: after * line } } : {};
}

function signatureIndent(
  paragraph: Paragraph,
  { previous, next }: Neighbours,
  look: Look,
): IParagraphOptions {
  const { align, sizePt } = look.paragraphs[paragraph.role];
  if (align !== "signature") return {};
  const neighbour = paragraph.role === "date" ? previous : next;
  const before = charactersBefore(paragraph, neighbour, look.page.charactersPerLine);
  return { indent: { left: charactersWidth(before, sizePt, look) } };
}
