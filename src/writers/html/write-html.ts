import { createHash } from "node:crypto";
import type { DocumentTree } from "../../document/blocks.ts";
import type { Look } from "../../document/look.ts";
import { hasOwnStyles, lookFor } from "../../document/own-styles.ts";
import { noPlan, type PagePlan } from "../../layout/plan/plan-pages.ts";
import { hasTurnedSheets } from "../../layout/stretches.ts";
import { writeArticle } from "./article.ts";
import { chartRules } from "./chart-rules.ts";
import { type FontNames, writeLatinFaces } from "./font-family.ts";
import type { Html } from "./markup.ts";
import { ownRules, writeTurnedPageRules } from "./own-rules.ts";
import { writePage } from "./page.ts";
import { writePageRules } from "./page-rules.ts";
import {
  namesWithOwn,
  namesWithRare,
  type PageFonts,
  rareCharactersIn,
  writeRareFace,
} from "./rare-characters.ts";
import { styleRules } from "./style-rules.ts";
import {
  classStyling,
  type Design,
  inlineStyling,
  type StyleRules,
  writeStyleSheet,
} from "./styling.ts";

/**
 * Writes a document as a web page of its own, which prints on the standard's paper.
 * @param plan - of the printed pages; without one they end where the browser ends them.
 */
export function writeHtml(
  tree: DocumentTree,
  look: Look,
  fonts: PageFonts,
  plan: PagePlan = noPlan,
): Uint8Array {
  const article = writeArticle(tree, { look, plan, styling: classStyling, ...named(tree) });
  const { names, faces } = rareFaces(article, fonts);
  const turned = hasTurnedSheets(tree.blocks) ? `\n${writeTurnedPageRules(look, names)}` : "";
  const pages = `${writePageRules(look, names)}${turned}`;
  const parts = `${writeStyleSheet(rulesFor(tree, look, names))}\n${pages}`;
  const styleSheet = `${faces}${writeLatinFaces(parts, fonts.faces)}\n${parts}`;
  return new TextEncoder().encode(writePage(tree, styleSheet, article));
}

/** Writes a document as an element to be put into a page of a portal. */
export function writeHtmlFragment(
  tree: DocumentTree,
  look: Look,
  fonts: PageFonts,
  plan: PagePlan = noPlan,
): Uint8Array {
  const write = (names: FontNames) =>
    writeArticle(tree, {
      look,
      plan,
      styling: inlineStyling(rulesFor(tree, look, names)),
      ...named(tree),
    });
  const usual = write(fonts.faces);
  const isUsual = rareCharactersIn(usual).length === 0;
  return new TextEncoder().encode(`${isUsual ? usual : write(namesWithRare(fonts))}\n`);
}

/** What an article asks for that has characters which few machines have. */
function rareFaces(article: Html, fonts: PageFonts): { names: FontNames; faces: string } {
  const rare = rareCharactersIn(article);
  if (rare.length === 0) return { names: fonts.faces, faces: "" };
  const files = fonts.cutRare?.(rare) ?? [];
  return { names: namesWithOwn(fonts, files), faces: files.map(writeRareFace).join("") };
}

/** Keeps the names of cells apart from those of a portal, and of other reports on its page. */
function named({ title }: DocumentTree): Pick<Design, "report"> {
  return { report: `nianbao-${createHash("sha256").update(title).digest("hex").slice(0, 8)}` };
}

function rulesFor({ blocks }: DocumentTree, look: Look, fonts: FontNames): StyleRules {
  const own = lookFor(blocks, look);
  return {
    ...styleRules(own, fonts),
    ...(hasOwnStyles(own) ? ownRules(own, fonts) : {}),
    ...(blocks.some(({ type }) => type === "chart") ? chartRules(look) : {}),
  };
}
