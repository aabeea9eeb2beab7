import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import { newCharacters } from "../pages/glyphs/characters.ts";
import { contentOf, type PageContent } from "../pages/page-content.ts";
import { newPageCount, sourceOfPages } from "../pages/source-of-pages.ts";
import type { SourceDocument } from "../source.ts";
import { childrenOf, descend } from "../xml.ts";
import { readAnnotations } from "./annotations.ts";
import { attachmentsOf } from "./attachments.ts";
import { headingsOf } from "./headings.ts";
import { type OfdDocument, openDocument } from "./open-document.ts";
import { damaged, type OfdPackage, openOfd } from "./open-ofd.ts";
import { drawPage, type ListedPage, type Shared } from "./page.ts";
import { newBudget } from "./pen.ts";
import { readResources } from "./resources.ts";
import { readSeals } from "./seals.ts";

/**
 * Reads an OFD that has text, as a PDF is read: lines become paragraphs, ruled lines become tables.
 * Only what its pages show counts: a file inside of it may say something else.
 * @throws {GenerationError} `FILE-SCANNED` when there is no text, `FILE-PAGES`, `FILE-DAMAGED`,
 *   `FILE-ENCRYPTED`, `FILE-EXTERNAL`, `FILE-DTD`, `FILE-ENCODING`, `FILE-BOMB`.
 * @see GB/T 33190-2016
 */
export async function readOfd(bytes: Uint8Array): Promise<SourceDocument> {
  const ofd = await openOfd(bytes);
  const document = await openDocument(ofd);
  const characters = newCharacters();
  const shared = await sharedOf(ofd, document);
  const pages: PageContent[] = [];
  const count = newPageCount();
  for (const listed of await listPages(ofd, document)) {
    const { drawing, sheet, laidOver } = await drawPage(listed, shared);
    const page = pages.length + 1;
    const isOwn = (annotation: string | undefined) => annotation === undefined;
    const surroundings = { page, sheet, isOwn, laidOver, struckAreas: [], characters };
    pages.push(count(contentOf(drawing, surroundings)));
  }
  const attachments = [...(await attachmentsOf(ofd, document.file)), ...document.others];
  return sourceOfPages(pages, { characters, attachments, format: "OFD" });
}

async function sharedOf(ofd: OfdPackage, { file }: OfdDocument): Promise<Shared> {
  const names = ["PublicRes", "DocumentRes"];
  const element = descend(file.root, "CommonData");
  if (!element) throw damaged(file.path);
  return {
    ofd,
    document: file,
    resources: await readResources(ofd, { file, element, names }),
    headings: await headingsOf(ofd, file),
    budget: newBudget(),
  };
}

/** In the order of the document's own list. */
async function listPages(ofd: OfdPackage, document: OfdDocument): Promise<ListedPage[]> {
  const { file, signatures } = document;
  const pages = childrenOf(descend(file.root, "Pages") ?? file.root, "Page");
  if (pages.length > limits.pages) {
    throw new GenerationError("FILE-PAGES", { format: "OFD", limit: limits.pages });
  }
  const annotations = await readAnnotations(ofd, file);
  const seals = await readSeals(ofd, signatures);
  return pages.map(({ attributes: { ID = "", BaseLoc } }) => {
    if (BaseLoc === undefined) throw damaged(file.path);
    return { path: BaseLoc, annotations: annotations.get(ID) ?? [], seals: seals.get(ID) ?? [] };
  });
}
