import type { Block, DocumentTree } from "../../document/blocks.ts";
import type { Look } from "../../document/look.ts";
import { perObject } from "../../document/per-object.ts";
import { noPlan, type PagePlan } from "../../layout/plan-pages.ts";
import { packPart } from "../write-zip.ts";
import { writeChart } from "./chart.ts";
import { corePropertiesPart } from "./core-properties.ts";
import { fontTablePart } from "./font-table.ts";
import type { Frame } from "./frame.ts";
import { packDocument } from "./package.ts";
import { type Neighbours, writeHeading, writeParagraph, writeTableEnd } from "./paragraphs.ts";
import type { Setting } from "./setting.ts";
import { stylesPart } from "./styles.ts";
import { writeTable } from "./table.ts";
import type { WordFonts } from "./word-fonts.ts";
import type { Xml } from "./xml.ts";

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
  return packDocument(frame, writeBlocks(tree.blocks, { look, fonts, plan }), [
    ...styleParts(look)(fonts),
    packPart("docProps/core.xml", corePropertiesPart(tree)),
  ]);
}

/** The parts that all documents of a look and its fonts have alike: they are packed once. */
const styleParts = perObject((look: Look) =>
  perObject((fonts: WordFonts) => [
    packPart("word/styles.xml", stylesPart(look, fonts)),
    packPart("word/fontTable.xml", fontTablePart(fonts)),
  ]),
);

function writeBlocks(blocks: readonly Block[], setting: Setting): Xml {
  return blocks
    .map((block, index) =>
      writeBlock(block, { index, previous: blocks[index - 1], next: blocks[index + 1] }, setting),
    )
    .join("");
}

function writeBlock(block: Block, around: Neighbours, setting: Setting): Xml {
  switch (block.type) {
    case "heading":
      return writeHeading(block, around, setting);
    case "paragraph":
      return writeParagraph(block, around, setting);
    case "table":
      return writeTable(block, around, setting) + (needsEnd(around) ? writeTableEnd() : "");
    case "chart":
      return writeChart(block, around, setting) + (needsEnd(around) ? writeTableEnd() : "");
  }
}

/** Word joins tables that touch, and wants a paragraph at the end of a document. */
function needsEnd({ next }: Neighbours): boolean {
  return next === undefined || next.type === "table";
}
