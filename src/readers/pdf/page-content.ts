import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { PdfLibrary } from "./open-pdf.ts";
import { type Rule, rulesOf } from "./rules.ts";

/** Words that stand together on a page; lengths in pt, `y` from the page's bottom. */
export type Item = {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The file's own structure calls it a heading. */
  readonly isHeading: boolean;
};

export type PageContent = {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly rules: readonly Rule[];
};

/** @throws {GenerationError} `FILE-BOMB` for words without end. */
export async function readPage(page: PDFPageProxy, library: PdfLibrary): Promise<PageContent> {
  const text = await readText(page);
  const headings = headingIds(await page.getStructTree());
  const operators = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const items: Item[] = [];
  const marks: boolean[] = [];
  for (const item of text) {
    if ("str" in item) items.push(...itemOf(item, marks.includes(true)));
    else if (item.type === "endMarkedContent") marks.pop();
    else marks.push(headings.has(String(item.id)));
  }
  return {
    page: page.pageNumber,
    width: right - left,
    height: top - bottom,
    items,
    rules: rulesOf(operators, library.OPS),
  };
}

type TextPart = TextItem | { readonly type: string; readonly id?: string };

/**
 * Piece by piece, so that a page without end does not fill the memory. It is read to its end all
 * the same: the library throws where nobody can catch it when a page is given up.
 */
async function readText(page: PDFPageProxy): Promise<TextPart[]> {
  const pieces: AsyncIterable<{ readonly items: readonly TextPart[] }> = page.streamTextContent({
    disableNormalization: true,
    includeMarkedContent: true,
  });
  const parts: TextPart[] = [];
  for await (const { items } of pieces) {
    if (parts.length <= limits.words) for (const item of items) parts.push(item);
  }
  if (parts.length > limits.words) throw new GenerationError("FILE-BOMB", {});
  return parts;
}

type TextItem = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};

function itemOf({ str, transform, width, height }: TextItem, isHeading: boolean): Item[] {
  if (str.trim() === "") return [];
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  return [{ text: str, x, y, width, size: Math.hypot(a, b) || height, isHeading }];
}

type StructureNode = {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
};

/** The marks of the words that stand in headings. */
function headingIds(node: StructureNode | null, inside = false): Set<string> {
  const isHeading = inside || /^H[1-6]?$/.test(node?.role ?? "");
  const own = isHeading && node?.id !== undefined ? [node.id] : [];
  const below = (node?.children ?? []).flatMap((child) => [...headingIds(child, isHeading)]);
  return new Set([...own, ...below]);
}
