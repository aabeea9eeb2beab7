import { describe, expect, it } from "vitest";
import { measureWith } from "../../../src/layout/lines/measure.ts";
import { openFontBook } from "../../../src/writers/svg/font-book.ts";
import { fontSet, trueType } from "../../fonts/builders.ts";
import { look } from "../../given/builders.ts";

const style = { face: "fangsong", latinFace: "times", sizePt: 16 } as const;
const measureIn = measureWith(fontSet());
const measure = (text: string) => measureIn(text, { ...look.pageNumber, ...style });

/** What a page has in place of a text, and the pieces of fonts that it needs besides. */
function open() {
  const book = openFontBook();
  const write = (text: string) =>
    measure(text)
      .map((one) => book.open(one.setting.font).writtenAs(one))
      .join("");
  return { ...book, write };
}

const isPrivate = (text: string) => /^[\ue000-\uf8ff]+$/.test(text);

describe("the fonts of pages on a screen", () => {
  it("have the glyph that the layout chose for every character of the page", () => {
    const { write, takePieces } = open();
    const text = "政府信息·公开“2024”";
    expect(write(text)).toBe(text);

    const fonts = new Map(takePieces().map(({ font, bytes }) => [font, trueType(bytes)]));

    for (const { text: character, glyph, setting } of measure(text)) {
      const drawn = [...fonts.values()].find(
        (one) => one.postScriptName === setting.font.postScriptName,
      );
      const codePoint = character.codePointAt(0) ?? 0;
      const id = drawn?.glyphOf(codePoint) ?? 0;
      expect(id).toBeGreaterThan(0);
      expect(drawn?.boxOf(id)).toEqual(glyph.font.boxOf(glyph.id));
    }
  });

  it("come in pieces: later pages bring what they need besides", () => {
    const { write, takePieces } = open();
    write("政府");
    const [first] = takePieces();

    write("政府信息");
    const [second, ...others] = takePieces();

    expect([first?.isWhole, second?.isWhole, others]).toEqual([true, false, []]);
    const piece = trueType(second?.bytes ?? new Uint8Array());
    expect("政信息".split("").map((one) => piece.glyphOf(one.codePointAt(0) ?? 0) > 0)).toEqual([
      false,
      true,
      true,
    ]);
    write("府息");
    expect(takePieces()).toEqual([]);
  });

  it("are made whole before there are more pieces than a browser likes to look through", () => {
    const { write, takePieces } = open();
    const text = "一二三四五六七八九十百千万";
    const pieces = [...text].flatMap((one) => {
      write(one);
      return takePieces();
    });

    expect(pieces.map(({ isWhole }) => isWhole)).toEqual([true, ...Array(11).fill(false), true]);
    const last = trueType(pieces.at(-1)?.bytes ?? new Uint8Array());
    expect([...text].every((one) => last.glyphOf(one.codePointAt(0) ?? 0) > 0)).toBe(true);
  });

  it.each([
    ["a letter with its accent becomes the one character", "A\u0301", "Á"],
    ["a selector of a form, which no browser is to act upon, is left out", "政\ufe00", "政"],
  ])("%s", (_, text, written) => {
    expect(open().write(text)).toBe(written);
  });

  it.each([
    ["an accent by itself, which browsers would move", "\u0301"],
    ["a star that browsers draw in colours of their own", "\u2b50"],
  ])("write %s so that it is drawn as in the PDF", (_, text) => {
    expect(isPrivate(open().write(text))).toBe(true);
  });
});
