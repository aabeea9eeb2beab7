import type { Bytes } from "../ole/bytes.ts";

/** The names of the fonts, by their numbers. @see [MS-DOC] 2.9.286 SttbfFfn, 2.9.87 FFN */
export function readFonts(table: Bytes): string[] {
  if (table.length < 4) return [];
  const names: string[] = [];
  let at = 4;
  while (at < table.length && names.length < table.u16(0)) {
    const length = table.u8(at);
    const font = table.part(at + 1, Math.min(at + 1 + length, table.length));
    const letters = Math.max(0, Math.floor((font.length - 39) / 2));
    names.push(letters === 0 ? "" : (font.utf16(39, letters).split("\0")[0] ?? ""));
    at += 1 + length;
  }
  return names;
}
