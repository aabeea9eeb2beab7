import { describe, expect, it } from "vitest";
import { openFont } from "../../src/fonts/open-font.ts";
import { readSfnts } from "../../src/fonts/sfnt.ts";
import { openTrueType } from "../../src/fonts/truetype.ts";
import { collection, fontFile, fontSet, smallFont } from "./builders.ts";

const alpha = smallFont("α", "NSimSun");
const omega = smallFont("Ω", "SimSun");

describe("a font collection", () => {
  it("gives each of its fonts", () => {
    const sfnts = readSfnts(fontFile("simsun.ttc", collection(alpha, omega)));
    const fonts = sfnts.map((sfnt) => openFont(sfnt, openTrueType));

    expect(fonts.map(({ postScriptName }) => postScriptName)).toEqual([
      "NSimSun-Regular",
      "SimSun-Regular",
    ]);
    expect(fonts.map(({ glyphOf }) => glyphOf(0x3a9) > 0)).toEqual([false, true]);
  });

  it("serves a face with the font whose name is known", () => {
    const fonts = fontSet({ own: [fontFile("fonts.ttc", collection(alpha, omega))] });

    const printed = [0x3b1, 0x3a9].map((one) => fonts.glyph("songti", "times", one)?.font);

    expect(printed.map((font) => font?.postScriptName)).toEqual([
      "NotoSerifSC-Regular",
      "SimSun-Regular",
    ]);
  });
});
