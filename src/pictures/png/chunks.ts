import { crc32 } from "node:zlib";
import { damaged } from "../picture-fault.ts";

export type Chunk = { readonly type: string; readonly data: Uint8Array };

const signatureLength = 8;

/**
 * The parts of a PNG, up to its end; what follows it is none of it.
 * @throws {PictureFault} where one is cut off or its checksum is wrong.
 * @see Portable Network Graphics (Third Edition), 5.3
 */
export function readChunks(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signatureLength; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > png.length) break;
    if (crc32(png.subarray(at + 4, end)) !== view.getUint32(end)) throw damaged("@pictureSum");
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, end) });
    if (type === "IEND") return chunks;
    at = end + 4;
  }
  throw damaged("@pictureCut");
}
