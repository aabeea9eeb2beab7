import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readAnnotations } from "./annotations.ts";
import { drawPage } from "./drawing/draw-page.ts";
import type { Font } from "./drawing/draw-text.ts";
import type { Drawing, Picture } from "./drawing/drawing.ts";
import { type Box, type Matrix, mappedBox } from "./drawing/geometry.ts";
import type { Rule } from "./drawing/rules.ts";
import type { Characters } from "./glyphs/characters.ts";
import { readGlyphs } from "./glyphs/read-glyphs.ts";
import { isScan } from "./glyphs/unseen.ts";
import { countWords, type Item, itemsOf } from "./items.ts";
import type { OpenPdf } from "./open-pdf.ts";

export type PageContent = {
  readonly page: number;
  /** As far as they stand together, those that are drawn twice or not seen among them. */
  readonly words: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly Picture[];
  /** It is a picture of a page, with the text that a program recognised in it. */
  readonly isScan: boolean;
};

/** What a page is read with. */
export type PageTools = Pick<OpenPdf, "library" | "operatorsOf"> & {
  /** Whether content that can be switched off is shown. */
  readonly isShown: (group: unknown) => boolean;
  readonly characters: Characters;
};

/** @throws {GenerationError} `FILE-BOMB` for words without end. */
export async function readPage(page: PDFPageProxy, tools: PageTools): Promise<PageContent> {
  const { view, matrix } = frameOf(page);
  const sheet = mappedBox(matrix, view);
  const annotations = await readAnnotations(page, matrix);
  const drawing = await draw(page, { view, matrix }, tools);
  const isOwn = (id: string | undefined) => id === undefined || annotations.fields.has(id);
  const own: Drawing = {
    ...drawing,
    glyphs: drawing.glyphs.filter(({ annotation }) => isOwn(annotation)),
  };
  const scan = isScan(own, sheet);
  const glyphs = readGlyphs(own, {
    isScan: scan,
    struckAreas: annotations.struckAreas,
    characters: tools.characters,
  });
  return {
    page: page.pageNumber,
    words: countWords(drawing.glyphs),
    width: sheet.right,
    height: sheet.top,
    items: [...itemsOf(glyphs, drawing.rules), ...annotations.tell(drawing.glyphs)],
    rules: drawing.rules,
    pictures: scan ? [] : drawing.pictures,
    isScan: scan,
  };
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
