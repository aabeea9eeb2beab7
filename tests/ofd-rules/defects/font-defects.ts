import { writeCharacterMap } from "../../../src/fonts/write-character-map.ts";
import { withNumbers } from "../../../src/fonts/write-sfnt.ts";
import { add, type Defect, editBytes, replace, resources } from "../defect.ts";
import { withTables } from "../font-edits.ts";

const font = /\.ttf$/;
const page = /Page_0\/Content/;

/** Fonts, and the characters set in them. */
export const fontDefects: readonly Defect[] = [
  ["a font without names", 24, withTables(() => ({ name: undefined }))],
  ["a font without its place among others", 24, withTables(() => ({ "OS/2": undefined }))],
  ["a font that was cut off", 24, editBytes(font, (data) => data.slice(0, data.length - 100))],
  [
    "a font with a byte changed",
    24,
    editBytes(font, (data) => data.map((byte, at) => (at === 900 ? byte ^ 1 : byte))),
  ],
  [
    "more glyphs than outlines",
    24,
    withTables((table) => ({ maxp: withNumbers(table("maxp"), { 4: 999 }) })),
  ],
  ["a font that is none", 24, editBytes(font, () => Buffer.from("wOF2 and so on, in vain"))],
  ["a font file of no font", 24, add("Doc_0/Res/font_9999.ttf", "")],
  [
    "a font that knows none of its characters",
    25,
    withTables(() => ({ cmap: writeCharacterMap(new Map([[0x41, 1]])) })),
  ],
  ["another glyph than the font's own", 26, replace(page, /<ofd:Glyphs>\d+/, "<ofd:Glyphs>1")],
  [
    "a rare character without its glyph",
    26,
    replace(page, /<ofd:CGTransform.*<\/ofd:CGTransform>/, ""),
  ],
  ["the name of a machine's font", 27, replace(resources, /FontName="[^"]*"/, 'FontName="宋体"')],
  ["the mark of a PDF's cut font", 27, replace(resources, /FontName="/, 'FontName="ABCDEF+')],
  ["no family", 27, replace(resources, /FamilyName="[^"]*"/, 'FamilyName=""')],
  [
    "a character that no text has",
    28,
    withTables((table) => {
      const cmap = Buffer.from(table("cmap"));
      return { cmap: writeCharacterMap(new Map([...mappedBy(cmap), [0x9f98, 1]])) };
    }),
  ],
];

function mappedBy(cmap: Buffer): Map<number, number> {
  const found = new Map<number, number>();
  const start = cmap.readUInt32BE(8);
  const size = cmap.readUInt16BE(start + 6);
  for (let at = 0; at < size - 2; at += 2) {
    const last = cmap.readUInt16BE(start + 14 + at);
    const first = cmap.readUInt16BE(start + 16 + size + at);
    const delta = cmap.readUInt16BE(start + 16 + 2 * size + at);
    for (let code = first; code <= last; code++) found.set(code, (code + delta) & 0xffff);
  }
  return found;
}
