import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCharacterMap } from "../../src/fonts/character-map.ts";
import { faceNames } from "../../src/fonts/manifest.ts";
import { openFont } from "../../src/fonts/open-font.ts";
import { readSfnts, readTable, type Sfnt } from "../../src/fonts/sfnt.ts";
import { openTrueType } from "../../src/fonts/truetype.ts";
import { writeWholeCharacterMap } from "../../src/fonts/write-character-map.ts";
import { writeSfnt } from "../../src/fonts/write-sfnt.ts";
import { fontManifest } from "./builders.ts";

const open = fileURLToPath(new URL("../../fonts/", import.meta.url));

/** Every plane that has characters. */
const lastCodePoint = 0x3ffff;

/**
 * Lays the open fonts into a folder as the fonts of a Chinese office behave: quotation marks,
 * dashes and points are as wide as a character. Two of the open fonts draw some of them narrow,
 * and an office program takes them as they are, where our own pages do not.
 */
export function writeReaderFonts(folder: string): void {
  for (const role of [...faceNames, "rare"] as const) {
    const path = fontManifest.fonts[role].open;
    const target = join(folder, basename(path));
    const wide = role === "times" || role === "rare" ? undefined : widen(path);
    if (wide) writeFileSync(target, wide);
    else symlinkSync(join(open, path), target);
  }
}

/** The font with its punctuation made wide, or left out; undefined when it is wide as it is. */
function widen(path: string): Uint8Array | undefined {
  const sfnt = readFile(path);
  const { advanceOf, unitsPerEm } = openFont(sfnt, openTrueType);
  const glyphOf = readCharacterMap(sfnt);
  const wide = new Map(
    Array.from(fontManifest.fullWidth, (mark) => {
      const codePoint = mark.codePointAt(0) ?? 0;
      const glyph = fontManifest.files[path]?.punctuation[mark] ?? glyphOf(codePoint);
      return [codePoint, advanceOf(glyph) === unitsPerEm ? glyph : 0] as const;
    }),
  );
  if ([...wide].every(([codePoint, glyph]) => glyphOf(codePoint) === glyph)) return undefined;
  return withCharacters(sfnt, (codePoint) => wide.get(codePoint) ?? glyphOf(codePoint));
}

function withCharacters(sfnt: Sfnt, glyphOf: (codePoint: number) => number): Uint8Array {
  const glyphs: [number, number][] = [];
  for (let codePoint = 0x20; codePoint <= lastCodePoint; codePoint++) {
    const glyph = glyphOf(codePoint);
    if (glyph !== 0) glyphs.push([codePoint, glyph]);
  }
  const kept = [...sfnt.tables.keys()].filter((tag) => !["GSUB", "GPOS", "DSIG"].includes(tag));
  const tables = Object.fromEntries(kept.map((tag) => [tag, readTable(sfnt, tag).bytes.slice()]));
  const head = readTable(sfnt, "head").bytes.slice();
  head.fill(0, 8, 12);
  return writeSfnt({ ...tables, head, cmap: writeWholeCharacterMap(new Map(glyphs)) });
}

function readFile(path: string): Sfnt {
  const font = readFileSync(join(open, path));
  const read = (offset: number, length: number) => font.subarray(offset, offset + length);
  const [sfnt] = readSfnts({ name: path, source: { size: font.length, read } });
  if (!sfnt) throw new Error(`${path} holds no font`);
  return sfnt;
}
