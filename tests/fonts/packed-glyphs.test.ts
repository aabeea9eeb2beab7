import { describe, expect, it } from "vitest";
import { packedFile } from "../../scripts/fonts/packed-file.ts";
import { readCharacterMap } from "../../src/fonts/character-map.ts";
import type { Font } from "../../src/fonts/font.ts";
import { readFontMetrics } from "../../src/fonts/font-metrics.ts";
import { openFont } from "../../src/fonts/open-font.ts";
import { openGlyf } from "../../src/fonts/outlines/glyf.ts";
import { keepGlyphs } from "../../src/fonts/outlines/kept-glyphs.ts";
import { readSfnts } from "../../src/fonts/sfnt.ts";
import { openTrueTypeWith } from "../../src/fonts/truetype.ts";
import { codePoints, fontFile, manifest, onlySfnt, readFont, trueType } from "./builders.ts";

const path = manifest.fonts.fangsong.open;
const bytes = readFont(path);

/** With a letter that is composed of others. */
const common = "政府信息公开ǒ，工作年度报告";

/** What the build writes of some characters of a font. */
function packed(font: Uint8Array, text: string): Uint8Array {
  const sfnt = onlySfnt(font);
  const read = keepGlyphs(openGlyf(sfnt, readFontMetrics(sfnt).glyphCount).read);
  const glyphs = [0, ...codePoints(text).map(readCharacterMap(sfnt))];
  const { order, items } = read(glyphs);
  const outlines = new Map(items.map((item, at) => [order[at] ?? 0, item]));
  return packedFile({ path, sfnt, outlines });
}

type Read = { readonly offset: number; readonly length: number };

function opened(file: Uint8Array, reads: Read[] = []): Font {
  const read = (offset: number, length: number) => {
    reads.push({ offset, length });
    return bytes.subarray(offset, offset + length);
  };
  const [sfnt] = readSfnts({ name: path, source: { size: bytes.length, read } });
  if (!sfnt) throw new Error("no font");
  return openFont(sfnt, openTrueTypeWith(fontFile("packed", file).source));
}

function program(font: Font, text: string) {
  return font.program([0, ...codePoints(text).map(font.glyphOf)]);
}

describe("glyphs that were packed when the package was built", () => {
  it.each(["公开年报", common, "罕见的字：㐂、驫", "ǒo¨"])(
    "make the font program of %s as without them",
    (text) => {
      expect(program(opened(packed(bytes, common)), text)).toEqual(program(trueType(bytes), text));
    },
  );

  it("spare a first document the outlines of the font file", () => {
    const reads: Read[] = [];
    const glyf = onlySfnt(bytes).tables.get("glyf") ?? { offset: 0, length: 0 };

    program(opened(packed(bytes, common), reads), "政府信息公开工作年度报告");

    const inside = reads.filter(
      ({ offset }) => offset >= glyf.offset && offset < glyf.offset + glyf.length,
    );
    expect(inside).toEqual([]);
  });

  it("are not used for another font", () => {
    const other = packed(readFont(manifest.fonts.songti.open), common);

    expect(program(opened(other), common)).toEqual(program(trueType(bytes), common));
  });

  it.each([0, 11, 12, 60, 1000])("are not used when only %i bytes of them are there", (length) => {
    const cut = packed(bytes, common).subarray(0, length);

    expect(program(opened(cut), common)).toEqual(program(trueType(bytes), common));
  });

  it("are not used when they were packed with other codes", () => {
    const old = packed(bytes, common);
    old[0] = (old[0] ?? 0) + 1;
    // What stands there would be seen in the program.
    old.fill(0xff, old.length - 1000);

    expect(program(opened(old), common)).toEqual(program(trueType(bytes), common));
  });
});
