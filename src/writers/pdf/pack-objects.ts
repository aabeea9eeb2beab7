import { crc32 } from "node:zlib";
import { deflateText } from "../../deflate/deflate.ts";
import { longs } from "../../fonts/write-sfnt.ts";
import { type Content, openContent, put, putWhole, takeBytes } from "../content.ts";
import type { PdfDictionary, Reference } from "./pdf-values.ts";
import { putValue } from "./write-value.ts";

/** The objects of a file, each as soon as it is complete. */
export type Objects = {
  /** Those that are no streams, one behind the other, and where each begins. */
  readonly small: Content;
  readonly places: { readonly id: number; readonly offset: number }[];
  readonly streams: StreamObject[];
};

/** The dictionary has no `Length`. */
type StreamObject = {
  readonly id: number;
  readonly dictionary: PdfDictionary;
  readonly data: Uint8Array;
};

export function openObjects(): Objects {
  return { small: openContent(), places: [], streams: [] };
}

/** @param stream - its pieces, if the object is one. */
export function keepObject(
  { small, places, streams }: Objects,
  { id, data }: Pick<Reference, "id" | "data">,
  stream: readonly Uint8Array[],
): void {
  const [first, another] = stream;
  if (first) {
    streams.push({ id, dictionary: data, data: another ? Buffer.concat(stream) : first });
  } else {
    places.push({ id, offset: small.length });
    putValue(small, data);
    put(small, "\n");
  }
}

/**
 * Puts a file together, its objects that are no streams packed into one that is, with the cross
 * references: the structure of tables is hundreds of small objects.
 *
 * Node's own zlib is not used: it packs otherwise from one processor and version to the next, and a
 * browser has none, but a report gives the same bytes everywhere.
 *
 * @param objects - all that have an id, from 1 on; no stream is deflated that does not say so.
 * @see ISO 32000-1, 7.5.7 (object streams), 7.5.8 (cross-reference streams).
 */
export function packObjects(
  { small, places, streams }: Objects,
  trailer: { readonly Root: Reference; readonly Info: Reference },
): Uint8Array {
  const holder = { id: places.length + streams.length + 1, ...objectStream(small, places) };
  const own = { id: holder.id + 1 };
  const packed = [...streams.map(packStream), holder];
  const head = openContent();
  const bytesOf = (object: StreamObject) => writeStream(object, head);
  const pieces = [Buffer.from(header, "latin1"), ...packed.map(bytesOf)];
  const edges = endsOf(pieces);
  const references = new Map<number, Place>([
    ...places.map(({ id }, index) => [id, { type: 2, at: holder.id, index }] as const),
    ...[...packed, own].map(({ id }, index) => [id, { type: 1, at: edges[index] ?? 0 }] as const),
  ]);

  const identity = identityOf(pieces);
  const entries = { ...trailer, ID: [identity, identity] };
  const end = Buffer.from(`startxref\n${edges.at(-1)}\n%%EOF\n`);
  return Buffer.concat([
    ...pieces,
    bytesOf({ ...own, ...referenceStream(references, entries) }),
    end,
  ]);
}

/** The version, and bytes that no text has. @see ISO 32000-1, 7.5.2 */
const header = "%PDF-1.7\n%\xff\xff\xff\xff\n";

/** A row of the cross references: at a byte of the file, or the how manieth of another object. */
type Place = { readonly type: 1 | 2; readonly at: number; readonly index?: number };

/**
 * Sixteen bytes that another file does not have: four check sums, each of every fourth piece. A
 * digest would do as well, but loading Node's takes longer than drawing the pages.
 * @see ISO 32000-1, 14.4
 */
function identityOf(pieces: readonly Uint8Array[]): Uint8Array {
  const sums = [0, 0, 0, 0];
  for (const [index, piece] of pieces.entries()) {
    sums[index % 4] = crc32(piece, sums[index % 4]);
  }
  return longs(sums);
}

/** @param head - empty, for what stands before the data. */
function writeStream({ id, dictionary, data }: StreamObject, head: Content): Uint8Array {
  putWhole(head, id);
  put(head, " 0 obj\n");
  putValue(head, { ...dictionary, Length: data.length });
  put(head, "\nstream\n");
  return Buffer.concat([takeBytes(head), data, streamEnd]);
}

const streamEnd = Buffer.from("\nendstream\nendobj\n");

function endsOf(pieces: readonly Uint8Array[]): number[] {
  let end = 0;
  return pieces.map(({ length }) => {
    end += length;
    return end;
  });
}

/**
 * Metadata stay readable for programs that look for them in the bytes of any file; outlines are
 * packed already.
 */
function packStream(object: StreamObject): StreamObject {
  const { id, dictionary, data } = object;
  const isReady = dictionary.Type === "Metadata" || dictionary.Filter !== undefined;
  return isReady ? object : { id, ...deflated(dictionary, data) };
}

/** Numbers and offsets of the objects come first, then the objects. */
function objectStream(small: Content, places: Objects["places"]) {
  const index = openContent();
  for (const { id, offset } of places) {
    putWhole(index, id);
    put(index, " ");
    putWhole(index, offset);
    put(index, "\n");
  }
  const dictionary = { Type: "ObjStm", N: places.length, First: index.length };
  return deflated(dictionary, Buffer.concat([takeBytes(index), takeBytes(small)]));
}

function referenceStream(places: ReadonlyMap<number, Place>, trailer: PdfDictionary) {
  const rows = new DataView(new ArrayBuffer(rowLength * (places.size + 1)));
  rows.setUint16(rowLength - 2, 0xffff);
  for (const [id, { type, at, index = 0 }] of places) {
    rows.setUint8(rowLength * id, type);
    rows.setUint32(rowLength * id + 1, at);
    rows.setUint32(rowLength * id + 5, index);
  }
  const dictionary = { Type: "XRef", Size: places.size + 1, W: [1, 4, 4], ...trailer };
  return deflated(dictionary, new Uint8Array(rows.buffer));
}

/** Type, place or holder, and the index inside of it. */
const rowLength = 1 + 4 + 4;

function deflated(
  dictionary: PdfDictionary,
  plain: Uint8Array,
): Pick<StreamObject, "dictionary" | "data"> {
  return { dictionary: { ...dictionary, Filter: "FlateDecode" }, data: deflateText(plain) };
}
