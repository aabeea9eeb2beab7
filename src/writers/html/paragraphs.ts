import {
  type Block,
  countedText,
  type Heading,
  type Inline,
  type Paragraph,
} from "../../document/blocks.ts";
import type { Target } from "../../document/references/anchor.ts";
import { pageIdOf } from "../../document/references/target-names.ts";
import { blankLinesBetween, opensAppendix, staysAbove } from "../../document/spacing.ts";
import { element, escapeHtml, type Html } from "./markup.ts";
import { headingRule, leadRule } from "./paragraph-rules.ts";
import type { Declarations, Design } from "./styling.ts";
import { pt } from "./units.ts";

/** Where a block stands in its document. */
export type Position = {
  readonly index: number;
  /** Where it begins: a table's caption stands above it, and is written with it. */
  readonly top: number;
  /** Caption of a table or picture. */
  readonly caption: Paragraph | undefined;
  /** On a turned sheet, which some block begins. */
  readonly sheet: "upright" | "turned" | "turnedHere";
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  /** Of the heading that the block is or begins with. */
  readonly depth: number | undefined;
  /** Names the block among all others of a page. */
  readonly id: string;
  /** The date of the document, as ISO 8601 writes it. */
  readonly day: string;
};

/** A heading; printed, it may open a page. */
export function writeHeading(heading: Heading, position: Position, design: Design): Html {
  const own = {
    ...placing(heading, position, design),
    ...(opensAppendix(heading, position.next) ? opening : {}),
  };
  const style = design.styling(headingRule(heading.level), own);
  return element(headingTag(position), style, ...writeInlines(heading.content, design));
}

/** The name of turned sheets in print. */
export const turnedPage = "nianbao-landscape";

const opening: Declarations = { "break-before": "page" };

export function writeParagraph(paragraph: Paragraph, position: Position, design: Design): Html {
  const { role, lead } = paragraph;
  const content = withNumber(paragraph);
  const style = design.styling(role, placing(paragraph, position, design));
  const tag = position.depth === undefined ? "p" : headingTag(position);
  if (!lead) return element(tag, style, ...writeInlines(content, design));
  // Nothing stands between the two: it would be seen as a blank.
  return element(
    "div",
    style,
    element(tag, design.styling(leadRule(lead.level)), ...writeInlines(lead.content, design)),
    element("p", design.styling("run-in"), ...writeInlines(content, design)),
  );
}

/** What a paragraph says, the number of a caption included. */
export function withNumber({ counted, content }: Paragraph): readonly Inline[] {
  if (!counted) return content;
  return [{ type: "text", text: countedText(counted), strong: false }, ...content];
}

function headingTag({ depth }: Position): string {
  return `h${depth}`;
}

/** How a block stands between its neighbours: blank lines, and what stays on one page. */
export function placing(block: Block, position: Position, design: Design): Declarations {
  const stays = staysAbove(position.next, design.look);
  return {
    ...spaceAbove(block, position, design),
    ...(design.plan.openings.has(position.top) || position.sheet === "turnedHere" ? opening : {}),
    ...(position.sheet === "upright" ? {} : { page: turnedPage }),
    ...(stays ? { "break-after": "avoid" } : {}),
  };
}

/** White above a block, for the blank lines before it. */
export function spaceAbove(
  below: Block,
  { previous }: Pick<Position, "previous">,
  { look }: Pick<Design, "look">,
): Declarations {
  const lines = previous ? blankLinesBetween(previous, below, look) : 0;
  return lines > 0 ? { "margin-top": pt(lines * look.page.linePitchPt) } : {};
}

export function writeInlines(content: readonly Inline[], design: Design): Html[] {
  return content.map((inline) => writeInline(inline, design));
}

export function writeInline(inline: Inline, design: Design): Html {
  if (inline.type === "break") return element("br", {});
  const text = escapeHtml(inline.text);
  const words = inline.strong ? element("strong", {}, text) : text;
  return inline.to ? writeLink(words, inline.to, design) : words;
}

/** A way to the table or picture that the words name; it looks like them. */
function writeLink(words: Html, to: Target, { styling, report }: Design): Html {
  return element("a", { href: `#${pageIdOf(to, report)}`, ...styling("reference") }, words);
}
