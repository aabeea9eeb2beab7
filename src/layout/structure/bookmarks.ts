import { type Block, type DocumentTree, plainText } from "../../document/blocks.ts";
import type { Page } from "../page.ts";

type Bookmark = { readonly level: number; readonly title: string };

/** `topPt` is measured from the sheet's upper edge. */
export type FoundBookmark = Bookmark & {
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

function bookmarkOf(block: Block | undefined): Bookmark | undefined {
  const heading = block?.type === "paragraph" ? block.lead : block?.type === "heading" && block;
  if (!heading || heading.level > deepest) return undefined;
  return { level: heading.level, title: plainText(heading.content).replace(/。$/, "") };
}
