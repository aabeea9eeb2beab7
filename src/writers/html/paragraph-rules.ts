import type { HeadingLevel, ParagraphRole } from "../../document/blocks.ts";
import type { Look, ParagraphLook } from "../../document/look.ts";
import type { FontNames } from "./font-family.ts";
import type { Declarations, StyleRules } from "./styling.ts";
import { letterSpacingPt, plain, textRule } from "./text-rule.ts";
import { pt } from "./units.ts";

const roles: readonly ParagraphRole[] = ["title", "subtitle", "body", "note", "signature", "date"];
const levels: readonly HeadingLevel[] = [1, 2, 3, 4];

/** Characters free at the right of a signature. @see GB/T 9704-2012, 7.3.5.2 */
const freeCharacters = 2;

export function headingRule(level: HeadingLevel): string {
  return `heading-${level}`;
}

/** A heading inside its paragraph. */
export function leadRule(level: HeadingLevel): string {
  return `lead-${level}`;
}

export function paragraphRules(look: Look, fonts: FontNames): StyleRules {
  const { paragraphs, headings } = look;
  return {
    ...rules(roles, (role) => [role, standing(paragraphs[role], look, fonts)]),
    ...rules(levels, (level) => [headingRule(level), standing(headings[level], look, fonts)]),
    ...rules(levels, (level) => [leadRule(level), runIn(headings[level], look, fonts)]),
    "run-in": runIn(paragraphs.body, look, fonts),
    closing: closing(paragraphs.signature),
  };
}

function rules<Part>(
  parts: readonly Part[],
  rule: (part: Part) => readonly [string, Declarations],
): StyleRules {
  return Object.fromEntries(parts.map(rule));
}

/** A heading or paragraph that stands by itself. */
export function standing(paragraph: ParagraphLook, look: Look, fonts: FontNames): Declarations {
  const { align, indentCharacters, sizePt, keepWithNext } = paragraph;
  const indentPt = indentCharacters * (sizePt + letterSpacingPt(sizePt, look));
  return {
    ...plain,
    ...textRule(paragraph, look, fonts),
    "text-align": align === "signature" ? "left" : align,
    "text-indent": pt(indentPt),
    ...(keepWithNext ? { "break-after": "avoid" } : {}),
  };
}

/** A heading, or the text after it, in the line of their paragraph. */
function runIn(paragraph: ParagraphLook, look: Look, fonts: FontNames): Declarations {
  return { ...plain, ...textRule(paragraph, look, fonts), display: "inline" };
}

/** Signature and date, together as wide as they are. */
function closing({ sizePt }: ParagraphLook): Declarations {
  return {
    ...plain,
    width: "fit-content",
    margin: `0 ${pt(freeCharacters * sizePt)} 0 auto`,
    "break-inside": "avoid",
  };
}
