import type { PdfFont } from "../fonts/fonts.ts";
import { list, nameOf, numberOf, type PdfFile, streamOf, textOf } from "../pdf-file.ts";
import type { Pdf, Rule } from "../rule.ts";

/** Fonts: whole, in the file, as wide as they say, and telling what their characters mean. */
export const fontRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.2.11.2",
    demand: "Fonts and their descendants say that they are fonts, of which type and what name.",
    broken: (pdf) =>
      places(pdf, ({ dictionary, descendant }) => {
        const own = nameOf(pdf, descendant["/Subtype"]) ?? "";
        const types = [dictionary, descendant].map((one) => nameOf(pdf, one["/Type"]));
        const isNamed = [dictionary, descendant].every((one) => nameOf(pdf, one["/BaseFont"]));
        const isType0 = nameOf(pdf, dictionary["/Subtype"]) === "Type0";
        return types.join() === "Font,Font" && isNamed && isType0 && /^CIDFontType[02]$/.test(own);
      }),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.11.3.1 · Matterhorn 31-001, 31-002, 31-003",
    demand: "The descendant names its characters' collection.",
    broken: (pdf) =>
      places(pdf, ({ descendant: { "/CIDSystemInfo": given } }) => {
        const info =
          typeof given === "object" && given !== null ? (given as Record<string, string>) : {};
        const isNamed = ["/Registry", "/Ordering"].every((key) => textOf(pdf, info[key]));
        return isNamed && Number.isInteger(info["/Supplement"]);
      }),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.11.3.2 · Matterhorn 31-004, 31-005",
    demand: "A descendant with TrueType outlines says which glyph each character is.",
    broken: (pdf) =>
      places(pdf, ({ descendant }) => {
        const map = descendant["/CIDToGIDMap"];
        const isTrueType = nameOf(pdf, descendant["/Subtype"]) === "CIDFontType2";
        return !isTrueType || map === "/Identity" || streamOf(pdf, map) !== undefined;
      }),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.11.3.3 · Matterhorn 31-006, 31-007, 31-008",
    demand: "Codes are characters: the encoding is the predefined Identity-H.",
    broken: (pdf) => places(pdf, ({ dictionary }) => dictionary["/Encoding"] === "/Identity-H"),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.11.4.1 (embedded) · Matterhorn 31-009",
    demand: "The font program is in the file, one, of the descendant's type.",
    broken: (pdf) =>
      places(pdf, ({ descendant, descriptor, program }) => {
        const keys = ["/FontFile", "/FontFile2", "/FontFile3"].filter((key) => key in descriptor);
        const wanted =
          nameOf(pdf, descendant["/Subtype"]) === "CIDFontType2" ? "/FontFile2" : "/FontFile3";
        return program !== undefined && keys.join() === wanted;
      }),
  },
  {
    clauses: "ISO 32000-1:2008 9.9",
    demand: "The font program is whole.",
    broken: ({ fonts }) =>
      fonts.flatMap(({ reference, program }) =>
        (program?.faults ?? []).map((fault) => `${reference}: ${fault}`),
      ),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.11.4.1 (glyphs) · Matterhorn 31-011",
    demand: "The font program has every glyph that is shown.",
    broken: (pdf) => codes(pdf, ({ program }, code) => code < (program?.glyphCount ?? 0)),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.11.4.2 · Matterhorn 31-014, 31-015",
    demand: "If a descriptor lists the characters, it lists all of them and no others.",
    broken: (pdf) =>
      places(pdf, ({ descriptor, program }) => {
        const listed = streamOf(pdf, descriptor["/CIDSet"]);
        return !listed || isFull(listed, program?.glyphCount ?? 0);
      }),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.11.5 · Matterhorn 31-016",
    demand: "Widths are those of the font program, to 1/1000 em.",
    broken: (pdf) =>
      codes(pdf, ({ program, widths, defaultWidth }, code) => {
        const stated = widths.get(code) ?? defaultWidth;
        const real = program?.advanceOf(code);
        return real !== undefined && Math.abs(stated - real) <= 1;
      }),
  },
  {
    clauses: "ISO 32000-1:2008 9.8",
    demand: "A descriptor has all its entries; its font is either symbolic or not.",
    broken: (pdf) => places(pdf, ({ descriptor }) => isDescriptor(pdf, descriptor)),
  },
  {
    clauses: "ISO 32000-1:2008 9.6.4",
    demand: "A cut font is named so: six capitals, a plus sign, and the same name in all places.",
    broken: (pdf) =>
      places(pdf, ({ dictionary, descendant, descriptor }) => {
        const names = [dictionary["/BaseFont"], descendant["/BaseFont"], descriptor["/FontName"]];
        const isOne = new Set(names).size === 1;
        return isOne && /^\/[A-Z]{6}\+./.test(String(names[0]));
      }),
  },
  {
    clauses: "ISO 32000-1:2008 9.6.4 (tags)",
    demand: "Different cuts of fonts have different names.",
    broken: ({ fonts }) => {
      const names = fonts.map(({ dictionary }) => dictionary["/BaseFont"]);
      return fonts
        .filter((_, index) => names.indexOf(names[index]) !== index)
        .map(({ reference }) => reference);
    },
  },
];

export function places({ fonts }: Pdf, isKept: (font: PdfFont) => boolean): string[] {
  return fonts.filter((font) => !isKept(font)).map(({ reference }) => reference);
}

/** Codes that are shown, of all fonts, and break a rule. */
export function codes({ fonts }: Pdf, isKept: (font: PdfFont, code: number) => boolean): string[] {
  return fonts.flatMap((font) =>
    [...font.used]
      .filter((code) => !isKept(font, code))
      .map((code) => `${font.reference}: code ${code}`),
  );
}

/** A bit for each character, the first one highest. */
function isFull(listed: Buffer, glyphCount: number): boolean {
  return Array.from({ length: 8 * listed.length }, (_, character) => {
    const isListed = ((listed[character >> 3] ?? 0) & (0x80 >> (character & 7))) !== 0;
    return isListed === character < glyphCount;
  }).every(Boolean);
}

const symbolic = 4;
const nonsymbolic = 32;

function isDescriptor(file: PdfFile, descriptor: PdfFont["descriptor"]): boolean {
  const numbers = ["/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV", "/Flags"];
  const flags = numberOf(file, descriptor["/Flags"]) ?? 0;
  const kinds = [symbolic, nonsymbolic].filter((flag) => (flags & flag) !== 0);
  return (
    nameOf(file, descriptor["/Type"]) === "FontDescriptor" &&
    numbers.every((key) => numberOf(file, descriptor[key]) !== undefined) &&
    list(file, descriptor["/FontBBox"]).length === 4 &&
    kinds.length === 1
  );
}
