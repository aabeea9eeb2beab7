import { codePointName, isUnseen } from "../messages/visible.ts";
import type { HasGlyph } from "../report/checks/characters.ts";

/** Writes out what no font shows and no file may hold, as `[U+10FFFD]`: of faults one must speak. */
export function printable(text: string, has: HasGlyph): string {
  return Array.from(text, (character) => {
    const isShown = !isUnseen(character) && has(character.codePointAt(0) ?? 0);
    return character === "\n" || isShown ? character : `[${codePointName(character)}]`;
  }).join("");
}
