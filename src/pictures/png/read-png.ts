import { readOrientation } from "../exif.ts";
import { damaged } from "../picture-fault.ts";
import type { NotedPicture, PictureNote } from "../picture-note.ts";
import { checkSize, checkUnpackedSize } from "../size.ts";
import { turnUpright } from "../turn.ts";
import { type Chunk, readChunks } from "./chunks.ts";
import { colourNotes } from "./colour-notes.ts";
import { type Header, readHeader } from "./header.ts";
import { packedOf, unpackPixels } from "./pixels.ts";
import { eachRow } from "./rows.ts";
import { pngOf, writePng } from "./write-png.ts";

/**
 * Reads a PNG. One that is plain already keeps its packed pixels, once they are seen to be whole;
 * any other is written anew.
 *
 * @throws {PictureFault}
 */
export function readPng(bytes: Uint8Array): NotedPicture {
  const chunks = readChunks(bytes);
  const header = readHeader(chunks);
  checkSize(header);
  checkOrder(chunks);
  const notes = [...colourNotes(chunks), ...animation(chunks)];
  const exif = chunks.find(({ type }) => type === "eXIf");
  const orientation = exif ? readOrientation(exif.data) : 1;
  const isPlain = orientation === 1 && isPlainKind(header, chunks);
  if (isPlain) return { picture: keep(header, chunks), notes };
  checkUnpackedSize(header);
  const { pixels, isTransparent } = unpackPixels(header, chunks);
  const { channels } = pixels;
  const upright = orientation === 1 ? pixels : turnUpright(pixels, orientation);
  const more: PictureNote[] = [
    ...(isTransparent ? [{ rule: "PIC-ALPHA" } as const] : []),
    ...(orientation === 1 ? [] : [{ rule: "PIC-TURNED" } as const]),
  ];
  return { picture: writePng({ ...upright, channels }), notes: [...notes, ...more] };
}

function isPlainKind({ depth, colours, isInterlaced }: Header, chunks: readonly Chunk[]): boolean {
  if (depth !== 8 || isInterlaced) return false;
  const isOpaque = chunks.every(({ type }) => type !== "tRNS");
  return isOpaque && (colours === "gray" || colours === "rgb");
}

function keep(header: Header, chunks: readonly Chunk[]) {
  const packed = packedOf(chunks);
  eachRow(header, packed, () => {});
  return pngOf({ ...header, channels: header.colours === "gray" ? 1 : 3 }, packed);
}

/** Parts whose names begin with a capital are needed; one that nobody knows cannot be left out. */
const needed = ["IHDR", "PLTE", "IDAT", "IEND"];

function checkOrder(chunks: readonly Chunk[]): void {
  const types = chunks.map(({ type }) => type);
  const isKnown = types.every((type) => needed.includes(type) || /^[a-z][A-Za-z]{3}$/.test(type));
  const [first, last] = [types.indexOf("IDAT"), types.lastIndexOf("IDAT")];
  const isTogether = types.slice(first, last + 1).every((type) => type === "IDAT");
  const isEarly = (type: string) =>
    types.indexOf(type) === types.lastIndexOf(type) && types.indexOf(type) < first;
  if (first < 0 || !isKnown || !isTogether) throw damaged("@pictureOrder");
  if (!isEarly("PLTE") || !isEarly("tRNS")) throw damaged("@pictureOrder");
}

/** Of a picture that moves the one is printed that stands for it where nothing moves. */
function animation(chunks: readonly Chunk[]): PictureNote[] {
  return chunks.some(({ type }) => type === "acTL") ? [{ rule: "PIC-ANIMATED" }] : [];
}
