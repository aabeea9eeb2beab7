import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Drawing } from "../pages/drawing/drawing.ts";
import { type Box, type Matrix, mappedBox } from "../pages/drawing/geometry.ts";
import type { Characters } from "../pages/glyphs/characters.ts";
import { contentOf, type PageContent } from "../pages/page-content.ts";
import { readAnnotations } from "./annotations.ts";
import { drawPage } from "./drawing/draw-page.ts";
import type { Font } from "./drawing/draw-text.ts";
import type { OpenPdf } from "./open-pdf.ts";

/** What a page is read with. */
export type PageTools = Pick<OpenPdf, "library" | "operatorsOf"> & {
  /** Whether content that can be switched off is shown. */
  readonly isShown: (group: unknown) => boolean;
  readonly characters: Characters;
};

/** @throws {GenerationError} `FILE-BOMB` for words without end. */
export async function readPage(page: PDFPageProxy, tools: PageTools): Promise<PageContent> {
  const { view, matrix } = frameOf(page);
  const annotations = await readAnnotations(page, matrix);
  const drawing = await draw(page, { view, matrix }, tools);
  return contentOf(drawing, {
    page: page.pageNumber,
    sheet: mappedBox(matrix, view),
    isOwn: (id) => id === undefined || annotations.fields.has(id),
    struckAreas: annotations.struckAreas,
    laidOver: annotations.tell(drawing.glyphs),
    characters: tools.characters,
  });
}

type Frame = { readonly view: Box; readonly matrix: Matrix };

/** From the page's own measure to one that begins at the bottom left, however the page is turned. */
function frameOf({
  view: [left = 0, bottom = 0, right = 0, top = 0],
  rotate,
}: PDFPageProxy): Frame {
  const turns: Readonly<Record<number, Matrix>> = {
    90: [0, -1, 1, 0, -bottom, right],
    180: [-1, 0, 0, -1, right, top],
    270: [0, 1, -1, 0, top, -left],
  };
  return {
    view: { left, bottom, right, top },
    matrix: turns[rotate] ?? [1, 0, 0, 1, -left, -bottom],
  };
}

async function draw(page: PDFPageProxy, frame: Frame, tools: PageTools): Promise<Drawing> {
  const headings = headingIds(await page.getStructTree());
  return drawPage(await tools.operatorsOf(page), tools.library.OPS, {
    ...frame,
    fontOf: (name): Font => (page.commonObjs.has(name) ? page.commonObjs.get(name) : {}),
    isHeading: (mark) => headings.has(String(mark)),
    isShown: tools.isShown,
  });
}

type StructureNode = {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
};

/** The marks of the words that stand in headings: numbers, of which an identifier ends with one. */
function headingIds(node: StructureNode | null, inside = false): Set<string> {
  const isHeading = inside || /^H[1-6]?$/.test(node?.role ?? "");
  const mark = /_mc(\d+)$/.exec(node?.id ?? "")?.[1];
  const own = isHeading && mark !== undefined ? [mark] : [];
  const below = (node?.children ?? []).flatMap((child) => [...headingIds(child, isHeading)]);
  return new Set([...own, ...below]);
}
