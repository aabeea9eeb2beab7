import { describe, expect, it } from "vitest";
import { gb18030Levels } from "../../src/fonts/gb18030.ts";
import { faceNames } from "../../src/fonts/manifest.ts";
import { checkCharacters } from "../../src/report/checks/characters.ts";
import { codePoints, fontSet, inkOf, manifest, openFontOf, readText } from "./builders.ts";

/** The characters of GB 2312 rows; GBK has them at the same bytes. */
function gb2312(firstRow: number, lastRow: number): string[] {
  const decoder = new TextDecoder("gbk");
  return range(0xa0 + firstRow, 0xa0 + lastRow).flatMap((row) =>
    range(0xa1, 0xfe).map((place) => decoder.decode(Uint8Array.of(row, place))),
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const ideographs = gb2312(16, 87).filter((text) => /^\p{Script=Han}$/u.test(text));

const standardTable = [...readText("coverage/tghz-8105.txt").replaceAll(/^#.*$|\s/gm, "")];

const levels = gb18030Levels(readText("coverage/tghz-8105.txt"));

/** Rows 1 to 9, without the places that are nobody's. */
const gb2312Signs = gb2312(1, 9).filter((text) => /^[^\p{Co}\ufffd]$/u.test(text));

const otherSigns =
  "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑽⑾⒇⒈⒉⒑⒛㈠㈡㈩ⅠⅡⅢⅣⅤⅫⅰⅱⅲⅹ０９ＡＺａｚ" +
  "㎡㎥㎞㎎㎏㏄℃℉№§※○◎●◇◆□■△▲★☆☐☑☒✓✔→←↑↓±×÷≤≥≠≈∶‰‱％＋－＝＜＞｜＄＾｀～￥¥" +
  "、。，．：；？！…—–·‘’“”（）〔〕【】《》〈〉「」『』［］｛｝〇〒〓々ˉˇ¨°²³½éüǒ\u00a0\u3000\u2003";

const ascii = String.fromCharCode(...range(0x20, 0x7e));

describe("the open fonts", () => {
  it.each(faceNames.filter((face) => face !== "times"))(
    "hold GB 2312 and the table of standard characters in the face %s itself",
    (face) => {
      const { glyphOf } = openFontOf(face);
      const missing = [...ideographs, ...standardTable].filter(
        (text) => glyphOf(text.codePointAt(0) ?? 0) === 0,
      );

      expect([ideographs.length, standardTable.length, missing.join("")]).toEqual([6763, 8105, ""]);
    },
  );

  it("print every ideograph of GB 18030 level 2, rare names and places among them", () => {
    const { has } = fontSet();
    const missing = [...levels.level2, ...codePoints("䶮㛃𬭳𬬭𫟹𣲘㙍堃喆昇镕陳")].filter(
      (one) => !has(one),
    );

    expect([levels.level2.size, missing]).toEqual([27766, []]);
  });

  it("print every ideograph of GB 18030 level 3, and its radicals: no name is refused", () => {
    const { has } = fontSet();
    const missing = [...levels.level3, ...levels.radicals].filter((one) => !has(one));

    expect([levels.level3.size, levels.radicals.size, missing]).toEqual([87887, 228, []]);
  });

  it("print a character of the table of standard characters in its mainland form", () => {
    const { glyph } = fontSet();
    const rare = openFontOf("rare").postScriptName;
    const drawnByRare = [...levels.level2].filter(
      (one) => glyph("songti", "times", one)?.font.postScriptName === rare,
    );

    expect(drawnByRare).toEqual([]);
  });

  it.each([
    ["藏文", "བ"],
    ["蒙古文", "ᠮ"],
    ["维吾尔文", "ئ"],
    ["彝文", "ꀀ"],
    ["朝鲜文", "한"],
    ["德宏傣文", "ᥐ"],
    ["西双版纳新傣文", "ᦀ"],
    ["西双版纳老傣文", "ᨠ"],
    ["傈僳文", "ꓐ"],
    ["滇东北苗文", "𖼀"],
  ])("leave letters of %s to be refused by their name", (_, letter) => {
    expect(checkCharacters([letter], fontSet().has)).toMatchObject([
      { severity: "error", read: letter },
    ]);
  });

  it("set a name of rare characters as wide as any other, in the face of the text or not", () => {
    const { glyph } = fontSet();
    const glyphs = codePoints("𠮷𪚥𮯠").map((one) => glyph("fangsong", "times", one));

    expect(glyphs.map((one) => [one?.font.postScriptName, one?.advance])).toEqual(
      Array(3).fill(["NianbaoRare-Regular", 1000]),
    );
  });

  it.each(faceNames)("print all signs in the face %s, with the fonts behind it", (face) => {
    const { glyph } = fontSet();
    const signs = [...gb2312Signs, ...otherSigns, ...ascii];
    const missing = signs.filter((text) => !glyph(face, "times", text.codePointAt(0) ?? 0));

    expect(missing.join("")).toBe("");
  });

  it.each(faceNames)("make two dashes one unbroken line in the face %s", (face) => {
    const dash = fontSet().glyph(face, "times", 0x2014);

    expect(dash?.advance).toBe(1000);
    expect(dash && inkOf(dash).from).toBeLessThanOrEqual(0);
    expect(dash && inkOf(dash).to).toBeGreaterThanOrEqual(1000);
  });

  it.each(faceNames)(
    "make quotes, dots and signs as wide as a Chinese character in the face %s",
    (face) => {
      const widths = codePoints(manifest.fullWidth).map(
        (one) => fontSet().glyph(face, "times", one)?.advance,
      );

      expect(new Set(widths)).toEqual(new Set([1000]));
    },
  );
});
