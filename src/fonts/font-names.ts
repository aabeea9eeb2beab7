import type { FontBytes } from "./font-bytes.ts";
import { readTable, readTableIfAny, type Sfnt } from "./sfnt.ts";

export type NameRecord = { readonly id: number; readonly text: string };

const familyNames = [1, 16];
const fullName = 4;
const postScriptName = 6;

/** Every name that means this very font, in all languages of the file. */
export function readFontNames(sfnt: Sfnt): readonly string[] {
  const ids = [fullName, postScriptName, ...(isRegular(sfnt) ? familyNames : [])];
  return readNameRecords(sfnt, ids).map(({ text }) => text);
}

/** A PDF name may hold only these characters without escapes; 63 is PostScript's limit. */
export function readPostScriptName(sfnt: Sfnt): string {
  const [name] = readNameRecords(sfnt, [postScriptName]);
  return name?.text.replaceAll(/[^\w.-]/g, "").slice(0, 63) || "Unnamed";
}

/** @see OpenType 1.9 `name` */
export function readNameRecords(sfnt: Sfnt, ids: readonly number[]): NameRecord[] {
  const table = readTableIfAny(sfnt, "name");
  return table ? decodeRecords(table, ids) : [];
}

/** Neither bold nor italic: then the name of the family means this font, too. */
function isRegular(sfnt: Sfnt): boolean {
  return readTable(sfnt, "head").u16(44) === 0;
}

function decodeRecords(table: FontBytes, ids: readonly number[]): NameRecord[] {
  const texts = table.u16(4);
  return Array.from({ length: table.u16(2) }, (_, record) => 6 + 12 * record)
    .filter((at) => ids.includes(table.u16(at + 6)))
    .map((at) => {
      const start = texts + table.u16(at + 10);
      const bytes = table.slice(start, start + table.u16(at + 8));
      return { id: table.u16(at + 6), text: decode(bytes, table.u16(at), table.u16(at + 2)) };
    });
}

const macintosh = 1;
const macintoshSimplifiedChinese = 25;

function decode(bytes: Uint8Array, platform: number, encoding: number): string {
  if (platform !== macintosh) return new TextDecoder("utf-16be").decode(bytes);
  const label = encoding === macintoshSimplifiedChinese ? "gbk" : "macintosh";
  return new TextDecoder(label).decode(bytes);
}
