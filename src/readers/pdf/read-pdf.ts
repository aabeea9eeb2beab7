import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { SourceBlock, SourceDocument } from "../source.ts";
import { openPdf } from "./open-pdf.ts";
import { type PageContent, readPage } from "./page-content.ts";
import { joinLines, type Line, textLines } from "./paragraphs.ts";
import { findTables, type RuledTable } from "./ruled-tables.ts";

/**
 * Reads a PDF that has text: lines become paragraphs, ruled lines become tables. Only what is
 * printed counts: a file inside of the PDF may say something else.
 * @throws {GenerationError} `FILE-SCANNED` when there is no text, `FILE-BOMB` for words without
 *   end, and those of `openPdf`.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const { library, document } = await openPdf(bytes);
  try {
    const pages: PageContent[] = [];
    let words = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(await document.getPage(number), library);
      words += page.items.length;
      if (words > limits.words) throw new GenerationError("FILE-BOMB", {});
      pages.push(page);
    }
    if (words === 0) throw new GenerationError("FILE-SCANNED", {});
    return { blocks: blocksOf(pages), findings: [] };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Text runs on over pages, until a table interrupts it. */
function blocksOf(pages: readonly PageContent[]): SourceBlock[] {
  const parts: (Line | RuledTable)[] = [];
  let tables = 0;
  for (const page of pages) {
    const found = findTables(page, tables);
    tables += found.length;
    const free = page.items.filter((item) => found.every(({ taken }) => !taken.has(item)));
    const onPage = [...textLines(page, free), ...found];
    parts.push(...onPage.sort((one, other) => other.top - one.top));
  }
  const blocks: SourceBlock[] = [];
  const all = parts.filter((part): part is Line => !("table" in part));
  let run: Line[] = [];
  for (const part of parts) {
    if (!("table" in part)) run.push(part);
    else {
      blocks.push(...joinLines(run, all), part.table);
      run = [];
    }
  }
  return [...blocks, ...joinLines(run, all)];
}
