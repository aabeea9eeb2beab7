/** Entries a block of a character map may have. @see ISO 32000-1, 9.10.3; Adobe TN 5014 */
const blockSize = 100;

/**
 * The map from a font's codes to text that copying and searching use.
 *
 * @param texts - the character of each code from 1 on; code 0 is `.notdef`.
 */
export function toUnicodeMap(texts: readonly string[]): string {
  const entries = texts.map((text, index) => `<${hexCode(index + 1)}> <${utf16(text)}>`);
  const blocks = Array.from({ length: Math.ceil(entries.length / blockSize) }, (_, block) => {
    const part = entries.slice(block * blockSize, (block + 1) * blockSize);
    return `${part.length} beginbfchar\n${part.join("\n")}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** A code of two bytes, as PDF strings hold it. */
function hexCode(code: number): string {
  return (hexBytes[code >>> 8] ?? "") + (hexBytes[code & 255] ?? "");
}

const hexBytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** The text's units, each as two bytes. */
export function utf16(text: string): string {
  let codes = "";
  for (let unit = 0; unit < text.length; unit++) codes += hexCode(text.charCodeAt(unit));
  return codes;
}
