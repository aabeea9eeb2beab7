import { Document, type FileChild } from "docx";
import type { Block, DocumentTree } from "../../document/blocks.ts";
import type { Look } from "../../document/look.ts";
import { corePropertiesPart } from "./core-properties.ts";
import { fontTablePart } from "./font-table.ts";
import { writeFooters } from "./footers.ts";
import { packDocument } from "./package.ts";
import { sectionProperties } from "./page.ts";
import { type Neighbours, writeHeading, writeParagraph, writeTableEnd } from "./paragraphs.ts";
import type { Setting } from "./setting.ts";
import { stylesPart } from "./styles.ts";
import { writeTable } from "./table.ts";
import type { WordFonts } from "./word-fonts.ts";

/**
 * Writes the document as an Office Open XML file for Word, WPS and LibreOffice.
 * @returns the file; the same bytes for the same input, whenever and wherever it is made.
 */
export function writeDocx(tree: DocumentTree, look: Look, fonts: WordFonts): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    compatibility: {
      version: 15,
      // A justified line that ends with a break keeps its natural width.
      doNotExpandShiftReturn: true,
    },
    sections: [
      {
        properties: sectionProperties(look),
        footers: writeFooters(look),
        children: writeBlocks(tree.blocks, { look, fonts }),
      },
    ],
  });
  return packDocument(document, [
    { path: "word/styles.xml", data: stylesPart(look, fonts) },
    { path: "word/fontTable.xml", data: fontTablePart(fonts) },
    { path: "docProps/core.xml", data: corePropertiesPart(tree) },
  ]);
}

function writeBlocks(blocks: readonly Block[], setting: Setting): FileChild[] {
  return blocks.flatMap((block, index) =>
    writeBlock(block, { previous: blocks[index - 1], next: blocks[index + 1] }, setting),
  );
}

function writeBlock(block: Block, around: Neighbours, setting: Setting): FileChild[] {
  switch (block.type) {
    case "heading":
      return [writeHeading(block, around, setting)];
    case "paragraph":
      return [writeParagraph(block, around, setting)];
    case "table":
      return [writeTable(block, around, setting), ...(needsEnd(around) ? [writeTableEnd()] : [])];
  }
}

/** Word joins tables that touch, and wants a paragraph at the end of a document. */
function needsEnd({ next }: Neighbours): boolean {
  return next === undefined || next.type === "table";
}
