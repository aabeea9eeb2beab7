import type { FontMetrics } from "./font-metrics.ts";
import { readNameRecords, readPostScriptName } from "./font-names.ts";
import { readTableIfAny, type Sfnt } from "./sfnt.ts";
import { writeCharacterMap } from "./write-character-map.ts";
import { longs, withNumbers, words } from "./write-sfnt.ts";

/**
 * What a font file needs besides outlines and widths for programs to take it as a font: its names,
 * its place among other fonts, the characters of its glyphs. Of the font itself where it has it.
 *
 * @returns gives the tables for some characters and their glyph ids.
 */
export function unicodeTables(
  sfnt: Sfnt,
  metrics: FontMetrics,
): (characters: ReadonlyMap<number, number>) => Readonly<Record<string, Uint8Array>> {
  const name = nameTable(sfnt);
  const post = postTable(sfnt);
  const windows = windowsTable(sfnt, metrics);
  return (characters) => ({
    cmap: writeCharacterMap(characters),
    name,
    "OS/2": withNumbers(windows, rangeOf(characters)),
    post,
  });
}

const copyright = 0;
const family = 1;
const style = 2;
const fullName = 4;
const postScriptName = 6;

/** American English, which every program looks for. */
const language = 0x0409;

/** Its copyright goes with a font wherever it goes. @see OpenType 1.9 `name` */
function nameTable(sfnt: Sfnt): Uint8Array {
  const own = readPostScriptName(sfnt);
  const records = [
    [copyright, nameOf(sfnt, copyright)],
    [family, nameOf(sfnt, family) ?? own],
    [style, nameOf(sfnt, style) ?? "Regular"],
    [fullName, nameOf(sfnt, fullName) ?? own],
    [postScriptName, own],
  ] as const;
  const known = records.flatMap(([id, text]) =>
    text === undefined ? [] : [{ id, text: utf16(text) }],
  );
  let offset = 0;
  const entries = known.flatMap(({ id, text }) => {
    const entry = [3, 1, language, id, text.length, offset];
    offset += text.length;
    return entry;
  });
  const head = words([0, known.length, 6 + 2 * entries.length, ...entries]);
  return new Uint8Array(Buffer.concat([head, ...known.map(({ text }) => text)]));
}

/** The one in Latin letters, if there is one. */
function nameOf(sfnt: Sfnt, id: number): string | undefined {
  const texts = readNameRecords(sfnt, [id]).flatMap(({ text }) => (text === "" ? [] : [text]));
  return texts.find((text) => /^[ -~©]+$/.test(text)) ?? texts[0];
}

function utf16(text: string): Uint8Array {
  return words(Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
}

/** Without names of glyphs. @see OpenType 1.9 `post`, version 3.0 */
function postTable(sfnt: Sfnt): Uint8Array {
  const table = new Uint8Array(32);
  const own = readTableIfAny(sfnt, "post");
  if (own) table.set(own.slice(4, 16), 4);
  table.set(longs([0x00030000]));
  return table;
}

const firstCharacter = 64;
const lastCharacter = 66;

/** Characters beyond the basic plane count as its last one. @see OpenType 1.9 `OS/2` */
function rangeOf(characters: ReadonlyMap<number, number>): Readonly<Record<number, number>> {
  const codePoints = [...characters.keys()].map((codePoint) => Math.min(codePoint, 0xffff));
  const range = codePoints.reduce(
    ({ first, last }, codePoint) => {
      return { first: Math.min(first, codePoint), last: Math.max(last, codePoint) };
    },
    { first: 0xffff, last: 0 },
  );
  return { [firstCharacter]: range.first, [lastCharacter]: range.last };
}

/** Of version 0, which all later ones begin with. */
const shortestWindowsTable = 78;

function windowsTable(sfnt: Sfnt, { unitsPerEm, ascent, descent }: FontMetrics): Uint8Array {
  const own = readTableIfAny(sfnt, "OS/2");
  if (own && own.bytes.length >= shortestWindowsTable) return own.bytes;
  // Version 0 of a regular weight and width that may be embedded.
  return withNumbers(new Uint8Array(shortestWindowsTable), {
    2: unitsPerEm / 2,
    4: 400,
    6: 5,
    62: 0x0040,
    68: ascent,
    70: descent,
    74: ascent,
    76: -descent,
  });
}
