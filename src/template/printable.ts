import type { HasGlyph } from "../report/checks/characters.ts";

/** Writes out what no font shows and no file may hold, as `[U+10FFFD]`: of faults one must speak. */
export function printable(text: string, has: HasGlyph): string {
  return Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const shown = character === "\n" || (!/[\p{Cc}\p{Cs}]/u.test(character) && has(codePoint));
    return shown ? character : `[U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}]`;
  }).join("");
}
