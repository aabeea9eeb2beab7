import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Glyph } from "../pages/drawing/drawing.ts";
import { type Box, boxAround, type Matrix, mappedBox } from "../pages/drawing/geometry.ts";
import type { Item } from "../pages/items.ts";
import { boxOf } from "./drawing/draw-paths.ts";

/** What has been laid over a page: remarks, form fields, marks of a pen. */
export type Annotations = {
  /** Areas that were marked as struck out. */
  readonly struckAreas: readonly Box[];
  /** Form fields, whose text is read where it is printed. */
  readonly fields: ReadonlySet<string>;
  /** What they say and what is not read. */
  readonly tell: (drawn: readonly Glyph[]) => Item[];
};

export async function readAnnotations(page: PDFPageProxy, matrix: Matrix): Promise<Annotations> {
  const all: Annotation[] = await page.getAnnotations({ intent: "any" });
  return {
    struckAreas: all
      .filter((one) => one.subtype === "StrikeOut" && isShown(one))
      .flatMap(({ quadPoints }) => quadsOf(quadPoints ?? []))
      .map((quad) => mappedBox(matrix, quad)),
    fields: new Set(all.filter(isField).map(({ id }) => id)),
    tell: (drawn) => {
      const texts = textsDrawn(drawn);
      return all.flatMap((one) => tell(one, texts.get(one.id) ?? "", matrix));
    },
  };
}

/** What the library tells of an annotation, as far as it is used here. */
type Annotation = {
  readonly id: string;
  readonly subtype: string;
  readonly rect: readonly number[];
  readonly annotationFlags?: number;
  readonly contentsObj?: { readonly str: string };
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly quadPoints?: ArrayLike<number> | null;
  readonly file?: { readonly filename: string };
};

/** Flags of an annotation that nobody sees: hidden, and not to be viewed. */
const unseen = 2 | 32;

function isShown({ annotationFlags = 0 }: Annotation): boolean {
  return (annotationFlags & unseen) === 0;
}

/** A field for text or for a choice; a button has no words of its own. */
function isField({ fieldType = "" }: Annotation): boolean {
  return fieldType === "Tx" || fieldType === "Ch";
}

/** Eight numbers each: four corners, in an order that programs do not agree on. */
function quadsOf(points: ArrayLike<number>): Box[] {
  const quads = Array.from({ length: Math.floor(points.length / 8) }, (_, index) =>
    Array.from(points).slice(index * 8, index * 8 + 8),
  );
  return quads.map(([ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = 0, dy = 0]) =>
    boxAround([
      [ax, ay],
      [bx, by],
      [cx, cy],
      [dx, dy],
    ]),
  );
}

/** What annotations draw, by their identifiers. */
function textsDrawn(drawn: readonly Glyph[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { annotation, text } of drawn) {
    if (annotation !== undefined) texts.set(annotation, (texts.get(annotation) ?? "") + text);
  }
  return texts;
}

/** A pop-up shows what the remark beside it says; a link, what it leads from. */
const wordless = ["Popup", "Link"];

function tell(one: Annotation, drawn: string, matrix: Matrix): Item[] {
  const said = one.contentsObj?.str ?? "";
  const at = (leftOut: "annotation" | "hidden" | "embedded", text: string) =>
    text.trim() === "" ? [] : [itemAt(mappedBox(matrix, boxOf(one.rect)), { text, leftOut })];
  if (wordless.includes(one.subtype)) return [];
  if (one.file) return at("embedded", one.file.filename);
  if (!isField(one)) return at("annotation", said === "" ? drawn : said);
  const values = [one.fieldValue].flat().filter((value) => typeof value === "string");
  return values.flatMap((value) =>
    squeezed(drawn).includes(squeezed(value)) ? [] : at("hidden", value),
  );
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, "");
}

function itemAt({ left, bottom, right, top }: Box, words: Pick<Item, "text" | "leftOut">): Item {
  const size = Math.min(10, top - bottom);
  const y = (bottom + top) / 2 - size / 3;
  return { ...words, x: left, y, width: right - left, size, isHeading: false };
}
