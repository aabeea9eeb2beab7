import { type Finding, finding } from "../../messages/finding.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import { namesOf } from "../../report/unify-characters.ts";
import { excerpt, type LeftOut } from "../left-out.ts";
import { limits } from "../limits.ts";
import type { SourceDocument } from "../source.ts";
import { attachmentsOf } from "./attachments.ts";
import { blocksOf } from "./blocks.ts";
import { type Characters, newCharacters } from "./glyphs/characters.ts";
import { type OpenPdf, openPdf } from "./open-pdf.ts";
import { type PageContent, readPage } from "./page-content.ts";
import { isRead } from "./tell-items.ts";

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
    const { blocks, leftOut, running } = blocksOf(pages);
    return {
      blocks,
      findings: findingsOf({ pages, characters, running }),
      leftOut: [...leftOut, ...pages.flatMap(picturesOf), ...(await attachmentsOf(pdf.document))],
    };
  } finally {
    await pdf.document.loadingTask.destroy();
  }
}

async function readPages(pdf: OpenPdf, characters: Characters): Promise<PageContent[]> {
  const { document } = pdf;
  const groups = await document.getOptionalContentConfig();
  const isShown = (group: unknown) => groups.isVisible(group);
  const pages: PageContent[] = [];
  let words = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(await document.getPage(number), { ...pdf, isShown, characters });
    words += page.words;
    if (words > limits.words) throw new GenerationError("FILE-BOMB", {});
    pages.push(page);
  }
  if (!pages.some(({ items }) => items.some(isRead))) throw new GenerationError("FILE-SCANNED", {});
  return pages;
}

type Whole = {
  readonly pages: readonly PageContent[];
  readonly characters: Characters;
  /** Texts that pages repeat in their margins. */
  readonly running: readonly string[];
};

/** What is told once for the whole file. */
function findingsOf({ pages, characters: { doubles }, running }: Whole): Finding[] {
  const findings: Finding[] = [];
  const at = { pointer: "" };
  const scans = pages.filter(({ isScan }) => isScan).map(({ page }) => page);
  if (scans.length > 0) {
    findings.push(finding("IMPORT-SCANNED", "warning", at, { pages: scans.join("、") }));
  }
  if (doubles.size > 0) findings.push(finding("IMPORT-UNIFIED", "warning", at, namesOf(doubles)));
  if (running.length > 0) {
    findings.push(finding("IMPORT-RUNNING", "info", at, { l: excerpt(running.join("、")) }));
  }
  return findings;
}

/** Told once a page: how many there are. */
function picturesOf({ page, pictures }: PageContent): LeftOut[] {
  const text = pictures.length > 1 ? `×${pictures.length}` : "";
  return pictures.length === 0 ? [] : [{ kind: "picture", text, place: { page } }];
}
