import { describe, expect, it } from "vitest";
import { openFonts } from "../../functions/materials/font-files.ts";
import type { FaceName } from "../../src/document/look.ts";
import { nominalFonts } from "../../src/fonts/nominal-fonts.ts";

const { fontSet } = openFonts();

const widths = (fonts: typeof fontSet, face: FaceName, text: string) =>
  Array.from(text, (character) =>
    Math.round(fonts.glyph(face, "times", character.codePointAt(0) ?? 0)?.advance ?? 0),
  );

describe("the nominal widths of the faces", () => {
  it("are in ASCII those of the font that stands for Times New Roman", () => {
    const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index));

    const text = ascii.join("");

    expect(widths(nominalFonts, "fangsong", text)).toEqual(widths(fontSet, "fangsong", text));
  });

  it.each(["fangsong", "kaiti", "songti", "heiti", "xiaobiaosong"] as const)(
    "are in Chinese those of %s",
    (face) => {
      const text = "政府信息公开，工作年度“报告”——……·（〔2021〕30号）：①℃％～";

      expect(widths(nominalFonts, face, text)).toEqual(widths(fontSet, face, text));
    },
  );
});
