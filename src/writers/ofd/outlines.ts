import type { FoundBookmark } from "../../layout/structure/bookmarks.ts";
import type { Xml } from "../xml.ts";
import { mmText, stepsFromPt } from "./units.ts";
import { ofd } from "./xml.ts";

/**
 * The bookmarks, each below the section that it stands in.
 *
 * @param pages - the ids of the pages, in their order.
 * @returns nothing when there is no heading: an empty element is not valid.
 */
export function outlines(bookmarks: readonly FoundBookmark[], pages: readonly number[]): Xml {
  const sections: { readonly head: FoundBookmark; readonly below: FoundBookmark[] }[] = [];
  for (const bookmark of bookmarks) {
    const last = sections.at(-1);
    if (bookmark.level === 1 || !last) sections.push({ head: bookmark, below: [] });
    else last.below.push(bookmark);
  }
  const elements = sections.map(({ head, below }) =>
    item(head, pages, ...below.map((one) => item(one, pages))),
  );
  return elements.length > 0 ? ofd("Outlines", {}, ...elements) : "";
}

function item(
  { title, page, topPt }: FoundBookmark,
  pages: readonly number[],
  ...below: readonly Xml[]
): Xml {
  const count = below.length > 0 ? { Count: below.length, Expanded: "true" } : {};
  const goTo = target(pages[page.number - 1] ?? 0, mmText(stepsFromPt(topPt)));
  return ofd("OutlineElem", { Title: title, ...count }, goTo, ...below);
}

/** As one string: a long document has a thousand, and nothing in them is to be escaped. */
function target(page: number, top: string): Xml {
  const place = `<ofd:Dest Type="XYZ" PageID="${page}" Left="0" Top="${top}"/>`;
  return `<ofd:Actions><ofd:Action Event="CLICK"><ofd:Goto>${place}</ofd:Goto></ofd:Action></ofd:Actions>`;
}
