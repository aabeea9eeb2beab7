import { crc32 } from "node:zlib";
import { deflateXml } from "../deflate/deflate.ts";
import { deflateOutlinesBare } from "../deflate/deflate-outlines.ts";
import { sum, sumOfLengths } from "../document/sum.ts";

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
    const facts = factsOf(part);
    const file = [record([localHeader, ...facts, [0, 2]]), name, part.data];
    directory.push(record([entryHeader, madeBy, ...facts, ...noExtras, [at, 4]]), name);
    pieces.push(...file);
    at += sumOfLengths(file);
  }
  const counts: Field[] = [
    [parts.length, 2],
    [parts.length, 2],
  ];
  const end = record([endHeader, [0, 4], ...counts, [sumOfLengths(directory), 4], [at, 4], [0, 2]]);
  return Buffer.concat([...pieces, ...directory, end]);
}

/** A number and the bytes that it takes. */
type Field = readonly [number, 2 | 4];

const localHeader: Field = [0x04034b50, 4];
const entryHeader: Field = [0x02014b50, 4];
const endHeader: Field = [0x06054b50, 4];

/** Version 2.0, on a system whose attributes mean nothing. */
const version: Field = [20, 2];
const madeBy = version;
const stored = 0;
const deflated = 8;

/** The first day that an archive can name. */
const firstDay = (1 << 5) | 1;

/** What both headers of a part tell. */
function factsOf({ path, length, checkSum, data, isStored }: PackedPart): Field[] {
  return [
    version,
    ...([0, isStored ? stored : deflated, 0, firstDay] as const).map(
      (number): Field => [number, 2],
    ),
    ...[checkSum, data.length, length].map((number): Field => [number, 4]),
    [path.length, 2],
  ];
}

/** Of a directory's entry: no extra field, comment, further disk or attributes. */
const noExtras: readonly Field[] = [...[0, 0, 0, 0].map((number): Field => [number, 2]), [0, 4]];

/** The lowest byte of each number comes first. */
function record(fields: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(sum(fields.map(([, size]) => size))));
  let at = 0;
  for (const [number, size] of fields) {
    if (size === 2) view.setUint16(at, number, true);
    else view.setUint32(at, number, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}
