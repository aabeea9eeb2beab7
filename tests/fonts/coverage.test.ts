import { describe, expect, it } from "vitest";
import { faceNames } from "../../src/fonts/manifest.ts";
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

/** GB 18030-2022, implementation level 2: the ideographs of level 1 and the standard table. */
const level2 = new Set([
  ...range(0x4e00, 0x9fef),
  ...range(0x3400, 0x4db5),
  ...codePoints("﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩"),
  ...codePoints(standardTable.join("")),
]);

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
    const missing = [...level2, ...codePoints("䶮㛃𬭳𬬭𫟹𣲘㙍堃喆昇镕陳")].filter(
      (one) => !has(one),
    );

    expect([level2.size, missing]).toEqual([27766, []]);
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
