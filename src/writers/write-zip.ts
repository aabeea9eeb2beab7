import { crc32 } from "node:zlib";
import { deflateXml } from "../deflate/deflate.ts";
import { deflateOutlinesBare } from "../deflate/deflate-outlines.ts";
import { sumOfLengths } from "../document/sum.ts";

/** A part as it stands in an archive: it can have been packed long before. */
export type PackedPart = {
  /** In ASCII. */
  readonly path: string;
  /** Of what was packed, in bytes. */
  readonly length: number;
  readonly checkSum: number;
  readonly data: Uint8Array;
  /** Whether the data are the text itself: pictures are packed already. */
  readonly isStored?: true;
};

/** As it is, of what is packed already. */
export function storePart(path: string, bytes: Uint8Array): PackedPart {
  return { path, length: bytes.length, checkSum: crc32(bytes), data: bytes, isStored: true };
}

/** @param text - as it is, or its bytes in UTF-8. */
export function packPart(
  path: string,
  text: string | Uint8Array,
  deflate = deflateXml,
): PackedPart {
  const bytes = typeof text === "string" ? inUtf8(text) : text;
  return { path, length: bytes.length, checkSum: crc32(bytes), data: deflate(bytes) };
}

/** Of most documents' largest part: a new one for each would take longer than to write into it. */
const usual = 2 ** 20;
let room: Buffer | undefined;

/** Good until the next text. */
function inUtf8(text: string): Uint8Array {
  // No unit of a string takes more than three bytes.
  if (text.length * 3 > usual) return Buffer.from(text);
  room ??= Buffer.allocUnsafe(usual);
  return room.subarray(0, room.write(text));
}

/** A font file, of the pieces that follow each other in it. */
export function packFont(path: string, pieces: readonly Uint8Array[]): PackedPart {
  return {
    path,
    length: sumOfLengths(pieces),
    checkSum: pieces.reduce((sum, piece) => crc32(piece, sum), 0),
    data: deflateOutlinesBare(pieces),
  };
}

/**
 * Puts parts into a ZIP archive, in their order: always the same bytes for the same parts.
 * @see PKWARE APPNOTE 4.3.6 (order), 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (its end)
 */
export function writeZip(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.path, "latin1");
    const header = localHeader(part);
    directory.push(entryHeader(part, at), name);
    pieces.push(header, name, part.data);
    at += header.length + name.length + part.data.length;
  }
  const end = endRecord(parts.length, { at, length: sumOfLengths(directory) });
  return Buffer.concat([...pieces, ...directory, end]);
}

/** Version 2.0, on a system whose attributes mean nothing. */
const version = 20;
const stored = 0;
const deflated = 8;

/** The first day that an archive can name. */
const firstDay = (1 << 5) | 1;

function localHeader(part: PackedPart): Uint8Array {
  const view = new DataView(new ArrayBuffer(30));
  putLong(view, 0, 0x04034b50);
  putFacts(view, 4, part);
  return new Uint8Array(view.buffer);
}

/** No extra field, comment, further disk or attributes: what is left out is 0. */
function entryHeader(part: PackedPart, at: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(46));
  putLong(view, 0, 0x02014b50);
  putShort(view, 4, version);
  putFacts(view, 6, part);
  putLong(view, 42, at);
  return new Uint8Array(view.buffer);
}

/** What both headers of a part tell. */
function putFacts(
  view: DataView,
  from: number,
  { path, length, checkSum, data, isStored }: PackedPart,
): void {
  putShort(view, from, version);
  putShort(view, from + 4, isStored ? stored : deflated);
  putShort(view, from + 8, firstDay);
  putLong(view, from + 10, checkSum);
  putLong(view, from + 14, data.length);
  putLong(view, from + 18, length);
  putShort(view, from + 22, path.length);
}

function endRecord(
  count: number,
  directory: { readonly at: number; readonly length: number },
): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  putLong(view, 0, 0x06054b50);
  putShort(view, 8, count);
  putShort(view, 10, count);
  putLong(view, 12, directory.length);
  putLong(view, 16, directory.at);
  return new Uint8Array(view.buffer);
}

/** The lowest byte of each number comes first. */
function putShort(view: DataView, at: number, number: number): void {
  view.setUint16(at, number, true);
}

function putLong(view: DataView, at: number, number: number): void {
  view.setUint32(at, number, true);
}
