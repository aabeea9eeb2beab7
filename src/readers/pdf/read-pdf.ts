import { type Characters, newCharacters } from "../pages/glyphs/characters.ts";
import type { PageContent } from "../pages/page-content.ts";
import { newPageCount, sourceOfPages } from "../pages/source-of-pages.ts";
import type { SourceDocument } from "../source.ts";
import { attachmentsOf } from "./attachments.ts";
import { type OpenPdf, openPdf } from "./open-pdf.ts";
import { readPage } from "./page-content.ts";

/**
 * Reads a PDF that has text: lines become paragraphs, ruled lines become tables. Only what is
 * printed counts: a file inside of the PDF may say something else.
 * @throws {GenerationError} `FILE-SCANNED` when there is no text, `FILE-BOMB` for words without
 *   end, and those of `openPdf`.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const pdf = await openPdf(bytes);
  try {
    const characters = newCharacters();
    const pages = await readPages(pdf, characters);
    const attachments = await attachmentsOf(pdf.document);
    return sourceOfPages(pages, { characters, attachments, format: "PDF" });
  } finally {
    await pdf.document.loadingTask.destroy();
  }
}

async function readPages(pdf: OpenPdf, characters: Characters): Promise<PageContent[]> {
  const { document } = pdf;
  const groups = await document.getOptionalContentConfig();
  const isShown = (group: unknown) => groups.isVisible(group);
  const pages: PageContent[] = [];
  const count = newPageCount();
  for (let number = 1; number <= document.numPages; number++) {
    const tools = { ...pdf, isShown, characters };
    pages.push(count(await readPage(await document.getPage(number), tools)));
  }
  return pages;
}
