import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { cutFont } from "../../scripts/fonts/cut-font.ts";
import type { FontFiles } from "../../src/fonts/chains.ts";
import type { Font, FontFile, Glyph } from "../../src/fonts/font.ts";
import type { FontSet } from "../../src/fonts/font-set.ts";
import { type FontRole, readFontManifest } from "../../src/fonts/manifest.ts";
import { openFont } from "../../src/fonts/open-font.ts";
import { openFontSet } from "../../src/fonts/open-font-set.ts";
import { readSfnts, readTable, type Sfnt } from "../../src/fonts/sfnt.ts";
import { openTrueType } from "../../src/fonts/truetype.ts";
import { writeSfnt } from "../../src/fonts/write-sfnt.ts";

export const fontsFolder = new URL("../../fonts/", import.meta.url);

export const manifest = readFontManifest(readText("fonts.json"), "fonts.json");

export function readText(path: string): string {
  return readFileSync(new URL(path, fontsFolder), "utf8");
}

export function readFont(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, fontsFolder)));
}

export function fontFile(name: string, bytes: Uint8Array): FontFile {
  const read = (offset: number, length: number) => bytes.subarray(offset, offset + length);
  return { name, source: { size: bytes.length, read } };
}

export function onlySfnt(bytes: Uint8Array): Sfnt {
  const [sfnt] = readSfnts(fontFile("test.ttf", bytes));
  if (!sfnt) throw new Error("no font");
  return sfnt;
}

export function trueType(bytes: Uint8Array): Font {
  return openFont(onlySfnt(bytes), openTrueType);
}

/** The open font of a role, without those behind it. */
export function openFontOf(role: FontRole): Font {
  return trueType(readFont(manifest.fonts[role].open));
}

/** The font program of some glyphs, in one piece. */
export function cut(font: Font, glyphs: readonly number[]): Uint8Array {
  const program = Buffer.concat(font.program(glyphs).pieces);
  return new Uint8Array(font.outlines === "glyf" ? inflateSync(program) : program);
}

/** Where a glyph's black begins and ends, in 1/1000 em. */
export function inkOf({ font, id }: Glyph): { readonly from: number; readonly to: number } {
  const subset = onlySfnt(cut(font, [0, id]));
  const outline = readTable(subset, "glyf");
  const start = 2 * readTable(subset, "loca").u16(2);
  const em = (at: number) => (1000 * outline.i16(start + at)) / font.unitsPerEm;
  return { from: em(2), to: em(6) };
}

/** Tinos with the characters of a text only, under another name if one is given. */
export function smallFont(text: string, family?: string): Uint8Array {
  return cutFont("Tinos", readFont(manifest.fonts.times.open), {
    characters: codePoints(text).sort((one, other) => one - other),
    drawnAs: {},
    ...(family ? { family } : {}),
  });
}

/** A copy of one table of a font. */
export function tableOf(font: Uint8Array, tag: string): Uint8Array {
  return new Uint8Array(readTable(onlySfnt(font), tag).bytes);
}

/** The font with some of its tables replaced. */
export function withTables(font: Uint8Array, tables: Record<string, Uint8Array>): Uint8Array {
  const kept = [...onlySfnt(font).tables.keys()].map((tag) => [tag, tableOf(font, tag)]);
  return writeSfnt({ head: tableOf(font, "head"), ...Object.fromEntries(kept), ...tables });
}

export function fontSet(files: Partial<FontFiles> = {}): FontSet {
  const open = (path: string) => fontFile(path, readFont(path)).source;
  return openFontSet(manifest, { open, own: [], ...files });
}

export function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** The font with a number of 16 bits replaced in one of its tables. */
export function withNumber(
  font: Uint8Array,
  { table, at, number }: { table: string; at: number; number: number },
): Uint8Array {
  const bytes = tableOf(font, table);
  new DataView(bytes.buffer).setUint16(at, number);
  return withTables(font, { [table]: bytes });
}

/** @see OpenType 1.9, "Font Collections" */
export function collection(...fonts: readonly Uint8Array[]): Uint8Array {
  const start = 12 + 4 * fonts.length;
  const bases = fonts.map((_, font) =>
    fonts.slice(0, font).reduce((sum, { length }) => sum + length, start),
  );
  const bytes = new Uint8Array(fonts.reduce((sum, { length }) => sum + length, start));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("ttcf\0\u0001\0\0"));
  view.setUint32(8, fonts.length);
  for (const [index, font] of fonts.entries()) {
    const base = bases[index] ?? 0;
    bytes.set(font, base);
    view.setUint32(12 + 4 * index, base);
    for (let table = 0; table < view.getUint16(base + 4); table += 1) {
      const at = base + 12 + 16 * table + 8;
      view.setUint32(at, view.getUint32(at) + base);
    }
  }
  return bytes;
}
