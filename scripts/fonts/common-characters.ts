import { codePointsOf } from "../../src/document/code-points.ts";
/**
 * The code points that a text face should print by itself: GB 2312, the table of standard
 * characters, and what else a report may hold of Latin, Greek, kana, punctuation and symbols.
 * @param standardTable - the text of `fonts/coverage/tghz-8105.txt`.
 */
export function commonCharacters(standardTable: string): ReadonlySet<number> {
  return new Set([...gb2312(), ...standardCharacters(standardTable), ...signs()]);
}

/** GB 2312-80: 94 rows of 94 places; GBK has them at the same bytes. */
function gb2312(): number[] {
  const decoder = new TextDecoder("gbk");
  const places = range(0xa1, 0xf7).flatMap((row) =>
    range(0xa1, 0xfe).map((place) => decoder.decode(Uint8Array.of(row, place))),
  );
  return codePointsOf(places.join("")).filter((codePoint) => !isPrivate(codePoint));
}

/** GBK's places without a character of their own, and bytes that are none. */
function isPrivate(codePoint: number): boolean {
  return (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint === 0xfffd;
}

function standardCharacters(table: string): number[] {
  return codePointsOf(table.replaceAll(/^#.*$|\s/gm, ""));
}

function signs(): number[] {
  return [
    range(0x20, 0x7e),
    range(0xa0, 0x24f), // accented Latin
    range(0x370, 0x45f), // Greek, Cyrillic
    range(0x2000, 0x206f), // punctuation
    range(0x2070, 0x209f), // superscripts
    range(0x20a0, 0x20bf), // currencies
    range(0x2100, 0x218f), // ℃ № Ⅰ ⅰ ½
    range(0x2190, 0x22ff), // arrows, mathematics
    range(0x2300, 0x23ff), // technical
    range(0x2460, 0x27bf), // ① ⑴ ⒈, boxes, ○ ● ★ ☑ ✓
    range(0x2b00, 0x2bff), // more arrows and shapes
    range(0x3000, 0x312f), // 〔 〕, kana, bopomofo
    range(0x3200, 0x33ff), // ㈠ ㎡
    range(0xfe30, 0xfe6f), // small and upright punctuation
    range(0xff00, 0xffef), // full width
  ].flat();
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
