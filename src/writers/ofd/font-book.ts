import { type SparseList, setValue, valueAt } from "../../document/sparse-list.ts";
import type { Font } from "../../fonts/font.ts";
import type { FontSet } from "../../fonts/font-set.ts";
import type { FontRole } from "../../fonts/manifest.ts";
import type { SetCharacter } from "../../layout/lines/set-character.ts";
import { type PackedPart, packFont } from "../write-zip.ts";
import type { Xml } from "../xml.ts";
import type { Ids } from "./ids.ts";
import { type Ink, inkOf } from "./ink.ts";
import { writtenText } from "./written-text.ts";
import { ofd } from "./xml.ts";

export type FontBook = {
  readonly open: (font: Font) => OpenFont;
  /** All fonts used, and a file of each, cut to the characters used. */
  readonly finish: () => {
    readonly elements: readonly Xml[];
    readonly files: readonly PackedPart[];
  };
};

export type OpenFont = {
  readonly id: number;
  /** Makes a character part of the font's file; says how far its ink reaches. */
  readonly use: (character: SetCharacter) => Ink;
  /** The glyph of a character that was used, in the font's file. */
  readonly glyphOf: (character: SetCharacter) => number;
};

type Entry = OpenFont & {
  readonly font: Font;
  readonly glyphs: readonly number[];
  /** Glyphs of the font's file, by code points. */
  readonly characters: ReadonlyMap<number, number>;
};

/** The fonts of one document. Nothing is kept for the next one. */
export function openFontBook(ids: Ids, { roleOf }: Pick<FontSet, "roleOf">): FontBook {
  const entries = new Map<Font, Entry>();
  /** By the characters' index. */
  const inks: SparseList<Ink> = [];
  const add = (font: Font): Entry => {
    const entry = { font, id: ids.next(), ...openCharacters(font, inks) };
    entries.set(font, entry);
    return entry;
  };
  const finish = () => {
    const all = [...entries.values()];
    return {
      elements: all.map((entry) => fontElement(entry, roleOf(entry.font))),
      files: all.map(({ font, id, glyphs, characters }) =>
        packFont(`Doc_0/Res/${fileName(id, font)}`, font.file(glyphs, characters)),
      ),
    };
  };
  return { open: (font) => entries.get(font) ?? add(font), finish };
}

function openCharacters(
  font: Font,
  inks: SparseList<Ink>,
): Pick<Entry, "use" | "glyphOf" | "glyphs" | "characters"> {
  const glyphs = [0];
  const places = new Map<number, number>([[0, 0]]);
  const characters = new Map<number, number>();
  const place = (id: number): number => {
    const known = places.get(id) ?? glyphs.push(id) - 1;
    places.set(id, known);
    return known;
  };
  const learn = (character: SetCharacter): Ink => {
    const { text, glyph, index } = character;
    const codePoint = codePointOf(character);
    const own = characters.get(codePoint) ?? place(glyph.id);
    if (glyphs[own] !== glyph.id)
      throw new Error(`two glyphs of ${text} in ${font.postScriptName}`);
    characters.set(codePoint, own);
    const ink = inkOf(font, glyph);
    setValue(inks, index, ink);
    return ink;
  };
  return {
    use: (character) => valueAt(inks, character.index) ?? learn(character),
    glyphOf: (character) => characters.get(codePointOf(character)) ?? 0,
    glyphs,
    characters,
  };
}

/** What the font's own table knows a character by. */
function codePointOf(character: SetCharacter): number {
  return writtenText(character).codePointAt(0) ?? 0;
}

function fileName(id: number, { outlines }: Font): string {
  return `font_${id}.${outlines === "cff" ? "otf" : "ttf"}`;
}

/**
 * Readers that use no embedded fonts look for the family on their machine; some take the font's own
 * name for one of the machine's, so it is that of the embedded file.
 */
function fontElement({ font, id }: Entry, role: FontRole = "songti"): Xml {
  const { family, isSerif } = families[role];
  const attributes = {
    ID: id,
    FontName: font.postScriptName,
    FamilyName: family,
    Serif: isSerif ? "true" : undefined,
  };
  return ofd("Font", attributes, ofd("FontFile", {}, fileName(id, font)));
}

/** Names that a Chinese machine knows. */
const families: Readonly<Record<FontRole, { readonly family: string; readonly isSerif: boolean }>> =
  {
    xiaobiaosong: { family: "方正小标宋简体", isSerif: true },
    heiti: { family: "黑体", isSerif: false },
    kaiti: { family: "楷体", isSerif: true },
    fangsong: { family: "仿宋", isSerif: true },
    songti: { family: "宋体", isSerif: true },
    times: { family: "Times New Roman", isSerif: true },
    symbols: { family: "Segoe UI Symbol", isSerif: false },
    // With it come the characters beyond the basic plane on every machine of a Chinese office.
    rare: { family: "SimSun-ExtB", isSerif: true },
  };
