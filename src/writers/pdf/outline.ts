import { type Block, type DocumentTree, plainText } from "../../document/blocks.ts";
import type { Page } from "../../layout/page.ts";
import type { OutlineItem, PdfDocument } from "./pdf-kit.ts";

type Bookmark = { readonly level: number; readonly title: string };

type FoundBookmark = Bookmark & {
  readonly page: Pick<Page, "number" | "widthPt">;
  readonly topPt: number;
};

/** Finds where the headings stand, run-in ones included, while the pages are drawn. */
export type Bookmarks = {
  readonly find: (page: Page) => void;
  /** In the order of the pages. */
  readonly found: () => readonly FoundBookmark[];
};

/** Bookmarks stop at this level of headings. */
const deepest = 2;

/** Where a bookmark leads: a little above the heading's characters. */
const linesAbovePt = 40;

export function openBookmarks(tree: DocumentTree): Bookmarks {
  const found = new Map<number, FoundBookmark>();
  const find = ({ number, widthPt, texts }: Page) => {
    const page = { number, widthPt };
    for (const { origin, baselinePt } of texts) {
      if (origin.type !== "block" || found.has(origin.block)) continue;
      const bookmark = bookmarkOf(tree.blocks[origin.block]);
      const topPt = Math.max(0, baselinePt - linesAbovePt);
      if (bookmark) found.set(origin.block, { ...bookmark, page, topPt });
    }
  };
  return { find, found: () => [...found.values()] };
}

/** Writes the bookmarks, each below the section that it stands in. */
export function writeOutline(document: PdfDocument, bookmarks: readonly FoundBookmark[]): void {
  let section: OutlineItem = document.outline;
  for (const { level, title, page, topPt } of bookmarks) {
    const parent = level === 1 ? document.outline : section;
    const item = parent.addItem(title, {
      pageNumber: page.number - 1,
      fit: false,
      top: topPt,
      // The kit measures it from the right.
      left: page.widthPt,
      expanded: true,
    });
    if (level === 1) section = item;
  }
  // The kit counts the items open below an item, but not all of them.
  if (bookmarks.length > 0) document.outline.dictionary.data.Count = bookmarks.length;
}

function bookmarkOf(block: Block | undefined): Bookmark | undefined {
  const heading = block?.type === "paragraph" ? block.lead : block?.type === "heading" && block;
  if (!heading || heading.level > deepest) return undefined;
  return { level: heading.level, title: plainText(heading.content).replace(/。$/, "") };
}
