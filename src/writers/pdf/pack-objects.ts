import { crc32 } from "node:zlib";
import { deflateDrawing, deflateObjects, deflateText } from "../../deflate/deflate.ts";
import { sumOfLengths } from "../../document/sum.ts";
import { longs } from "../../fonts/write-sfnt.ts";
import { type Content, openContent, put, putWhole, takeBytes } from "../content.ts";
import { type Place, referenceRows } from "./cross-references.ts";
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
  /** Its bytes, as they follow each other. */
  readonly pieces: readonly Uint8Array[];
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
  if (stream.length > 0) streams.push({ id, dictionary: data, pieces: stream });
  else {
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
  const written = [
    [Buffer.from(header, "latin1")],
    ...packed.map((object) => writeStream(object, head)),
  ];
  const edges = endsOf(written);
  const pieces = written.flat();
  const references = new Map<number, Place>([
    ...places.map(({ id }, index) => [id, { type: 2, at: holder.id, index }] as const),
    ...[...packed, own].map(({ id }, index) => [id, { type: 1, at: edges[index] ?? 0 }] as const),
  ]);

  const identity = identityOf(written);
  const entries = { ...trailer, ID: [identity, identity] };
  const end = Buffer.from(`startxref\n${edges.at(-1)}\n%%EOF\n`);
  return Buffer.concat([
    ...pieces,
    ...writeStream({ ...own, ...referenceStream(references, entries) }, head),
    end,
  ]);
}

/** The version, and bytes that no text has. @see ISO 32000-1, 7.5.2 */
const header = "%PDF-1.7\n%\xff\xff\xff\xff\n";

/**
 * Sixteen bytes that another file does not have: four check sums, each of every fourth object. What
 * stands between the first and the last piece of one need not be looked at: it is packed, and ends with a
 * check sum of its own. A digest would do as well, but loading Node's takes longer than drawing the pages.
 * @see ISO 32000-1, 14.4
 */
function identityOf(objects: readonly (readonly Uint8Array[])[]): Uint8Array {
  const sums = [0, 0, 0, 0];
  for (const [index, pieces] of objects.entries()) {
    for (const piece of [...pieces.slice(0, 2), ...pieces.slice(2).slice(-2)]) {
      sums[index % 4] = crc32(piece, sums[index % 4]);
    }
  }
  return longs(sums);
}

/** @param head - empty, for what stands before the data. */
function writeStream({ id, dictionary, pieces }: StreamObject, head: Content): Uint8Array[] {
  putWhole(head, id);
  put(head, " 0 obj\n");
  putValue(head, { ...dictionary, Length: sumOfLengths(pieces) });
  put(head, "\nstream\n");
  return [takeBytes(head), ...pieces, streamEnd];
}

const streamEnd = Buffer.from("\nendstream\nendobj\n");

function endsOf(objects: readonly (readonly Uint8Array[])[]): number[] {
  let end = 0;
  return objects.map((pieces) => {
    end += sumOfLengths(pieces);
    return end;
  });
}

/**
 * Metadata stay readable for programs that look for them in the bytes of any file; outlines are
 * packed already.
 */
function packStream(object: StreamObject): StreamObject {
  const { id, dictionary, pieces } = object;
  const isReady = dictionary.Type === "Metadata" || dictionary.Filter !== undefined;
  if (isReady) return object;
  // Nothing is told of what a page draws.
  const deflate = Object.keys(dictionary).length === 0 ? deflateDrawing : deflateText;
  return { id, ...deflated(dictionary, deflate(inOne(pieces))) };
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
  const plain = Buffer.concat([takeBytes(index), takeBytes(small)]);
  return deflated(dictionary, deflateObjects(plain));
}

/** @see `referenceRows` */
function referenceStream(places: ReadonlyMap<number, Place>, trailer: PdfDictionary) {
  const { rows, widths } = referenceRows(places);
  const dictionary = { Type: "XRef", Size: places.size + 1, W: widths, ...trailer };
  return deflated(dictionary, deflateObjects(rows));
}

function deflated(
  dictionary: PdfDictionary,
  packed: Uint8Array,
): Pick<StreamObject, "dictionary" | "pieces"> {
  return { dictionary: { ...dictionary, Filter: "FlateDecode" }, pieces: [packed] };
}

function inOne(pieces: readonly Uint8Array[]): Uint8Array {
  const [first, another] = pieces;
  return first && !another ? first : Buffer.concat(pieces);
}
