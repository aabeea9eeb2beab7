import { describe, expect, it } from "vitest";
import { openFonts } from "../../functions/materials/font-files.ts";
import { nominalFonts } from "../../src/fonts/nominal-fonts.ts";
import { measureWith } from "../../src/layout/lines/measure.ts";
import { look } from "../given/builders.ts";

const { fontSet } = openFonts();
const body = look.paragraphs.body;

const widths = (text: string, fonts = fontSet) =>
  measureWith(fonts)(text, body).map((character) => [
    character.text,
    Math.round((1000 * character.widthPt) / body.sizePt),
  ]);

describe("characters with marks behind them", () => {
  it("are one character on the line with the variation selector, as wide as without it", () => {
    expect(widths("甲葛\u{E0100}乙")).toEqual([
      ["甲", 1000],
      ["葛\u{E0100}", 1000],
      ["乙", 1000],
    ]);
  });

  it("are the letter that Unicode has for both, and keep the text as it was written", () => {
    expect(widths("za\u030Co")).toEqual([...widths("z"), ["a\u030C", 444], ...widths("o")]);
  });

  it("have the accent above them, without room of its own, where there is no such letter", () => {
    expect(widths("m\u0300")).toEqual([...widths("m"), ["\u0300", 0]]);
  });

  it("take no more room where lines are broken as in Word", () => {
    expect(widths("葛\u{E0100}m\u0300", nominalFonts)).toEqual([
      ["葛\u{E0100}", 1000],
      ["m", 778],
      ["\u0300", 0],
    ]);
  });

  it("do not fail when a selector was parted from its character", () => {
    expect(widths("\uFE00甲")).toEqual([
      ["\uFE00", 0],
      ["甲", 1000],
    ]);
  });
});
