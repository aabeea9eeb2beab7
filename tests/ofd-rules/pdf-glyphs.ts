import type { Operand, Operator } from "../pdf-rules/content.ts";
import type { PdfFont } from "../pdf-rules/fonts/fonts.ts";
import { resourcesOf } from "../pdf-rules/pages.ts";
import { catalogOf, dictionary, list, type PdfValue, textOf } from "../pdf-rules/pdf-file.ts";
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
    const [, , , heightPt = 0] = list(pdf, page.dictionary["/MediaBox"]).map(Number);
    return glyphsOf(page.operators, (name) => fonts.get(String(names[name]))).map(
      ({ text, x, y }) => ({ text, x: x * mmPerPt, y: (heightPt - y) * mmPerPt }),
    );
  });
  return {
    pages,
    bookmarks: bookmarksOf(pdf, dictionary(pdf, catalogOf(pdf)["/Outlines"])["/First"], 1),
  };
}

type State = {
  isTurned: boolean;
  lift: number;
  x: number;
  y: number;
  size: number;
  spacing: number;
  font?: PdfFont | undefined;
};

/** Follows texts as our PDFs have them, in points from the lower left corner. @see ISO 32000-1, 9.4 */
function glyphsOf(
  operators: readonly Operator[],
  fontOf: (name: string) => PdfFont | undefined,
): PlacedGlyph[] {
  const state: State = { isTurned: false, lift: 0, x: 0, y: 0, size: 0, spacing: 0 };
  return operators.flatMap(({ name, operands }) => {
    const [first, second] = operands;
    if (name === "Tj" && Buffer.isBuffer(first)) return shown(state, first);
    if (name === "cm") Object.assign(state, turn(operands));
    if (name === "Q") state.isTurned = false;
    Object.assign(state, changes(state, fontOf)[name]?.(first, second));
    return [];
  });
}

/** A quarter to the right; pictures, which are stretched, show no texts. */
function turn(matrix: readonly (Operand | undefined)[]): Partial<State> {
  const [a, b, c, , , lift] = matrix.map(Number);
  return { isTurned: a === 0 && b === -1 && c === 1, lift: lift ?? 0 };
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

function shown({ isTurned, lift, x, y, size, spacing, font }: State, codes: Buffer): PlacedGlyph[] {
  let left = x;
  return Array.from({ length: codes.length / 2 }, (_, at) => {
    const code = codes.readUInt16BE(2 * at);
    const text = font?.toUnicode.get(code) ?? "\ufffd";
    const glyph = isTurned ? { text, x: y, y: lift - left } : { text, x: left, y };
    left += (widthOf(font, code) * size) / 1000 + spacing;
    return glyph;
  });
}

/** In 1/1000 em. @see ISO 32000-1, 9.7.4.3 */
function widthOf(font: PdfFont | undefined, code: number): number {
  return font ? (font.widths.get(code) ?? font.defaultWidth) : 0;
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
