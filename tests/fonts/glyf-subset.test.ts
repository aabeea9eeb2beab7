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
    expect(sumOf(cut(font, [0, 100, 200]))).toBe(0xb1b0afba);
  });

  it("is the same bytes each time, whatever was cut before", () => {
    const glyphs = [0, ...codePoints("政府信息公开").map(font.glyphOf)];
    const first = font.subset(glyphs);
    font.subset([0, font.glyphOf(0x1d2), font.glyphOf(0x6f)]);

    expect(font.subset(glyphs)).toEqual(first);
  });

  it("keeps what the outlines' instructions refer to", () => {
    const hinted = readFont(manifest.fonts.times.open);
    const subset = cut(trueType(hinted), [0, 40]);

    expect(tableOf(subset, "fpgm")).toEqual(tableOf(hinted, "fpgm"));
  });

  it("has the same piece for a glyph each time, so that work on it can be kept", () => {
    const [one, other] = [
      [0, 100, 200],
      [0, 300, 200],
    ].map((glyphs) => font.subset(glyphs));

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

    opened?.subset([0, ...codePoints("政府信息公开工作年度报告").map(opened.glyphOf)]);

    expect(read).toBeLessThan(0.1 * bytes.length);
  });
});
