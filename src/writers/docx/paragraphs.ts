import type { Block, Heading, Lead, Paragraph } from "../../document/blocks.ts";
import type { Look } from "../../document/look.ts";
import { blankLinesBetween, opensAppendix, staysAbove } from "../../document/spacing.ts";
import { bookmarked, cutNumber, namedBy } from "./bookmarks.ts";
import { writeCounted } from "./counted.ts";
import type { WordFonts } from "./package/word-fonts.ts";
import { charactersWidth } from "./pages/page.ts";
import { type RunFonts, writeRuns } from "./runs.ts";
import type { Setting } from "./setting.ts";
import { charactersBefore } from "./signature.ts";
import { headingStyle, leadStyle, roleStyles } from "./styles/style-ids.ts";
import { twips } from "./units.ts";
import { element, type Xml } from "./xml.ts";

/** Where a block stands in the document, and what stands before and behind it. */
export type Neighbours = {
  readonly index: number;
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  /** Properties of the section that ends with the block; empty within one. */
  readonly sectionEnd: Xml;
};

export function writeHeading(heading: Heading, around: Neighbours, setting: Setting): Xml {
  const { look, fonts, plan } = setting;
  const isOpening = plan.openings.has(around.index) || opensAppendix(heading, around.next);
  return paragraphOf(
    headingStyle(heading.level),
    [isOpening ? pageBreakBefore : "", blankLines(heading, around, look), around.sectionEnd],
    writeRuns(heading.content, { face: look.headings[heading.level].face, fonts }),
  );
}

export function writeParagraph(
  paragraph: Paragraph,
  around: Neighbours,
  { look, fonts, plan }: Setting,
): Xml {
  const { role, lead, counted, content } = paragraph;
  const { face, keepWithNext } = look.paragraphs[role];
  return paragraphOf(
    roleStyles[role],
    [
      staysAbove(around.next, look) && !keepWithNext ? keepNext : "",
      plan.openings.has(around.index) ? pageBreakBefore : "",
      blankLines(paragraph, around, look),
      signatureIndent(paragraph, around, look),
      around.sectionEnd,
    ],
    [
      lead ? writeLead(lead, look, fonts) : "",
      counted ? writeCounted(counted, { face, fonts }, namedBy(paragraph, around)) : "",
      counted
        ? writeRuns(content, { face, fonts })
        : writeWords(paragraph, around, { face, fonts }),
    ].join(""),
  );
}

/** What a paragraph says; of a caption that is referred to, its typed number has a name. */
function writeWords(paragraph: Paragraph, around: Neighbours, fonts: RunFonts): Xml {
  const { content } = paragraph;
  const named = namedBy(paragraph, around);
  if (!named) return writeRuns(content, fonts);
  const { number, rest } = cutNumber(content, named.anchor);
  return bookmarked(named, writeRuns(number, fonts)) + writeRuns(rest, fonts);
}

/** @param properties - what it has beside its style, in the order of the schema. */
export function paragraphOf(style: string, properties: readonly Xml[], runs: Xml): Xml {
  const styled = element("w:pStyle", { "w:val": style });
  return element("w:p", {}, element("w:pPr", {}, styled, ...properties), runs);
}

export const keepNext: Xml = element("w:keepNext", {});

export const pageBreakBefore: Xml = element("w:pageBreakBefore", {});

function writeLead({ level, content }: Lead, look: Look, fonts: WordFonts): Xml {
  const face = look.headings[level].face;
  return writeRuns(content, { face, fonts }, { style: leadStyle(level) });
}

/** An empty line one point high, for where only a table stands; its white goes at a page's top. */
export function writeTableEnd({ heightPt = 1, sectionEnd = "" } = {}): Xml {
  const line = twips(1);
  const before = twips(heightPt) - line;
  const spacing = element("w:spacing", {
    "w:before": before > 0 ? before : undefined,
    "w:line": line,
    "w:lineRule": "exact",
  });
  return element("w:p", {}, element("w:pPr", {}, spacing, sectionEnd));
}

/** Blank lines as white, not as empty paragraphs; a table cannot have the white before it. */
export function blankLines(block: Block, { previous, next }: Neighbours, look: Look): Xml {
  const line = twips(look.page.linePitchPt);
  const before = previous ? blankLinesBetween(previous, block, look) : 0;
  const after = next?.type === "table" ? blankLinesBetween(block, next, look) : 0;
  if (before + after === 0) return "";
  return element("w:spacing", { "w:before": before * line, "w:after": after * line });
}

function signatureIndent(paragraph: Paragraph, { previous, next }: Neighbours, look: Look): Xml {
  const { align, sizePt } = look.paragraphs[paragraph.role];
  if (align !== "signature") return "";
  const neighbour = paragraph.role === "date" ? previous : next;
  const before = charactersBefore(paragraph, neighbour, look.page.charactersPerLine);
  return element("w:ind", { "w:left": charactersWidth(before, sizePt, look) });
}
