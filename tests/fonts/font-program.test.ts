import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { readCharacterMap } from "../../src/fonts/character-map.ts";
import type { Font } from "../../src/fonts/font.ts";
import { readNameRecords } from "../../src/fonts/font-names.ts";
import { openFont } from "../../src/fonts/open-font.ts";
import { openCff } from "../../src/fonts/outlines/cff.ts";
import { readTable } from "../../src/fonts/sfnt.ts";
import { writeCharacterMap } from "../../src/fonts/write-character-map.ts";
import { readFontFile } from "../ofd-rules/font-file.ts";
import {
  codePoints,
  manifest,
  onlySfnt,
  openFontOf,
  readFont,
  trueType,
  withTables,
} from "./builders.ts";
import { openTypeAround, smallCff } from "./small-cff.ts";

/** A file with the characters of a text, numbered as they stand in it. */
function fileOf(font: Font, text: string): Buffer {
  const glyphs = codePoints(text).map(font.glyphOf);
  const characters = new Map(codePoints(text).map((codePoint, at) => [codePoint, at + 1]));
  return Buffer.concat(font.file([0, ...glyphs], characters));
}

describe("a font file of some characters", () => {
  it.each(Object.keys(manifest.files))("is whole, of %s", (path) => {
    const text = path.includes("symbols") ? "☑" : "年 A1";
    const file = readFontFile(
      fileOf(trueType(readFont(path)), path.includes("tinos") ? " A1" : text),
    );

    expect(file.faults).toEqual([]);
    expect(file.mapped.size).toBeGreaterThan(0);
  });

  it("draws what the font draws", () => {
    const font = openFontOf("fangsong");
    const [whole, cut] = [readFont(manifest.fonts.fangsong.open), fileOf(font, "年报")].map(
      (bytes) => create(bytes),
    );

    expect(cut?.getGlyph(2).path.commands).toEqual(
      whole?.getGlyph(font.glyphOf(0x62a5)).path.commands,
    );
  });

  it("keeps its copyright, as its licence asks, and its own names", () => {
    const names = readNameRecords(onlySfnt(fileOf(openFontOf("times"), "A")), [0, 1, 6]);

    expect(names.map(({ id, text }) => [id, text.slice(0, 9)])).toEqual([
      [0, expect.stringMatching(/^©|^Copyright|^Digitized/)],
      [1, "Tinos"],
      [6, "Tinos-Reg"],
    ]);
  });

  it("knows the first and the last of its characters", () => {
    const windows = readTable(onlySfnt(fileOf(openFontOf("times"), "ABZ")), "OS/2");

    expect([windows.u16(64), windows.u16(66)]).toEqual([0x41, 0x5a]);
  });

  it("is whole where the font has no place among others and no names of its own", () => {
    const bare = withTables(readFont(manifest.fonts.times.open), {
      "OS/2": new Uint8Array(10),
      name: new Uint8Array([0, 0, 0, 0, 0, 6]),
    });
    const file = fileOf(trueType(bare), "A");

    expect(readFontFile(file).faults).toEqual([]);
    expect(readNameRecords(onlySfnt(file), [1, 6]).map(({ text }) => text)).toEqual([
      "Unnamed",
      "Unnamed",
    ]);
  });

  it("is a font file of OpenType where the outlines are CFF", () => {
    const font = openFont(onlySfnt(openTypeAround(smallCff())), openCff);
    const file = fileOf(font, "A");

    expect(file.toString("latin1", 0, 4)).toBe("OTTO");
    expect(readFontFile(file).faults).toEqual([]);
    expect(create(file).getGlyph(1).path.commands).toHaveLength(5);
    expect(font.boxOf(font.glyphOf(0x41))).toHaveLength(4);
    expect(font.boxOf(font.glyphOf(0x20))).toBeUndefined();
  });
});

describe("the character map of a font file", () => {
  const read = (characters: ReadonlyMap<number, number>) => {
    const table = writeCharacterMap(characters);
    const map = readCharacterMap(
      onlySfnt(withTables(readFont(manifest.fonts.times.open), { cmap: table })),
    );
    return { table: Buffer.from(table), found: [...characters.keys()].map(map) };
  };

  it("gives every glyph back, beyond the basic plane, too", () => {
    const characters = new Map([
      [0x20, 1],
      [0x41, 2],
      [0x42, 3],
      [0x44, 9],
      [0x5e74, 4],
      [0xffff - 1, 5],
      [0x2cb78, 6],
    ]);
    const { table, found } = read(characters);

    expect(found).toEqual([...characters.values()]);
    expect(table.readUInt16BE(2)).toBe(2);
  });

  it("has one table where all is in the basic plane, and nothing for what has no glyph", () => {
    const { table } = read(new Map([[0x41, 1]]));
    const map = readFontFile(
      Buffer.from(withTables(readFont(manifest.fonts.times.open), { cmap: new Uint8Array(table) })),
    );

    expect(table.readUInt16BE(2)).toBe(1);
    expect([map.glyphOf(0x40), map.glyphOf(0x41), map.glyphOf(0x42)]).toEqual([0, 1, 0]);
  });

  it("holds more characters than its older form has room for", () => {
    const many = new Map(Array.from({ length: 9000 }, (_, at) => [0x4e00 + 2 * at, at + 1]));
    const { table, found } = read(many);

    expect(table.readUInt16BE(2)).toBe(1);
    expect(found).toEqual([...many.values()]);
  });
});
