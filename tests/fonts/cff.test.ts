import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { openFont } from "../../src/fonts/open-font.ts";
import { openCff } from "../../src/fonts/outlines/cff.ts";
import { holdsCff } from "../../src/fonts/own-fonts.ts";
import { cut, fontFile, fontSet, onlySfnt, smallFont } from "./builders.ts";
import { openTypeAround, smallCff } from "./small-cff.ts";

const bytes = openTypeAround(smallCff());
const own = [fontFile("FZXBSJW.OTF", bytes)];

describe("a font with CFF outlines", () => {
  it("prints characters like any other, with fontkit's help", () => {
    const glyph = fontSet({ own, openCff }).glyph("xiaobiaosong", "xiaobiaosong", 0x41);

    expect(glyph).toMatchObject({ id: 1, advance: 1000, font: { outlines: "cff" } });
  });

  it("lacks a character for which it draws nothing", () => {
    const { glyphOf } = openFont(onlySfnt(bytes), openCff);

    expect([..."A B"].map((character) => glyphOf(character.charCodeAt(0)))).toEqual([1, 2, 0]);
  });

  it("is cut to a bare CFF program that draws the same", () => {
    const program = cut(openFont(onlySfnt(bytes), openCff), [0, 1]);

    const [whole, subset] = [bytes, openTypeAround(program)].map((font) =>
      create(font).getGlyph(1),
    );

    expect(whole?.path.commands).toHaveLength(5);
    expect(subset?.path.commands).toEqual(whole?.path.commands);
  });

  it("is known before it is opened, so that fontkit is loaded for it alone", () => {
    const files = [
      ...own,
      fontFile("times.ttf", smallFont("A")),
      fontFile("broken.otf", bytes.slice(0, 20)),
    ];

    expect(files.map(holdsCff)).toEqual([true, false, false]);
  });

  it("is refused with a sentence when its outlines are damaged", () => {
    const damaged = openFont(onlySfnt(openTypeAround(smallCff().fill(255, 8))), openCff);

    expect(() => damaged.program([0, 1])).toThrow(
      expect.objectContaining({
        code: "FONT-FILE",
        parameters: { file: "test.ttf", problem: "@fontDamaged" },
      }),
    );
  });
});
