import type { DocumentTree } from "../../document/blocks.ts";
import type { Look } from "../../document/look.ts";
import { ptFromMm } from "../../document/units.ts";
import type { FontSet } from "../../fonts/font-set.ts";
import { layOutPages } from "../../layout/lay-out-pages.ts";
import { openBookmarks } from "../../layout/structure/bookmarks.ts";
import { openContent } from "../content.ts";
import { type Attachment, writeAttachment } from "./attachment.ts";
import { drawPage } from "./draw-page.ts";
import { openFontBook } from "./font-book.ts";
import { describeDocument, documentInfo } from "./metadata.ts";
import { writeOutline } from "./outline.ts";
import { closeDocument, openDocument, type PdfDocument } from "./pdf-kit.ts";
import type { PictureBook } from "./picture-book.ts";
import type { PlacedFigure } from "./structure/figure-dictionary.ts";
import { openMarker } from "./structure/marks.ts";
import { writeStructure } from "./structure/structure.ts";

/**
 * Writes a document as PDF: archival (PDF/A-2a), accessible (PDF/UA-1), its fonts inside.
 *
 * @param attachment - the file it was made from, to be put inside: the PDF is PDF/A-3a then.
 * @throws {Error} when no font has a character: reports are checked for that before.
 */
export async function writePdf(
  tree: DocumentTree,
  look: Look,
  fontSet: FontSet,
  attachment?: Attachment,
): Promise<Uint8Array> {
  const document = openDocument({
    size: [ptFromMm(look.page.widthMm), ptFromMm(look.page.heightMm)],
    lang: "zh-CN",
    info: documentInfo(tree),
  });
  const [fonts, marker] = [openFontBook(document), openMarker(document)];
  const pictures = await openPictures(tree, document);
  const drawing = { content: openContent(), fonts, marker, pictures };
  const bookmarks = openBookmarks(tree);
  const figures = new Map<number, PlacedFigure>();
  for (const page of layOutPages(tree, look, fontSet)) {
    document.addPage({ size: [page.widthPt, page.heightPt], margin: 0 });
    document.addContent(drawPage(page, drawing));
    bookmarks.find(page);
    for (const figure of [...page.figures, ...page.pictures]) {
      figures.set(figure.block, { page, figure });
    }
  }
  fonts.embed();
  writeOutline(document, bookmarks.found());
  writeStructure(document, tree, { marks: marker.marks, figures });
  if (attachment) writeAttachment(document, tree, attachment);
  describeDocument(document, tree, attachment ? 3 : 2);
  return closeDocument(document);
}

/** Most documents have no picture, and need not load what writes them. */
async function openPictures(
  { blocks }: DocumentTree,
  document: PdfDocument,
): Promise<PictureBook | undefined> {
  if (!blocks.some(({ type }) => type === "picture")) return undefined;
  const { openPictureBook } = await import("./picture-book.ts");
  return openPictureBook(document);
}
