import { perObject } from "../../src/document/per-object.ts";
import { type PdfFont, readFonts } from "./fonts/fonts.ts";
import { type PdfPage, readPages } from "./pages.ts";
import { catalogOf, type PdfFile, streamOf } from "./pdf-file.ts";
import { type RawObject, readRawObjects } from "./raw-objects.ts";
import { readStructure, type Structure } from "./structure.ts";
import { readXmp, type Xmp } from "./xmp.ts";

/** A demand of a standard. */
export type Rule = {
  /** `ISO 19005-2:2011 6.2.11.5 · Matterhorn 31-016`: every clause that demands it. */
  readonly clauses: string;
  readonly demand: string;
  /** The places where a file does not meet it. */
  readonly broken: (pdf: Pdf) => readonly string[];
};

/** A PDF with all that rules ask for, read once. */
export type Pdf = PdfFile & {
  readonly pages: readonly PdfPage[];
  readonly fonts: readonly PdfFont[];
  readonly structure: Structure;
  readonly xmp: Xmp;
  readonly raw: { readonly objects: readonly RawObject[]; readonly end: number };
};

export const openPdf = perObject((file: PdfFile): Pdf => {
  const pages = readPages(file);
  return {
    ...file,
    pages,
    fonts: readFonts(file, pages),
    structure: readStructure(file),
    xmp: readXmp(streamOf(file, catalogOf(file)["/Metadata"]) ?? Buffer.of()),
    raw: readRawObjects(file.bytes),
  };
});

/** For rules that look at one place of a file only. */
export function unless(isKept: boolean, where: string): string[] {
  return isKept ? [] : [where];
}
