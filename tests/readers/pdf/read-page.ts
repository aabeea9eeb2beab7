import { readPdf } from "../../../src/readers/pdf/read-pdf.ts";
import { type More, type RawPage, rawPdf } from "./raw-pdf.ts";

/** What a page reads like: lines of text, rows of a table with bars between their cells. */
export type ReadPage = {
  readonly text: readonly string[];
  /** `kind words @place`: what is told of. */
  readonly told: readonly string[];
  readonly findings: readonly string[];
};

export async function readPages(pages: readonly RawPage[], more?: More): Promise<ReadPage> {
  const { blocks, leftOut = [], findings } = await readPdf(rawPdf(pages, more));
  return {
    text: blocks.flatMap((block) =>
      block.type === "paragraph"
        ? [block.text]
        : block.rows.map((row) => row.map(({ text }) => text).join("|")),
    ),
    told: leftOut.map(
      ({ kind, text, place }) => `${kind} ${text} @${Object.values(place).join(".")}`,
    ),
    findings: findings.map(({ rule }) => rule),
  };
}

export function readPage(content: string, page: Omit<RawPage, "content"> = {}, more?: More) {
  return readPages([{ content, ...page }], more);
}
