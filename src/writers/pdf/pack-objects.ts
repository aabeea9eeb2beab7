import { deflateText } from "../../deflate/deflate.ts";

/** What the kit writes in one go: text, which a line break follows, or the bytes of a stream. */
export type Piece = string | Uint8Array;

/**
 * Puts together the file that the kit writes, its objects that are no streams packed into one that
 * is, with the cross references: the structure of tables is hundreds of small objects.
 *
 * Node's own zlib is not used: it packs otherwise from one processor and version to the next, and a
 * browser has none, but a report gives the same bytes everywhere.
 *
 * @param written - all objects, none of their streams deflated, then a table of cross references
 *   and the trailer. The kit's strings hold one byte in each character.
 * @see ISO 32000-1, 7.5.7 (object streams), 7.5.8 (cross-reference streams).
 */
export function packObjects(written: readonly Piece[]): Uint8Array {
  const { objects, trailer } = takeApart(written);
  const small = objects.filter((object) => !isStream(object));
  const holder = { id: objects.length + 1, ...objectStream(small) };
  const own = { id: objects.length + 2 };
  const streams = [...objects.filter(isStream).map(packStream), holder];
  const pieces = [Buffer.from(header, "latin1"), ...streams.map(bytesOf)];
  const edges = endsOf(pieces);
  const places = new Map<number, Place>([
    ...small.map(({ id }, index) => [id, { type: 2, at: holder.id, index }] as const),
    ...[...streams, own].map(({ id }, index) => [id, { type: 1, at: edges[index] ?? 0 }] as const),
  ]);

  const references = bytesOf({ ...own, ...referenceStream(places, trailer) });
  const end = Buffer.from(`startxref\n${edges.at(-1)}\n%%EOF\n`);
  return Buffer.concat([...pieces, references, end]);
}

/** The version, and bytes that no text has. @see ISO 32000-1, 7.5.2 */
const header = "%PDF-1.7\n%\xff\xff\xff\xff\n";

type StreamObject = { readonly id: number; readonly dictionary: string; readonly data: Uint8Array };

/** All but streams have no `data`. */
type PdfObject = Omit<StreamObject, "data"> & Partial<StreamObject>;

/** A row of the cross references: at a byte of the file, or the how manieth of another object. */
type Place = { readonly type: 1 | 2; readonly at: number; readonly index?: number };

function takeApart(written: readonly Piece[]): {
  readonly objects: readonly PdfObject[];
  readonly trailer: string;
} {
  const objects: PdfObject[] = [];
  let at = 0;
  while (written[at] !== "xref") {
    const { object, length } = readObject(written, at);
    objects.push(object);
    at += length;
  }
  const trailer = String(written[written.indexOf("trailer", at) + 1]);
  return {
    objects: objects.sort((one, other) => one.id - other.id),
    trailer: /\/Root[\s\S]*(?=>>)/.exec(trailer)?.[0] ?? "",
  };
}

function readObject(written: readonly Piece[], at: number) {
  const [head, dictionary, next, data, streamEnd] = written.slice(at, at + 5);
  const id = Number(/^(\d+) 0 obj$/.exec(String(head))?.[1]);
  const object = { id, dictionary: String(dictionary) };
  if (id > 0 && next === "endobj") return { object, length: 3 };
  const isWhole = id > 0 && next === "stream" && streamEnd === "\nendstream";
  if (isWhole && data instanceof Uint8Array) return { object: { ...object, data }, length: 6 };
  throw new Error(`“${head}” begins no object as the kit writes them`);
}

function isStream(object: PdfObject): object is StreamObject {
  return object.data !== undefined;
}

function bytesOf({ id, dictionary, data }: StreamObject): Buffer {
  const start = Buffer.from(`${id} 0 obj\n${dictionary}\nstream\n`, "latin1");
  return Buffer.concat([start, data, Buffer.from("\nendstream\nendobj\n")]);
}

function endsOf(pieces: readonly Buffer[]): number[] {
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
  if (/\/Type \/Metadata|\/Filter /.test(dictionary)) return object;
  const entries = dictionary.slice("<<".length, -">>".length).replace(/\/Length \d+\s/, "");
  return { id, ...stream(entries.trim(), data) };
}

/** Numbers and offsets of the objects come first, then the objects. */
function objectStream(objects: readonly PdfObject[]) {
  let offset = 0;
  const index = objects.map(({ id, dictionary }) => {
    const entry = `${id} ${offset}`;
    offset += dictionary.length + 1;
    return entry;
  });
  const first = `${index.join(" ")}\n`;
  const bodies = objects.map(({ dictionary }) => `${dictionary}\n`);
  const data = Buffer.from(first + bodies.join(""), "latin1");
  return stream(`/Type /ObjStm /N ${objects.length} /First ${first.length}`, data);
}

function referenceStream(places: ReadonlyMap<number, Place>, trailer: string) {
  const rows = new DataView(new ArrayBuffer(rowLength * (places.size + 1)));
  rows.setUint16(rowLength - 2, 0xffff);
  for (const [id, { type, at, index = 0 }] of places) {
    rows.setUint8(rowLength * id, type);
    rows.setUint32(rowLength * id + 1, at);
    rows.setUint32(rowLength * id + 5, index);
  }
  const entries = `/Type /XRef /Size ${places.size + 1} /W [1 4 4] ${trailer.trim()}`;
  return stream(entries, new Uint8Array(rows.buffer));
}

/** Type, place or holder, and the index inside of it. */
const rowLength = 1 + 4 + 4;

function stream(entries: string, plain: Uint8Array): Pick<StreamObject, "dictionary" | "data"> {
  const data = deflateText(plain);
  return { dictionary: `<< ${entries} /Filter /FlateDecode /Length ${data.length} >>`, data };
}
