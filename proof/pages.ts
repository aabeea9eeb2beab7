import { officialLook } from "#templates";
import { openFonts } from "../functions/materials/font-files.ts";
import type { DocumentTree } from "../src/document/blocks.ts";
import { sum } from "../src/document/sum.ts";
import { layOutPages } from "../src/layout/lay-out-pages.ts";
import { fitTables } from "../src/layout/tables/fit-tables.ts";
import { squeeze } from "../tests/fuzz/document-texts.ts";

const { fontSet } = openFonts();

/** The characters of each page, as PDF and OFD draw them; without blanks, in no order. */
export function charactersOfPages(tree: DocumentTree): string[] {
  const pages = layOutPages(fitTables(tree, officialLook), officialLook, fontSet);
  return [...pages].map(({ texts }) => {
    const runs = texts.flatMap((text) => text.runs);
    return sorted(runs.flatMap(({ characters }) => characters.map(({ text }) => text)).join(""));
  });
}

/** Readers tell a page's texts in orders of their own, and letters with accents as one or as two. */
export function sorted(text: string): string {
  return [...squeeze(text).normalize("NFC")].sort().join("");
}

/** How many pages a reader has whole, and where the first is that it has not. */
export type PagesRead = {
  readonly right: number;
  readonly of: number;
  readonly examples: readonly string[];
};

export function comparePages(
  name: string,
  expected: readonly string[],
  found: readonly string[],
): PagesRead {
  const wrong = expected.flatMap((page, index) => {
    const read = sorted(found[index] ?? "");
    return read === page ? [] : [`${name}, ${index + 1}: ${difference(page, read)}`];
  });
  const more = found.length > expected.length ? [`${name}: ${found.length} pages`] : [];
  return {
    right: expected.length - wrong.length,
    of: expected.length,
    examples: [...wrong, ...more],
  };
}

/** Which characters are missing, and which are there that should not be. */
function difference(expected: string, found: string): string {
  return `−${minus(expected, found).slice(0, 20)} +${minus(found, expected).slice(0, 20)}`;
}

function minus(one: string, other: string): string {
  const counts = new Map<string, number>();
  for (const character of other) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...one]
    .filter((character) => {
      const left = counts.get(character) ?? 0;
      counts.set(character, left - 1);
      return left <= 0;
    })
    .join("");
}

export function total(all: readonly PagesRead[]): PagesRead {
  return {
    right: sum(all.map((one) => one.right)),
    of: sum(all.map((one) => one.of)),
    examples: all.flatMap((one) => one.examples),
  };
}
