const polynomial = 0xedb88320;

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
  return rest;
});

/** `node:zlib` as far as the writers use it. @see PKWARE APPNOTE 4.4.7 */
export function crc32(data: Uint8Array, before = 0): number {
  let rest = ~before;
  for (let index = 0; index < data.length; index++) {
    rest = (rest >>> 8) ^ (table[(rest ^ (data[index] ?? 0)) & 0xff] ?? 0);
  }
  return ~rest >>> 0;
}
