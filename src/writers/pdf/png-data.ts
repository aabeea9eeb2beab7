/**
 * The packed lines of a PNG, which a PDF takes as they are.
 * @see W3C PNG, 5.3 (chunk layout), 11.2.4 (IDAT)
 */
export function imageData(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const pieces: Uint8Array[] = [];
  for (let at = signatureLength; at + chunkFrame <= png.length; ) {
    const length = view.getUint32(at);
    const start = at + 8;
    if (view.getUint32(at + 4) === idat) pieces.push(png.subarray(start, start + length));
    at = start + length + 4;
  }
  return Buffer.concat(pieces);
}

const signatureLength = 8;

/** Length, name and check sum. */
const chunkFrame = 12;

/** `IDAT` */
const idat = 0x49444154;
