import type { Block, DocumentTree } from "../../document/blocks.ts";
import { landscapeLook } from "../../document/landscape.ts";
import type { Look } from "../../document/look.ts";
import { once } from "../../document/once.ts";
import { lookFor } from "../../document/own-styles.ts";
import { perObject } from "../../document/per-object.ts";
import { blankLinesBetween } from "../../document/spacing.ts";
import { noPlan, type PagePlan } from "../../layout/plan/plan-pages.ts";
import { packPart } from "../write-zip.ts";
import { writeChart } from "./chart.ts";
import { corePropertiesPart } from "./package/core-properties.ts";
import { extendFrame } from "./package/extend-frame.ts";
import { fontTablePart } from "./package/font-table.ts";
import type { Frame } from "./package/frame.ts";
import { openMedia } from "./package/media.ts";
import { packDocument } from "./package/package.ts";
import type { WordFonts } from "./package/word-fonts.ts";
import { type Sections, sectionsOf } from "./pages/sections.ts";
import { type Neighbours, writeHeading, writeParagraph, writeTableEnd } from "./paragraphs.ts";
import { writePicture } from "./picture.ts";
import type { Setting } from "./setting.ts";
import { stylesPart } from "./styles/styles.ts";
import { writeTable } from "./tables/table.ts";
import { escapeXml, type Xml } from "./xml.ts";

/**
 * Writes the document as an Office Open XML file for Word, WPS and LibreOffice.
 * @param frame - `makeFrame` of a look with the same page.
 * @param plan - of the same tree's pages; without one they end where the reader's program ends them.
 * @returns the file; the same bytes for the same input, whenever and wherever it is made.
 */
export function writeDocx(
  tree: DocumentTree,
  look: Look,
  fonts: WordFonts,
  frame: Frame,
  plan: PagePlan = noPlan,
): Uint8Array {
  const media = openMedia();
  const sections = sectionsOf(tree.blocks, look, frame);
  const body = writeBlocks(tree.blocks, sections, { look, fonts, plan, media });
  const extended = extendFrame(frame, { media, sections, look });
  // Made into one string once: it is the largest of all.
  const text = extended.frame.start + body + extended.frame.end;
  const { styles, fontTables } = styleParts(lookFor(tree.blocks, look))(fonts);
  const isRare = text.includes(`w:eastAsia="${escapeXml(fonts.supplementary.name)}"`);
  const own = [
    styles,
    isRare ? fontTables.rare() : fontTables.usual(),
    packPart("docProps/core.xml", corePropertiesPart(tree)),
  ];
  return packDocument(extended.frame, text, [...own, ...extended.parts]);
}

/** The parts that all documents of a look and its fonts have alike: they are packed once. */
const styleParts = perObject((look: Look) =>
  perObject((fonts: WordFonts) => ({
    styles: packPart("word/styles.xml", stylesPart(look, fonts)),
    fontTables: {
      usual: once(() => packPart("word/fontTable.xml", fontTablePart(fonts, "usual"))),
      rare: once(() => packPart("word/fontTable.xml", fontTablePart(fonts, "rare"))),
    },
  })),
);

function writeBlocks(blocks: readonly Block[], sections: Sections, setting: Setting): Xml {
  const turned = { ...setting, look: landscapeLook(setting.look) };
  let xml = "";
  for (const [index, block] of blocks.entries()) {
    const around = {
      index,
      previous: blocks[index - 1],
      next: blocks[index + 1],
      sectionEnd: sections.ends.get(index) ?? "",
    };
    xml += writeBlock(block, around, sections.turned.has(index) ? turned : setting);
  }
  return xml;
}

function writeBlock(block: Block, around: Neighbours, setting: Setting): Xml {
  switch (block.type) {
    case "heading":
      return writeHeading(block, around, setting);
    case "paragraph":
      return writeParagraph(block, around, setting);
    case "table":
      return writeTable(block, around, setting) + tableEnd(block, around, setting);
    case "picture":
      return writePicture(block, around, setting);
    case "chart":
      return writeChart(block, around, setting) + tableEnd(block, around, setting);
  }
}

/** Word joins tables that touch, and wants a paragraph at the end of a document or section. */
function tableEnd(block: Block, around: Neighbours, { look, plan }: Setting): Xml {
  const { index, next, sectionEnd } = around;
  if (sectionEnd !== "") return writeTableEnd({ sectionEnd });
  if (next !== undefined && next.type !== "table") return "";
  // A line that has no room above a table that opens a page would take a page for itself.
  const isParted = next !== undefined && !plan.openings.has(index + 1);
  const blank = isParted ? blankLinesBetween(block, next, look) : 0;
  return writeTableEnd(blank > 0 ? { heightPt: blank * look.page.linePitchPt } : {});
}
