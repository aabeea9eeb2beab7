import type { DocumentTree } from "../../src/document/blocks.ts";
import type { FontSet } from "../../src/fonts/font-set.ts";
import { layOutPages } from "../../src/layout/lay-out-pages.ts";
import { openBookmarks } from "../../src/layout/structure/bookmarks.ts";
import { fitTables } from "../../src/layout/tables/fit-tables.ts";
import { look } from "../given/builders.ts";
import { readPdfGlyphs } from "./pdf-glyphs.ts";
import type { Made } from "./rule.ts";

type Wish = { readonly pdf: Uint8Array; readonly source?: string; readonly isArchival?: boolean };

/** What an OFD of a tree is to be like. */
export function madeOf(
  unfitted: DocumentTree,
  fontSet: FontSet,
  { pdf, source, isArchival = false }: Wish,
): Made {
  const tree = fitTables(unfitted, look);
  const pages = [...layOutPages(tree, look, fontSet)];
  const bookmarks = openBookmarks(tree);
  for (const page of pages) bookmarks.find(page);
  return {
    tree,
    pages,
    bookmarks: bookmarks.found(),
    isArchival,
    source,
    pdf: readPdfGlyphs(pdf),
  };
}
