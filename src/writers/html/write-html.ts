import type { DocumentTree } from "../../document/blocks.ts";
import type { Look } from "../../document/look.ts";
import { hasOwnStyles, lookFor } from "../../document/own-styles.ts";
import { noPlan, type PagePlan } from "../../layout/plan-pages.ts";
import { hasTurnedSheets } from "../../layout/stretches.ts";
import { writeArticle } from "./article.ts";
import { chartRules } from "./chart-rules.ts";
import { type FontNames, writeLatinFaces } from "./font-family.ts";
import { ownRules, writeTurnedPageRules } from "./own-rules.ts";
import { writePage } from "./page.ts";
import { writePageRules } from "./page-rules.ts";
import { styleRules } from "./style-rules.ts";
import { classStyling, inlineStyling, type StyleRules, writeStyleSheet } from "./styling.ts";

/**
 * Writes a document as a web page of its own, which prints on the standard's paper.
 * @param plan - of the printed pages; without one they end where the browser ends them.
 */
export function writeHtml(
  tree: DocumentTree,
  look: Look,
  fonts: FontNames,
  plan: PagePlan = noPlan,
): Uint8Array {
  const turned = hasTurnedSheets(tree.blocks) ? `\n${writeTurnedPageRules(look, fonts)}` : "";
  const pages = `${writePageRules(look, fonts)}${turned}`;
  const parts = `${writeStyleSheet(rulesFor(tree, look, fonts))}\n${pages}`;
  const styleSheet = `${writeLatinFaces(parts, fonts)}\n${parts}`;
  const article = writeArticle(tree, { look, plan, styling: classStyling });
  return new TextEncoder().encode(writePage(tree, styleSheet, article));
}

/** Writes a document as an element to be put into a page of a portal. */
export function writeHtmlFragment(
  tree: DocumentTree,
  look: Look,
  fonts: FontNames,
  plan: PagePlan = noPlan,
): Uint8Array {
  const styling = inlineStyling(rulesFor(tree, look, fonts));
  return new TextEncoder().encode(`${writeArticle(tree, { look, plan, styling })}\n`);
}

function rulesFor({ blocks }: DocumentTree, look: Look, fonts: FontNames): StyleRules {
  const own = lookFor(blocks, look);
  return {
    ...styleRules(own, fonts),
    ...(hasOwnStyles(own) ? ownRules(own, fonts) : {}),
    ...(blocks.some(({ type }) => type === "chart") ? chartRules(look) : {}),
  };
}
