import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** A PDF needs some glyphs of each font: the page fetches fonts in pieces of this length. */
export const pieceLength = 256 * 1024;

export type FontPieces = (file: string, index: number) => Promise<Uint8Array | undefined>;

/** Gives pieces of files, each packed by itself, once; undefined behind a file's end. */
export function openFontPieces(): FontPieces {
  const packed = new Map<string, Uint8Array>();
  return async (file, index) => {
    const key = `${index} ${file}`;
    const known = packed.get(key);
    if (known) return known;
    const bytes = await readPiece(file, index);
    if (bytes.length === 0) return undefined;
    const piece = await promisify(gzip)(bytes);
    packed.set(key, piece);
    return piece;
  };
}

async function readPiece(file: string, index: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const bytes = new Uint8Array(pieceLength);
    const { bytesRead } = await handle.read(bytes, 0, pieceLength, index * pieceLength);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
