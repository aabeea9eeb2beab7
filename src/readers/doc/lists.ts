import type { Bytes } from "../ole/bytes.ts";
import { type ListLevel, numberFormat } from "../word/lists.ts";

/** The levels of each list, by the number that paragraphs have for it, from 1. */
export function readLists(lists: Bytes, overrides: Bytes): Map<string, readonly ListLevel[]> {
  const levels = lists.length >= 2 ? levelsOf(lists) : new Map<number, ListLevel[]>();
  const count =
    overrides.length >= 4 ? Math.min(overrides.u32(0), Math.floor((overrides.length - 4) / 16)) : 0;
  return new Map(
    Array.from({ length: count }, (_, index) => [
      String(index + 1),
      levels.get(overrides.i32(4 + index * 16)) ?? [],
    ]),
  );
}

/**
 * The lists stand first, the levels of all of them behind, one for a simple list, nine for others.
 * @see [MS-DOC] 2.9.150 LVL, 2.9.147 LSTF
 */
function levelsOf(part: Bytes): Map<number, ListLevel[]> {
  const count = part.u16(0);
  let at = 2 + count * 28;
  const found = new Map<number, ListLevel[]>();
  for (let index = 0; index < count; index++) {
    const own = 2 + index * 28;
    const size = (part.u8(own + 26) & 1) === 1 ? 1 : 9;
    const levels: ListLevel[] = [];
    for (let level = 0; level < size; level++) {
      const [read, next] = levelAt(part, at);
      levels.push(read);
      at = next;
    }
    found.set(part.i32(own), levels);
  }
  return found;
}

function levelAt(part: Bytes, at: number): readonly [ListLevel, number] {
  const letters = at + 28 + part.u8(at + 25) + part.u8(at + 24);
  const count = part.u16(letters);
  const format = numberFormat(part.u8(at + 4));
  const text = [...part.utf16(letters + 2, count)].map(placeOr).join("");
  const isPicture = format === "bullet";
  return [{ format, start: part.i32(at), text: isPicture ? "" : text }, letters + 2 + count * 2];
}

/** A character up to 8 stands for the number of that level. */
function placeOr(character: string): string {
  const code = character.charCodeAt(0);
  return code < 9 ? `%${code + 1}` : character;
}
