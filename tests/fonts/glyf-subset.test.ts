import fc from "fast-check";
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { readFontMetrics } from "../../src/fonts/font-metrics.ts";
import { openFont } from "../../src/fonts/open-font.ts";
import { readSfnts } from "../../src/fonts/sfnt.ts";
import { openTrueType } from "../../src/fonts/truetype.ts";
import { codePoints, cut, manifest, onlySfnt, readFont, tableOf, trueType } from "./builders.ts";

/** A tenth of its glyphs are composed of others. */
const path = manifest.fonts.fangsong.open;
const bytes = readFont(path);
const font = trueType(bytes);

/** Sets of glyphs as a document asks for them. */
const glyphSets = fc
  .uniqueArray(fc.integer({ min: 1, max: 13_804 }), { maxLength: 80 })
  .map((glyphs) => [0, ...glyphs]);

function sumOf(program: Uint8Array): number {
  const view = new DataView(program.buffer, program.byteOffset, program.length);
  const numbers = Array.from({ length: program.length / 4 }, (_, at) => view.getUint32(4 * at));
  return numbers.reduce((sum, number) => (sum + number) >>> 0, 0);
}

describe("a subset of a TrueType font", () => {
  it("draws every glyph as the font does, at its place in the list", () => {
    const whole = create(bytes);
    fc.assert(
      fc.property(glyphSets, (glyphs) => {
        const subset = create(cut(font, glyphs));

        expect(glyphs.map((_, place) => subset.getGlyph(place).path.commands)).toEqual(
          glyphs.map((glyph) => whole.getGlyph(glyph).path.commands),
        );
      }),
    );
  });

  it("gives every glyph the font's advance", () => {
    fc.assert(
      fc.property(glyphSets, (glyphs) => {
        const { advanceOf } = readFontMetrics(onlySfnt(cut(font, glyphs)));

        expect(glyphs.map((_, place) => advanceOf(place))).toEqual(glyphs.map(font.advanceOf));
      }),
    );
  });

  it("holds the parts of composite glyphs behind the glyphs asked for", () => {
    const composite = font.glyphOf(0x1d2);

    const { glyphCount } = readFontMetrics(onlySfnt(cut(font, [0, composite])));

    expect(glyphCount).toBe(4);
  });

  it("has the check sum that the format asks for", () => {
    fc.assert(
      fc.property(glyphSets, (glyphs) => {
        const subset = cut(font, glyphs);

        expect(subset.length % 4).toBe(0);
        expect(sumOf(subset)).toBe(0xb1b0afba);
      }),
    );
  });

  it("is the same bytes each time, whatever was cut before", () => {
    const glyphs = [0, ...codePoints("政府信息公开").map(font.glyphOf)];
    const first = cut(font, glyphs);
    font.program([0, font.glyphOf(0x1d2), font.glyphOf(0x6f)]);

    expect(cut(font, glyphs)).toEqual(first);
  });

  it("has nothing of the instructions for coarse screens", () => {
    const hinted = trueType(readFont(manifest.fonts.times.open));
    const letters = [0, ...codePoints("2019ABé").map(hinted.glyphOf)];
    const subset = create(cut(hinted, letters));
    const numberOfBytes = (place: number) =>
      (subset.getGlyph(place) as unknown as { _decode(): { instructions?: number[] } })._decode()
        .instructions?.length ?? 0;

    expect([...onlySfnt(cut(hinted, letters)).tables.keys()]).toEqual(
      "glyf head hhea hmtx loca maxp".split(" "),
    );
    expect(letters.map((_, place) => numberOfBytes(place))).toEqual(letters.map(() => 0));
  });

  it("keeps them in a font file", () => {
    const hinted = readFont(manifest.fonts.times.open);
    const file = new Uint8Array(Buffer.concat(trueType(hinted).file([0, 40], new Map([[65, 1]]))));

    expect(tableOf(file, "fpgm")).toEqual(tableOf(hinted, "fpgm"));
  });

  it("tells where outlines stand in two bytes each, unless they are long", () => {
    const lengths = [100, 600].map((count) => {
      const glyphs = [0, ...Array.from({ length: count }, (_, at) => 5000 + at)];
      const subset = cut(font, glyphs);
      return tableOf(subset, "loca").length / (readFontMetrics(onlySfnt(subset)).glyphCount + 1);
    });

    expect(lengths).toEqual([2, 4]);
  });

  it("tells the advance that the last glyphs share once", () => {
    const ideographs = codePoints("政府信息公开").map(font.glyphOf);
    const subset = cut(font, [0, font.glyphOf(0x41), ...ideographs]);

    expect(tableOf(subset, "hmtx").length).toBe(4 * 3 + 2 * 5);
  });

  it("has the same piece for a glyph each time, so that work on it can be kept", () => {
    const [one, other] = [
      [0, 100, 200],
      [0, 300, 200],
    ].map((glyphs) => font.program(glyphs).pieces);

    expect(other?.filter((piece) => one?.includes(piece)).length).toBe(2);
  });

  it("reads a small part of the file only", () => {
    let read = 0;
    const source = {
      size: bytes.length,
      read: (offset: number, length: number) => {
        read += length;
        return bytes.subarray(offset, offset + length);
      },
    };
    const [sfnt] = readSfnts({ name: path, source });
    const opened = sfnt && openFont(sfnt, openTrueType);

    opened?.program([0, ...codePoints("政府信息公开工作年度报告").map(opened.glyphOf)]);

    expect(read).toBeLessThan(0.1 * bytes.length);
  });
});
