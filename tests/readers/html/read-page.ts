import { sourcePlaceText } from "../../../src/messages/source-place.ts";
import { readHtml } from "../../../src/readers/html/read-html.ts";

/** What is read of a page, a line each; a table's rows with bars. And what is told of it. */
export type ReadPage = { readonly read: readonly string[]; readonly told: readonly string[] };

/** @param page - with a document type before it, as new pages have. */
export function readPage(page: string): ReadPage {
  return readOldPage(`<!doctype html><meta charset="utf-8">${page}`);
}

/** A page as it is, which without a document type is read in quirks mode. */
export function readOldPage(page: string): ReadPage {
  const { blocks, leftOut = [] } = readHtml(new TextEncoder().encode(page));
  const read = blocks.flatMap((block) =>
    block.type === "paragraph"
      ? [block.text]
      : block.rows.map((cells) => cells.map(({ text }) => text).join("|")),
  );
  const told = leftOut.map(({ kind, place, text }) => `${kind} ${sourcePlaceText(place)}：${text}`);
  return { read, told };
}

/** A page with a style sheet and one line. */
export function styled(css: string, line: string): ReadPage {
  return readPage(`<style>${css}</style><p>${line}</p>`);
}
