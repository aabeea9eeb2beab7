import { isVariationSelector } from "../../../src/document/marks.ts";
import { type Ofd, type OfdFont, textsOf } from "../ofd-file.ts";
import { type Rule, unless } from "../rule.ts";
import { at, textOf } from "../xml.ts";

/** Names that readers take for fonts of the machine, whatever the file brings. */
const systemNames = /宋体|黑体|楷体|仿宋|小标宋|SimSun|SimHei|KaiTi|^FangSong|Times New Roman/i;

function charactersOf({ pages }: Ofd, { id }: OfdFont): Set<number> {
  const texts = pages.flatMap(textsOf).filter(({ font }) => font === id);
  // Of characters that one glyph shows together, the first stands for all.
  return new Set(texts.flatMap(({ glyphs }) => glyphs.map(({ text }) => text.codePointAt(0) ?? 0)));
}

/** Marks that say which form of a character is meant are not seen. */
function isBlank(codePoint: number): boolean {
  return isVariationSelector(codePoint) || String.fromCodePoint(codePoint).trim() === "";
}

export const fontRules: readonly Rule[] = [
  {
    number: 24,
    demand: "Every font has a whole font file of its own, and no file is without its font.",
    broken: ({ files, fonts }) => [
      ...fonts.flatMap(({ file, program }) => program.faults.map((fault) => `${file}: ${fault}`)),
      ...[...files.keys()].flatMap((name) =>
        unless(
          !/^Doc_0\/Res\/.*\.[to]tf$/.test(name) || fonts.some(({ file }) => file === name),
          name,
        ),
      ),
      ...unless(
        new Set(fonts.map(({ file }) => file)).size === fonts.length,
        "a file of two fonts",
      ),
    ],
  },
  {
    number: 25,
    demand:
      "A font's own table leads from every character set in it to an outline, unless it is blank.",
    broken: (ofd) =>
      ofd.fonts.flatMap((font) =>
        [...charactersOf(ofd, font)].flatMap((codePoint) => {
          const glyph = font.program.glyphOf(codePoint);
          const isDrawn = isBlank(codePoint) || font.program.boxOf(glyph) !== undefined;
          return unless(glyph > 0 && isDrawn, `${font.file}: ${String.fromCodePoint(codePoint)}`);
        }),
      ),
  },
  {
    number: 26,
    demand:
      "A glyph is named only where a character takes several units, and is the font's own for it.",
    broken: ({ pages, fonts }) =>
      pages.flatMap(textsOf).flatMap(({ id, element, text, font }) => {
        const transform = at(element, "CGTransform");
        if (!transform) return unless([...text].length === text.length, `object ${id} has none`);
        const { CodeCount, GlyphCount } = transform.attributes;
        const program = fonts.find((one) => one.id === font)?.program;
        const glyph = Number(textOf(at(transform, "Glyphs")));
        return unless(
          Number(CodeCount) === text.length &&
            text.length > 1 &&
            Number(GlyphCount) === 1 &&
            glyph === program?.glyphOf(text.codePointAt(0) ?? 0),
          `object ${id}`,
        );
      }),
  },
  {
    number: 27,
    demand:
      "A font has a name of its own that no machine's font has, and the family to stand in for it.",
    broken: ({ fonts }) =>
      fonts.flatMap(({ attributes: { FontName = "", FamilyName = "" } }) =>
        unless(
          /^[\w.-]{1,31}$/.test(FontName) && !systemNames.test(FontName) && FamilyName !== "",
          FontName,
        ),
      ),
  },
  {
    number: 28,
    demand: "A font has the glyphs that the document uses, their parts and .notdef, and no others.",
    broken: (ofd) =>
      ofd.fonts.flatMap((font) => {
        const { mapped, glyphCount, parts } = font.program;
        const used = charactersOf(ofd, font);
        const known = new Set([0, ...mapped.values(), ...parts]);
        return [
          ...[...mapped.keys()].flatMap((codePoint) =>
            unless(
              used.has(codePoint) || isBlank(codePoint),
              `${font.file}: U+${codePoint.toString(16)}`,
            ),
          ),
          ...Array.from({ length: glyphCount }, (_, glyph) => glyph).flatMap((glyph) =>
            unless(known.has(glyph), `${font.file}: glyph ${glyph}`),
          ),
        ];
      }),
  },
];
