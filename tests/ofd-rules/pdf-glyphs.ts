import type { Operand, Operator } from "../pdf-rules/content.ts";
import type { PdfFont } from "../pdf-rules/fonts.ts";
import { resourcesOf } from "../pdf-rules/pages.ts";
import { catalogOf, dictionary, type PdfValue, textOf } from "../pdf-rules/pdf-file.ts";
import { readFile } from "../pdf-rules/read-file.ts";
import { openPdf, type Pdf } from "../pdf-rules/rule.ts";
import type { PlacedGlyph } from "./objects.ts";

/** What the PDF of the same document has. */
export type PdfGlyphs = {
  /** In millimetres from the sheet's upper left corner, page by page, as they are drawn. */
  readonly pages: readonly (readonly PlacedGlyph[])[];
  /** Level and title. */
  readonly bookmarks: readonly string[];
};

const mmPerPt = 25.4 / 72;

export function readPdfGlyphs(bytes: Uint8Array): PdfGlyphs {
  const pdf = openPdf(readFile(bytes));
  const fonts = new Map(pdf.fonts.map((font) => [font.reference, font]));
  const pages = pdf.pages.map((page) => {
    const names = resourcesOf(pdf, page, "/Font");
    return glyphsOf(page.operators, (name) => fonts.get(String(names[name])));
  });
  return {
    pages,
    bookmarks: bookmarksOf(pdf, dictionary(pdf, catalogOf(pdf)["/Outlines"])["/First"], 1),
  };
}

const heightPt = (297 * 72) / 25.4;

type State = { x: number; y: number; size: number; spacing: number; font?: PdfFont | undefined };

/** Follows texts as our PDFs have them. @see ISO 32000-1, 9.4 */
function glyphsOf(
  operators: readonly Operator[],
  fontOf: (name: string) => PdfFont | undefined,
): PlacedGlyph[] {
  const state: State = { x: 0, y: 0, size: 0, spacing: 0 };
  return operators.flatMap(({ name, operands: [first, second] }) => {
    if (name === "Tj" && Buffer.isBuffer(first)) return shown(state, first);
    Object.assign(state, changes(state, fontOf)[name]?.(first, second));
    return [];
  });
}

type Change = (first?: Operand, second?: Operand) => Partial<State>;

function changes(
  { x, y }: State,
  fontOf: (name: string) => PdfFont | undefined,
): Readonly<Record<string, Change>> {
  return {
    BT: () => ({ x: 0, y: 0 }),
    Tf: (name, size) => ({ font: fontOf(String(name)), size: Number(size) }),
    Tc: (spacing) => ({ spacing: Number(spacing) }),
    Td: (right, up) => ({ x: x + Number(right), y: y + Number(up) }),
  };
}

function shown({ x, y, size, spacing, font }: State, codes: Buffer): PlacedGlyph[] {
  let left = x;
  return Array.from({ length: codes.length / 2 }, (_, at) => {
    const code = codes.readUInt16BE(2 * at);
    const text = font?.toUnicode.get(code) ?? "\ufffd";
    const glyph = { text, x: left * mmPerPt, y: (heightPt - y) * mmPerPt };
    left += ((font?.widths.get(code) ?? 0) * size) / 1000 + spacing;
    return glyph;
  });
}

function bookmarksOf(pdf: Pdf, item: PdfValue | undefined, level: number): string[] {
  if (item === undefined) return [];
  const { "/Title": title, "/First": first, "/Next": next } = dictionary(pdf, item);
  return [
    `${level} ${textOf(pdf, title)}`,
    ...bookmarksOf(pdf, first, level + 1),
    ...bookmarksOf(pdf, next, level),
  ];
}
