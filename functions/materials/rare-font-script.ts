/**
 * The font of rare characters as the page in one file takes it, from beside itself: from a disk a
 * page can load nothing but scripts.
 *
 * @param packed - the font's file by gzip.
 */
export function rareFontScript(packed: Uint8Array): string {
  return `globalThis.nianbaoRareFont="${Buffer.from(packed).toString("base64")}";\n`;
}
