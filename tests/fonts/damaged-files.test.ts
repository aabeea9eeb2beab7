import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFont } from "../../src/fonts/open-font.ts";
import { readSfnts } from "../../src/fonts/sfnt.ts";
import { openTrueType } from "../../src/fonts/truetype.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import {
  codePoints,
  collection,
  fontFile,
  smallFont,
  tableOf,
  trueType,
  withNumber,
  withTables,
} from "./builders.ts";

const text = "Aéǒ—1 ";
const font = smallFont(text);
/** At most so many bytes at the end mean nothing. */
const padding = 3;

/** All that a document does with a font. */
function useFont(bytes: Uint8Array): void {
  for (const sfnt of readSfnts(fontFile("own.ttf", bytes))) {
    const { glyphOf, advanceOf, program } = openFont(sfnt, openTrueType);
    const glyphs = codePoints(text).map(glyphOf);
    glyphs.map(advanceOf);
    program([0, ...glyphs]);
  }
}

/** What is thrown, or nothing. */
function thrownBy(bytes: Uint8Array): unknown {
  try {
    return useFont(bytes);
  } catch (error) {
    return error;
  }
}

function isTold(error: unknown): boolean {
  return error === undefined || (error instanceof GenerationError && error.code === "FONT-FILE");
}

function problemOf(bytes: Uint8Array): unknown {
  const error = thrownBy(bytes);
  return error instanceof GenerationError ? error.parameters : error;
}

describe("a damaged font file", () => {
  it("is refused with a sentence wherever it is cut off", () => {
    fc.assert(
      fc.property(fc.nat(font.length - padding - 1), (length) => {
        const error = thrownBy(font.slice(0, length));

        return error !== undefined && isTold(error);
      }),
    );
  });

  it.each([
    ["font", font],
    ["collection", collection(font, font)],
  ])("is used or refused with a sentence, whatever bytes of the %s are wrong", (_, bytes) => {
    const wrongByte = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(wrongByte, { minLength: 1, maxLength: 20 }), (wrongBytes) => {
        const damaged = new Uint8Array(bytes);
        for (const [at, byte] of wrongBytes) damaged[at] = byte;

        return isTold(thrownBy(damaged));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["holds a web font", new TextEncoder().encode("wOF2\0\u0001\0\0........"), "@fontFormat"],
    ["is empty", new Uint8Array(), "@fontFormat"],
    ["has no Unicode table", withNumber(font, { table: "cmap", at: 4, number: 9 }), "@fontUnicode"],
    [
      "has an em of no size",
      withNumber(font, { table: "head", at: 18, number: 0 }),
      "@fontDamaged",
    ],
    ["may not be embedded", withNumber(font, { table: "OS/2", at: 8, number: 2 }), "@fontLicence"],
    ["may not be cut", withNumber(font, { table: "OS/2", at: 8, number: 0x108 }), "@fontLicence"],
  ])("is named with the reason when it %s", (_, bytes, problem) => {
    expect(problemOf(bytes)).toEqual({ file: "own.ttf", problem });
  });

  it("may be embedded for viewing, printing and editing", () => {
    expect(problemOf(withNumber(font, { table: "OS/2", at: 8, number: 0x000c }))).toBeUndefined();
  });

  it("ends although a glyph is composed of itself", () => {
    const glyph = trueType(font).glyphOf(0xe9);
    const outlines = tableOf(font, "glyf");
    const firstPart = new DataView(tableOf(font, "loca").buffer).getUint32(4 * glyph) + 12;
    new DataView(outlines.buffer).setUint16(firstPart, glyph);

    expect(problemOf(withTables(font, { glyf: outlines }))).toBeUndefined();
  });
});
