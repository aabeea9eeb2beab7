import type { Font } from "./font.ts";
import { readSfnts, readTable } from "./sfnt.ts";
import { writeCharacterTable } from "./write-character-table.ts";
import { longs, words, writeSfnt } from "./write-sfnt.ts";

/**
 * A font file for browsers with some characters of a font of `glyf` outlines: what a PDF needs of
 * it, and the tables that browsers ask for.
 *
 * @param codePoints - rising; the font has all of them.
 * @see OpenType 1.9, “Required Tables”
 */
export function webFont(font: Font, codePoints: readonly number[]): Uint8Array {
  const glyphs = [0, ...codePoints.map(font.glyphOf)];
  const bytes = new Uint8Array(Buffer.concat(font.subset(glyphs)));
  const read = (offset: number, length: number) => bytes.subarray(offset, offset + length);
  const [sfnt] = readSfnts({ name: font.postScriptName, source: { size: bytes.length, read } });
  if (!sfnt) throw new Error("a subset is a font");
  const drawn = [...sfnt.tables.keys()].map((tag) => [tag, readTable(sfnt, tag).bytes] as const);
  return writeSfnt({
    ...Object.fromEntries(drawn),
    head: withoutSum(readTable(sfnt, "head").bytes),
    cmap: writeCharacterTable(codePoints.map((codePoint, index) => [codePoint, index + 1])),
    name: nameTable(font.postScriptName),
    post: longs([0x00030000, 0, 0, 0, 0, 0, 0, 0]),
    "OS/2": os2Table(font),
  });
}

/** The sum of all is reckoned anew. */
function withoutSum(head: Uint8Array): Uint8Array {
  return new Uint8Array(head).fill(0, 8, 12);
}

/** Version 0, with one record: the PostScript name, in English, for Windows. */
function nameTable(name: string): Uint8Array {
  const text = Array.from(name, (letter) => letter.charCodeAt(0));
  return words([0, 1, 18, 3, 1, 0x409, 6, 2 * name.length, 0, ...text]);
}

const regular = 400;
const mediumWidth = 5;

/** Version 4; the page gives lines their height, so that most of its numbers act on nothing. */
function os2Table({ ascent, descent, unitsPerEm, capHeight }: Font): Uint8Array {
  const unused = (count: number) => Array<number>(count).fill(0);
  return words([
    ...[4, unitsPerEm, regular, mediumWidth, 0],
    ...unused(11), // sub- and superscripts, the line through letters, the class of the family
    ...unused(5), // PANOSE
    ...unused(8), // ranges of Unicode
    ...unused(2), // the vendor
    ...[0x40, 0xffff, 0xffff],
    ...[ascent, descent, 0, ascent, -descent],
    ...unused(4), // code pages
    ...[0, capHeight, 0, 0x20, 1],
  ]);
}
