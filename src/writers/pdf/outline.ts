import type { FoundBookmark } from "../../layout/structure/bookmarks.ts";
import type { OutlineItem, PdfDocument } from "./pdf-kit.ts";

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
