import { createHash } from "node:crypto";
import type { DocumentTree } from "../../document/blocks.ts";
import type { Look } from "../../document/look.ts";
import { ptFromMm } from "../../document/units.ts";
import type { FontSet } from "../../fonts/font-set.ts";
import { layOutPages } from "../../layout/lay-out-pages.ts";
import { drawPage } from "./draw-page.ts";
import { openFontBook } from "./font-book.ts";
import { openMarker } from "./marks.ts";
import { describeDocument, documentInfo } from "./metadata.ts";
import { writeOutline } from "./outline.ts";
import { closeDocument, openDocument } from "./pdf-kit.ts";
import { writeStructure } from "./structure.ts";

/**
 * Writes a document as PDF: archival (PDF/A-2a), accessible (PDF/UA-1), its fonts inside.
 *
 * @throws {Error} when no font has a character: reports are checked for that before.
 */
export async function writePdf(
  tree: DocumentTree,
  look: Look,
  fontSet: FontSet,
): Promise<Uint8Array> {
  const pages = layOutPages(tree, look, fontSet);
  const document = openDocument({
    size: [ptFromMm(look.page.widthMm), ptFromMm(look.page.heightMm)],
    lang: "zh-CN",
    info: documentInfo(tree),
  });
  const fonts = openFontBook(document);
  const marker = openMarker(document);
  for (const page of pages) {
    document.addPage();
    document.addContent(drawPage(page, fonts, marker));
  }
  fonts.embed();
  writeOutline(document, tree, pages);
  writeStructure(document, tree, marker.marks);
  describeDocument(document, tree);
  document._id = identity(tree, look);
  return closeDocument(document);
}

/** Sixteen bytes that another document does not have: made from all that it is made from. */
function identity(tree: DocumentTree, look: Look): Buffer {
  return createHash("sha256")
    .update(JSON.stringify([tree, look]))
    .digest()
    .subarray(0, 16);
}
