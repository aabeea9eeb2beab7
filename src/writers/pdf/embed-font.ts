import { crc32 } from "node:zlib";
import { deflateMap } from "../../deflate/deflate.ts";
import type { Font, FontProgram, Glyph } from "../../fonts/font.ts";
import { type PdfDocument, writeObject } from "./pdf-kit.ts";
import { type PdfDictionary, type Reference, textString } from "./pdf-values.ts";
import { toUnicodeMap } from "./to-unicode.ts";

/** A font as far as a document uses it. Code 0 is `.notdef`; glyph and text at 0 have code 1. */
export type UsedFont = {
  readonly font: Font;
  readonly dictionary: Reference;
  readonly glyphs: readonly Glyph[];
  readonly texts: readonly string[];
};

/**
 * Writes a font cut to what is used of it, codes being glyph numbers.
 *
 * @see ISO 32000-1, 9.7 (composite fonts), 9.8 (descriptors), 9.9 (font programs).
 */
export function embedFont(document: PdfDocument, used: UsedFont): void {
  const glyphs = [0, ...used.glyphs.map(({ id }) => id)];
  const program = used.font.program(glyphs);
  const name = `${subsetTag([program.length, ...glyphs])}+${used.font.postScriptName}`;
  const descriptor = writeDescriptor(document, used.font, name, program);
  Object.assign(used.dictionary.data, {
    BaseFont: name,
    DescendantFonts: [writeDescendant(document, used, name, descriptor)],
    ToUnicode: writeMap(document, used.texts),
  });
  used.dictionary.end();
}

function writeMap(document: PdfDocument, texts: readonly string[]): Reference {
  const map = deflateMap(toUnicodeMap(texts));
  return writeObject(document, { Filter: "FlateDecode" }, map);
}

function writeDescendant(
  document: PdfDocument,
  { font, glyphs }: UsedFont,
  name: string,
  descriptor: Reference,
): Reference {
  const missing = (font.advanceOf(0) * 1000) / font.unitsPerEm;
  const trueType: PdfDictionary = { Subtype: "CIDFontType2", CIDToGIDMap: "Identity" };
  return writeObject(document, {
    Type: "Font",
    ...(font.outlines === "glyf" ? trueType : { Subtype: "CIDFontType0" }),
    BaseFont: name,
    CIDSystemInfo: {
      Registry: textString("Adobe"),
      Ordering: textString("Identity"),
      Supplement: 0,
    },
    FontDescriptor: descriptor,
    ...writtenWidths([missing, ...glyphs.map(({ advance }) => advance)]),
  });
}

/** How wide a character is that nothing is told of. */
const usualWidth = 1000;

/** The widths that are not the usual one, each row of neighbours behind its first code. */
function writtenWidths(widths: readonly number[]): PdfDictionary {
  const rows: (number | number[])[] = [];
  let row: number[] | undefined;
  for (let code = 0; code < widths.length; code++) {
    const width = widths[code] ?? usualWidth;
    if (width === usualWidth) row = undefined;
    else if (row) row.push(width);
    else {
      row = [width];
      rows.push(code, row);
    }
  }
  return rows.length > 0 ? { W: rows } : {};
}

/** Characters outside the standard Latin set: what every Chinese font is. */
const symbolic = 4;

/** The body of a Chinese character: one height for all fonts, so that selected lines are even. */
const bodyAscent = 880;

/** Weight of the stems, unknown and needed by no viewer that has the font itself. */
const stemV = 80;

function writeDescriptor(
  document: PdfDocument,
  font: Font,
  name: string,
  program: FontProgram,
): Reference {
  const inThousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  return writeObject(document, {
    Type: "FontDescriptor",
    FontName: name,
    Flags: symbolic,
    FontBBox: font.boundingBox.map(inThousandths),
    ItalicAngle: font.italicAngle,
    Ascent: bodyAscent,
    Descent: bodyAscent - 1000,
    CapHeight: inThousandths(font.capHeight),
    StemV: stemV,
    ...writeProgram(document, font, program),
  });
}

function writeProgram(
  document: PdfDocument,
  { outlines }: Font,
  { length, pieces }: FontProgram,
): PdfDictionary {
  if (outlines === "cff") {
    return { FontFile3: writeObject(document, { Subtype: "CIDFontType0C" }, ...pieces) };
  }
  const entries = { Length1: length, Filter: "FlateDecode" };
  return { FontFile2: writeObject(document, entries, ...pieces) };
}

/**
 * Six capitals that mark a cut font, made from its size and glyphs: the same cut has the same name.
 * Its bytes would do as well, but browsers take long for them.
 */
function subsetTag(numbers: readonly number[]): string {
  const sum = crc32(Buffer.from(numbers.join()));
  const places = [0, 1, 2, 3, 4, 5];
  return String.fromCharCode(...places.map((place) => 65 + (Math.floor(sum / 26 ** place) % 26)));
}
