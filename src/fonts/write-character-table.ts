import { layOut } from "./lay-out.ts";
import { longs, words } from "./write-sfnt.ts";

type Group = { readonly first: number; last: number; readonly glyph: number };

const headLength = 12;
const subtableHeadLength = 16;

/**
 * A character table of format 12, for all of Unicode.
 * @param glyphs - code points, rising, and their glyphs.
 * @see OpenType 1.9 `cmap`
 */
export function writeCharacterTable(glyphs: readonly (readonly [number, number])[]): Uint8Array {
  const groups = groupNeighbours(glyphs);
  const head = layOut([words([0, 1, 3, 10]), longs([headLength])]).bytes;
  const length = subtableHeadLength + 12 * groups.length;
  const body = groups.flatMap(({ first, last, glyph }) => [first, last, glyph]);
  return layOut([head, words([12, 0]), longs([length, 0, groups.length, ...body])]).bytes;
}

function groupNeighbours(glyphs: readonly (readonly [number, number])[]): Group[] {
  const groups: Group[] = [];
  for (const [codePoint, glyph] of glyphs) {
    const group = groups.at(-1);
    const continues = group && codePoint === group.last + 1;
    if (continues && glyph === group.glyph + codePoint - group.first) group.last = codePoint;
    else groups.push({ first: codePoint, last: codePoint, glyph });
  }
  return groups;
}
