import { type CharacterMap, readCharacterMap } from "../../src/fonts/character-map.ts";
import { type FontMetrics, readFontMetrics } from "../../src/fonts/font-metrics.ts";
import { type Outline, openGlyf } from "../../src/fonts/outlines/glyf.ts";
import { readSharedTables, subsetGlyf } from "../../src/fonts/outlines/glyf-subset.ts";
import { keepGlyphs, type ReadNumbered } from "../../src/fonts/outlines/kept-glyphs.ts";
import { readSfnts, readTable, type Sfnt } from "../../src/fonts/sfnt.ts";
import { writeWholeCharacterMap } from "../../src/fonts/write-character-map.ts";
import { writeSfnt } from "../../src/fonts/write-sfnt.ts";
import { renameFont } from "./name-table.ts";

export type Cut = {
  /** Code points to keep where the font has them, rising. */
  readonly characters: readonly number[];
  readonly drawnAs: Readonly<Record<string, string>>;
  readonly family?: string;
};

/**
 * A TrueType font with some of its characters, and without its layout tables: these would only
 * be weight, as the program sets one glyph a character.
 */
export function cutFont(
  name: string,
  font: Uint8Array,
  { characters, drawnAs, family }: Cut,
): Uint8Array {
  const sfnt = readFont(name, font);
  const metrics = readFontMetrics(sfnt);
  const glyphs = glyphsOf(characters, readCharacterMap(sfnt), drawnAs);
  const kept = [...new Set([0, ...glyphs.values()])];
  const places = new Map(kept.map((glyph, place) => [glyph, place]));
  return writeSfnt({
    ...subsetGlyf(readSharedTables(sfnt), metrics, readerOf(sfnt, metrics), kept),
    "OS/2": readTable(sfnt, "OS/2").bytes,
    cmap: writeWholeCharacterMap(
      new Map([...glyphs].map(([one, glyph]) => [one, places.get(glyph) ?? 0])),
    ),
    name: family ? renameFont(sfnt, family) : readTable(sfnt, "name").bytes,
    post: withoutGlyphNames(readTable(sfnt, "post").bytes),
  });
}

function readerOf(sfnt: Sfnt, metrics: FontMetrics): ReadNumbered<Outline> {
  return keepGlyphs(openGlyf(sfnt, metrics.glyphCount).read);
}

export function glyphCount(name: string, font: Uint8Array): number {
  return readFontMetrics(readFont(name, font)).glyphCount;
}

/** Whether a font has a character. */
export function charactersIn(name: string, font: Uint8Array): (codePoint: number) => boolean {
  const glyphOf = readCharacterMap(readFont(name, font));
  return (codePoint) => glyphOf(codePoint) !== 0;
}

function readFont(name: string, font: Uint8Array): Sfnt {
  const read = (offset: number, length: number) => font.subarray(offset, offset + length);
  const [sfnt] = readSfnts({ name, source: { size: font.length, read } });
  if (!sfnt) throw new Error(`${name} holds no font`);
  return sfnt;
}

/** Source glyphs by code point. */
function glyphsOf(
  characters: readonly number[],
  glyphOf: CharacterMap,
  drawnAs: Cut["drawnAs"],
): ReadonlyMap<number, number> {
  const kept = characters.filter((codePoint) => glyphOf(codePoint) !== 0);
  return new Map(
    kept.map((codePoint) => {
      const drawn = drawnAs[String.fromCodePoint(codePoint)]?.codePointAt(0);
      return [codePoint, glyphOf(drawn ?? codePoint)];
    }),
  );
}

/** Version 3 of `post`: the head of the table alone. */
function withoutGlyphNames(post: Uint8Array): Uint8Array {
  const head = new Uint8Array(post.subarray(0, 32));
  head.set([0, 3, 0, 0]);
  return head;
}
