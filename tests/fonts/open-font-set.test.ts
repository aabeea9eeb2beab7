import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FaceName } from "../../src/document/look.ts";
import type { FontSet } from "../../src/fonts/font-set.ts";
import { faceNames } from "../../src/fonts/manifest.ts";
import { writeWholeCharacterMap } from "../../src/fonts/write-character-map.ts";
import {
  fontFile,
  fontSet,
  manifest,
  readFont,
  smallFont,
  tableOf,
  trueType,
  withTables,
} from "./builders.ts";

/** Which font prints each character of a text in a face whose digits are of Times. */
function draw(text: string, face: FaceName, fonts: FontSet = fontSet()): string[] {
  return Array.from(text, (character) => {
    const glyph = fonts.glyph(face, "times", character.codePointAt(0) ?? 0);
    return `${character} ${glyph?.font.postScriptName ?? "–"}`;
  });
}

describe("choosing a font for a character", () => {
  it("takes Chinese from the face and ASCII from the Latin face", () => {
    expect(draw("年2é", "fangsong")).toEqual([
      "年 ZhuqueFangsong-Regular",
      "2 Tinos-Regular",
      "é Tinos-Regular",
    ]);
  });

  it("takes from 宋体 what the face lacks, and from the symbols what 宋体 lacks", () => {
    expect(draw("＋①☑", "fangsong")).toEqual([
      "＋ NotoSerifSC-Regular",
      "① NotoSerifSC-Regular",
      "☑ NotoSansSymbols2-Regular",
    ]);
  });

  it("takes quotes from 宋体 where the face has only narrow ones", () => {
    expect(draw("“楷”", "kaiti")).toEqual([
      "“ NotoSerifSC-Regular",
      "楷 NianbaoKai-Regular",
      "” NotoSerifSC-Regular",
    ]);
  });

  it("gives no glyph for a character that no font has", () => {
    expect(draw("😀", "fangsong")).toEqual(["😀 –"]);
    expect(fontSet().has(0x1f600)).toBe(false);
  });

  it("counts an empty outline as none, unless it is a space", () => {
    const font = smallFont("A B");
    const empty = withTables(font, { loca: tableOf(font, "loca").fill(0) });
    const { glyphOf } = trueType(empty);

    expect([..."AB "].map((character) => glyphOf(character.charCodeAt(0)) > 0)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("has a character exactly when every face can print it", () => {
    const fonts = fontSet();
    fc.assert(
      fc.property(fc.integer({ min: 0x20, max: 0x2ffff }), (codePoint) => {
        const printed = faceNames.map((face) => fonts.glyph(face, "times", codePoint));
        const has = fonts.has(codePoint);

        return printed.every((glyph) => (glyph !== undefined) === has);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("opening the fonts", () => {
  it("touches only the files that a character needs", () => {
    const touched: string[] = [];
    const open = (path: string) => {
      touched.push(path);
      return fontFile(path, readFont(path)).source;
    };

    const fonts = fontSet({ open });
    fonts.glyph("fangsong", "times", 0x5e74);
    fonts.glyph("fangsong", "times", 0x5e9c);

    expect(touched).toEqual([manifest.fonts.fangsong.open]);
  });

  it("says which file is missing when an open font is not there", () => {
    const fonts = fontSet({ open: () => undefined });

    expect(() => fonts.has(0x5e74)).toThrow(
      expect.objectContaining({
        code: "FONT-ROLE",
        parameters: { role: "songti", places: manifest.fonts.songti.open },
      }),
    );
  });
});

describe("fonts of the user", () => {
  const omega = "Ω";
  const own = (name: string, bytes = smallFont(omega)) => [fontFile(name, bytes)];

  it.each([
    ["FZXBSJW.TTF", "xiaobiaosong"],
    ["方正小标宋_GBK.ttf", "xiaobiaosong"],
    ["simhei.ttf", "heiti"],
    ["楷体_GB2312.ttf", "kaiti"],
    ["SIMFANG.TTF", "fangsong"],
    ["simsun.ttc", "songti"],
  ] as const)("named %s stand before the open font of the face %s", (name, face) => {
    const fonts = fontSet({ own: own(name) });

    expect(draw(omega, face, fonts)).toEqual(["Ω Tinos-Regular"]);
  });

  it("are known by the names inside them, whatever the file is called", () => {
    const fonts = fontSet({ own: own("字体1.ttf", smallFont(omega, "FangSong_GB2312")) });

    expect(draw(omega, "fangsong", fonts)).toEqual(["Ω FangSong_GB2312-Regular"]);
  });

  it("leave the open font behind them for what they lack", () => {
    const fonts = fontSet({ own: own("simfang.ttf") });

    expect(draw("年", "fangsong", fonts)).toEqual(["年 ZhuqueFangsong-Regular"]);
  });

  it("help out where no other font has a character, when they are none of the known ones", () => {
    const face = withTables(smallFont("O"), {
      cmap: writeWholeCharacterMap(new Map([[0x1f600, 1]])),
    });
    const fonts = fontSet({ own: own("faces.ttf", face) });

    expect(draw("😀", "heiti", fonts)).toEqual(["😀 Tinos-Regular"]);
  });
});
