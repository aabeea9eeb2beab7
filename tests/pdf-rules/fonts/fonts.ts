import { type PdfPage, resourcesOf } from "../pages.ts";
import {
  dictionary,
  isReference,
  list,
  nameOf,
  numberOf,
  type PdfDictionary,
  type PdfFile,
  streamOf,
} from "../pdf-file.ts";
import { readCff } from "./cff.ts";
import type { FontProgram } from "./font-program.ts";
import { readToUnicode } from "./to-unicode.ts";
import { readTrueType } from "./truetype.ts";

export type PdfFont = {
  readonly reference: string;
  readonly dictionary: PdfDictionary;
  readonly descendant: PdfDictionary;
  readonly descriptor: PdfDictionary;
  readonly program: FontProgram | undefined;
  readonly toUnicode: ReadonlyMap<number, string>;
  /** In 1/1000 em. */
  readonly widths: ReadonlyMap<number, number>;
  /** Of codes that `widths` has not. */
  readonly defaultWidth: number;
  /** The codes that the pages show with it. */
  readonly used: ReadonlySet<number>;
};

export function readFonts(file: PdfFile, pages: readonly PdfPage[]): PdfFont[] {
  const resources = pages.flatMap((page) => Object.values(resourcesOf(file, page, "/Font")));
  const references = new Set(resources.filter(isReference));
  const shown = Map.groupBy(
    pages.flatMap((page) => page.shown),
    ({ font }) => font,
  );
  return [...references].map((reference) => {
    const used = (shown.get(reference) ?? []).flatMap(({ codes }) => codes);
    return { ...readFont(file, reference), used: new Set(used) };
  });
}

function readFont(file: PdfFile, reference: string): Omit<PdfFont, "used"> {
  const font = dictionary(file, reference);
  const descendant = dictionary(file, list(file, font["/DescendantFonts"])[0]);
  const descriptor = dictionary(file, descendant["/FontDescriptor"]);
  return {
    reference,
    dictionary: font,
    descendant,
    descriptor,
    program: readProgram(file, descriptor),
    toUnicode: readToUnicode(streamOf(file, font["/ToUnicode"]) ?? Buffer.of()),
    widths: readWidths(file, descendant),
    defaultWidth: numberOf(file, descendant["/DW"]) ?? 1000,
  };
}

function readProgram(file: PdfFile, descriptor: PdfDictionary): FontProgram | undefined {
  const trueType = streamOf(file, descriptor["/FontFile2"]);
  if (trueType) return readTrueType(trueType);
  const cff = streamOf(file, descriptor["/FontFile3"]);
  const subtype = nameOf(file, dictionary(file, descriptor["/FontFile3"])["/Subtype"]);
  return cff && subtype === "CIDFontType0C" ? readCff(cff) : undefined;
}

/** `W`: a code and the widths from it on, or two codes and the width between. */
function readWidths(file: PdfFile, descendant: PdfDictionary): Map<number, number> {
  const widths = new Map<number, number>();
  const items = list(file, descendant["/W"]);
  for (let at = 0; at < items.length; ) {
    const [first, second, third] = items.slice(at, at + 3);
    const run = Array.isArray(second) ? second : undefined;
    const last = run ? Number(first) + run.length - 1 : Number(second);
    for (let code = Number(first); code <= last; code += 1) {
      widths.set(code, Number(run ? run[code - Number(first)] : third));
    }
    at += run ? 2 : 3;
  }
  return widths;
}
