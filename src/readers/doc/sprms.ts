import type { Bytes } from "../ole/bytes.ts";

/** A property: its number, and what it says. @see [MS-DOC] 2.2.5.1 Sprm */
export type Sprm = { readonly id: number; readonly value: Bytes };

/** Bytes of what a property says, by the upper bits of its number; 0 where it says so itself. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3] as const;

const tableDefinition = 0xd608;
const tabStops = 0xc615;

/** The properties of a list of them; one that is cut off ends it. */
export function readSprms(list: Bytes): Sprm[] {
  const sprms: Sprm[] = [];
  let at = 0;
  while (at + 3 <= list.length) {
    const id = list.u16(at);
    const [skip, size] = sizeOf(id, list, at + 2);
    const from = at + 2 + skip;
    if (from + size > list.length) break;
    sprms.push({ id, value: list.part(from, from + size) });
    at = from + size;
  }
  return sprms;
}

function sizeOf(id: number, list: Bytes, at: number): readonly [skip: number, size: number] {
  const size = sizes[id >> 13] ?? 0;
  if (size > 0) return [0, size];
  if (id === tableDefinition) {
    return at + 2 <= list.length ? [2, Math.max(0, list.u16(at) - 1)] : [0, list.length];
  }
  const own = list.u8(at);
  if (id !== tabStops || own !== 255) return [1, own];
  // More tab stops than a byte can count.
  const deleted = list.u8(at + 1);
  const added = at + 2 + deleted * 4;
  return [1, 2 + deleted * 4 + (added < list.length ? list.u8(added) * 3 : 0)];
}
