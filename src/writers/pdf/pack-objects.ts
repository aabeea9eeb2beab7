import { deflateSync } from "node:zlib";

/**
 * Packs the objects of a PDF that are no streams into one that is, with the cross references:
 * the structure of tables is hundreds of small objects, which the kit writes at full length.
 *
 * @param pdf - as the kit writes it: one section, objects one behind the other, then a table of
 *   cross references and the trailer.
 * @see ISO 32000-1, 7.5.7 (object streams), 7.5.8 (cross-reference streams).
 */
export function packObjects(pdf: Buffer): Buffer {
  const { header, objects, trailer } = takeApart(pdf);
  const small = objects.filter((object) => !isStream(object));
  const holder = { id: objects.length + 1, body: objectStream(small) };
  const own = { id: objects.length + 2 };
  const written = [...objects.filter(isStream), holder];
  const pieces = [header, ...written.map(pieceOf)];
  const edges = endsOf(pieces);
  const places = new Map<number, Place>([
    ...small.map(({ id }, index) => [id, { type: 2, at: holder.id, index }] as const),
    ...[...written, own].map(({ id }, index) => [id, { type: 1, at: edges[index] ?? 0 }] as const),
  ]);

  const references = pieceOf({ ...own, body: referenceStream(places, trailer) });
  const end = Buffer.from(`startxref\n${edges.at(-1)}\n%%EOF\n`);
  return Buffer.concat([...pieces, references, end]);
}

type PdfObject = { readonly id: number; readonly body: Buffer };

/** A row of the cross references: at a byte of the file, or the how manieth of another object. */
type Place = { readonly type: 1 | 2; readonly at: number; readonly index?: number };

function pieceOf({ id, body }: PdfObject): Buffer {
  return Buffer.concat([Buffer.from(`${id} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
}

function endsOf(pieces: readonly Buffer[]): number[] {
  let end = 0;
  return pieces.map(({ length }) => {
    end += length;
    return end;
  });
}

/** Length of a line of the table of cross references. */
const lineLength = 20;

function takeApart(pdf: Buffer) {
  const end = pdf.toString("latin1", pdf.lastIndexOf("trailer"));
  const tableAt = Number(/startxref\n(\d+)/.exec(end)?.[1]);
  const [head = "", count = ""] = /^xref\n0 (\d+)\n/.exec(pdf.toString("latin1", tableAt)) ?? [];
  const offsets = Array.from({ length: Number(count) - 1 }, (_, index) => {
    const line = tableAt + head.length + lineLength * (index + 1);
    return Number(pdf.toString("latin1", line, line + 10));
  });
  const edges = [...offsets, tableAt].sort((one, other) => one - other);
  const ends = new Map(edges.map((edge, index) => [edge, edges[index + 1]]));
  const objects = offsets.map((offset, index) => {
    const bytes = pdf.subarray(offset, ends.get(offset));
    return { id: index + 1, body: bodyOf(bytes, index + 1) };
  });
  const trailer = /\/Root[\s\S]*(?=>>)/.exec(end)?.[0] ?? "";
  return { header: pdf.subarray(0, edges[0]), objects, trailer };
}

function bodyOf(bytes: Buffer, id: number): Buffer {
  const open = Buffer.from(`${id} 0 obj\n`);
  const close = Buffer.from("\nendobj\n");
  const isWhole =
    bytes.indexOf(open) === 0 && bytes.lastIndexOf(close) === bytes.length - close.length;
  if (!isWhole) throw new Error(`object ${id} is not as the kit writes them`);
  return bytes.subarray(open.length, bytes.length - close.length);
}

function isStream({ body }: PdfObject): boolean {
  return body.lastIndexOf("\nendstream") === body.length - "\nendstream".length;
}

/** Numbers and offsets of the objects come first, then the objects. */
function objectStream(objects: readonly PdfObject[]): Buffer {
  let offset = 0;
  const index = objects.map(({ id, body }) => {
    const entry = `${id} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const first = `${index.join(" ")}\n`;
  const bodies = objects.flatMap(({ body }) => [body, Buffer.from("\n")]);
  const data = Buffer.concat([Buffer.from(first), ...bodies]);
  return stream(`/Type /ObjStm /N ${objects.length} /First ${first.length}`, data);
}

function referenceStream(places: ReadonlyMap<number, Place>, trailer: string): Buffer {
  const rows = Buffer.alloc(rowLength * (places.size + 1));
  rows.writeUInt16BE(0xffff, rowLength - 2);
  for (const [id, { type, at, index = 0 }] of places) {
    rows.writeUInt8(type, rowLength * id);
    rows.writeUInt32BE(at, rowLength * id + 1);
    rows.writeUInt32BE(index, rowLength * id + 5);
  }
  return stream(`/Type /XRef /Size ${places.size + 1} /W [1 4 4] ${trailer.trim()}`, rows);
}

const rowLength = 1 + 4 + 4;

function stream(entries: string, data: Buffer): Buffer {
  const packed = deflateSync(data);
  const dictionary = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>`;
  return Buffer.concat([
    Buffer.from(`${dictionary}\nstream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
}
