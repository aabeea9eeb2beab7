import { type Content, openContent, put, takeBytes } from "../content.ts";

/** Entries a block of a character map may have. @see ISO 32000-1, 9.10.3; Adobe TN 5014 */
const blockSize = 100;

/**
 * The map from a font's codes to text that copying and searching use.
 *
 * @param texts - the character of each code from 1 on; code 0 is `.notdef`.
 */
export function toUnicodeMap(texts: readonly string[]): Uint8Array {
  const map = openContent();
  put(map, head);
  for (let from = 0; from < texts.length; from += blockSize) {
    putBlock(map, texts, { from, to: Math.min(texts.length, from + blockSize) });
  }
  put(map, tail);
  return takeBytes(map);
}

const head = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
`;

const tail = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;

function putBlock(
  map: Content,
  texts: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): void {
  put(map, `${to - from} beginbfchar\n`);
  for (let index = from; index < to; index++) {
    put(map, "<");
    putUnit(map, index + 1);
    put(map, "> <");
    putUtf16(map, texts[index] ?? "");
    put(map, ">\n");
  }
  put(map, "endbfchar\n");
}

function putUtf16(map: Content, text: string): void {
  for (let unit = 0; unit < text.length; unit++) putUnit(map, text.charCodeAt(unit));
}

/** A code of two bytes, as PDF strings hold it. */
function putUnit(map: Content, code: number): void {
  put(map, hexBytes[code >>> 8] ?? "");
  put(map, hexBytes[code & 255] ?? "");
}

const hexBytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
