import { type Finding, finding } from "../../messages/finding.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import { namesOf } from "../../report/text/unify-characters.ts";
import { excerpt, type LeftOut } from "../left-out.ts";
import { limits } from "../limits.ts";
import type { SourceDocument } from "../source.ts";
import { blocksOf } from "./blocks.ts";
import type { Characters } from "./glyphs/characters.ts";
import type { PageContent } from "./page-content.ts";
import { isRead } from "./tell-items.ts";

/**
 * Counts the words of a file's pages as they come.
 * @throws {GenerationError} `FILE-BOMB` for words without end.
 */
export function newPageCount(): (page: PageContent) => PageContent {
  let words = 0;
  return (page) => {
    words += page.words;
    if (words > limits.words) throw new GenerationError("FILE-BOMB", {});
    return page;
  };
}

/** What is known of a file besides its pages. */
export type PagedFile = {
  readonly characters: Characters;
  readonly attachments: readonly LeftOut[];
  readonly format: "PDF" | "OFD";
};

/**
 * Lines become paragraphs, ruled lines become tables.
 * @throws {GenerationError} `FILE-SCANNED` when there is no text.
 */
export function sourceOfPages(
  pages: readonly PageContent[],
  { characters, attachments, format }: PagedFile,
): SourceDocument {
  const hasText = pages.some(({ items }) => items.some(isRead));
  if (!hasText) throw new GenerationError("FILE-SCANNED", { format });
  const { blocks, leftOut, running } = blocksOf(pages);
  return {
    blocks,
    findings: findingsOf({ pages, characters, running }),
    leftOut: [...leftOut, ...pages.flatMap(picturesOf), ...attachments],
  };
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
