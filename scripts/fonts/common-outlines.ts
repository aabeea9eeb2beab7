import { globSync, readFileSync } from "node:fs";
import { openFolder } from "../../functions/materials/font-files.ts";
import type { FaceName } from "../../src/document/look.ts";
import { readCharacterMap } from "../../src/fonts/character-map.ts";
import { readFontMetrics } from "../../src/fonts/font-metrics.ts";
import { faceNames } from "../../src/fonts/manifest.ts";
import { type Outline, type OutlineMap, openGlyf } from "../../src/fonts/outlines/glyf.ts";
import { keepGlyphs } from "../../src/fonts/outlines/kept-glyphs.ts";
import { readSfnts, type Sfnt } from "../../src/fonts/sfnt.ts";

/** An open font, and the glyphs of it that most texts need. */
export type CommonGlyphs = {
  readonly path: string;
  readonly sfnt: Sfnt;
  readonly outlines: OutlineMap;
};

/** Of the faces of official documents. */
export function commonGlyphs(): CommonGlyphs[] {
  const { manifest, files } = openFolder();
  return faceNames.map((face) => {
    const path = manifest.fonts[face].open;
    const source = files.open(path);
    const [sfnt] = source ? readSfnts({ name: path, source }) : [];
    if (!sfnt) throw new Error(`${path} is no font`);
    const glyphOf = readCharacterMap(sfnt);
    const read = keepGlyphs(openGlyf(sfnt, readFontMetrics(sfnt).glyphCount).read);
    const glyphs = charactersOf(face).map((character) => glyphOf(character.codePointAt(0) ?? 0));
    const { order, items } = read([...new Set([0, ...glyphs])]);
    return {
      path,
      sfnt,
      outlines: new Map(order.map((glyph, at) => [glyph, items[at] as Outline])),
    };
  });
}

/**
 * Prose has every common character; titles, headings and tables mostly have those of the forms. The
 * most frequent ones come first, so that they are read together.
 */
function charactersOf(face: FaceName): string[] {
  if (face === "times") return latin;
  return [...latin, ...punctuation, ...inForms(), ...(face === "fangsong" ? firstLevel() : [])];
}

/** What the editions and the examples have of the first level. */
function inForms(): string[] {
  const texts = globSync(["templates/*/**/*.{json,hbs}", "examples/*.json"], { cwd: root }).map(
    (path) => readFileSync(new URL(path, root), "utf8"),
  );
  const found = new Set(texts.join(""));
  return firstLevel().filter((character) => found.has(character));
}

const root = new URL("../../", import.meta.url);

/** Of the table of standard characters: what a basic education needs. */
function firstLevel(): string[] {
  const path = new URL("fonts/coverage/tghz-8105.txt", root);
  return [...readFileSync(path, "utf8").replaceAll(/^#.*$|\s/gm, "")].slice(0, 3500);
}

const punctuation = [..."，。、；：？！（）《》〈〉“”‘’【】〔〕—…·％＋－／×①②③④⑤⑥⑦⑧⑨⑩〇"];

const latin = [..."abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.,%()-/:+&\"';[]"];
