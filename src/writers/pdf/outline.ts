import { type Block, type DocumentTree, plainText } from "../../document/blocks.ts";
import type { Page } from "../../layout/page.ts";
import type { OutlineItem, PdfDocument } from "./pdf-kit.ts";

type Bookmark = { readonly level: number; readonly title: string };

/** Bookmarks stop at this level of headings. */
const deepest = 2;

/** Where a bookmark leads: a little above the heading's characters. */
const linesAbovePt = 40;

/** Writes the bookmarks of the headings, run-in ones included. */
export function writeOutline(
  document: PdfDocument,
  tree: DocumentTree,
  pages: readonly Page[],
): void {
  const found = findBookmarks(tree, pages);
  let section: OutlineItem = document.outline;
  for (const { bookmark, page, baselinePt } of found) {
    const parent = bookmark.level === 1 ? document.outline : section;
    const item = parent.addItem(bookmark.title, {
      pageNumber: page.number - 1,
      fit: false,
      top: Math.max(0, baselinePt - linesAbovePt),
      left: page.widthPt,
      expanded: true,
    });
    if (bookmark.level === 1) section = item;
  }
  // The kit counts the items open below an item, but not all of them.
  if (found.length > 0) document.outline.dictionary.data.Count = found.length;
}

type FoundBookmark = {
  readonly bookmark: Bookmark;
  readonly page: Page;
  readonly baselinePt: number;
};

function findBookmarks(tree: DocumentTree, pages: readonly Page[]): FoundBookmark[] {
  const found = new Map<number, FoundBookmark>();
  for (const page of pages) {
    for (const { origin, baselinePt } of page.texts) {
      if (origin.type !== "block" || found.has(origin.block)) continue;
      const bookmark = bookmarkOf(tree.blocks[origin.block]);
      if (bookmark) found.set(origin.block, { bookmark, page, baselinePt });
    }
  }
  return [...found.values()];
}

function bookmarkOf(block: Block | undefined): Bookmark | undefined {
  const heading = block?.type === "paragraph" ? block.lead : block?.type === "heading" && block;
  if (!heading || heading.level > deepest) return undefined;
  return { level: heading.level, title: plainText(heading.content).replace(/。$/, "") };
}
