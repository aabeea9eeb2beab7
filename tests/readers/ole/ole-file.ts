const size = 512;
const endOfChain = 0xfffffffe;
const free = 0xffffffff;

type Streams = Readonly<Record<string, Uint8Array>>;

/** A container of Office's old formats with the streams, as plain as one can be. */
export function oleFile(streams: Streams, folders: readonly string[] = []): Uint8Array {
  const parts = Object.values(streams);
  const names = ["Root Entry", ...Object.keys(streams), ...folders];
  const directory = new Uint8Array(padded(names.length * 128));
  const used = [directory, ...parts].reduce((sum, one) => sum + sectorsOf(one), 0);
  const tables = Math.ceil(used / 128) + 1;
  const all = new Uint8Array((1 + tables + used) * size);
  const view = new DataView(all.buffer);
  writeHead(all, tables);
  for (let at = 0; at < tables * 128; at++)
    view.setUint32(size + at * 4, at < tables ? 0xfffffffd : free, true);
  const starts: number[] = [];
  let next = tables;
  for (const part of [directory, ...parts]) {
    starts.push(next);
    all.set(part, (1 + next) * size);
    next = writeChain(view, next, sectorsOf(part));
  }
  const entry = (index: number) => all.subarray((1 + tables) * size + index * 128);
  writeEntry(entry(0), {
    name: "Root Entry",
    type: 5,
    right: free,
    child: 1,
    start: endOfChain,
    bytes: 0,
  });
  for (const [at, name] of [...Object.keys(streams), ...folders].entries()) {
    const [type, start, bytes] = at < parts.length ? [2, starts[at + 1], parts[at]?.length] : [1];
    // Each stands right of the one before.
    const right = at + 2 < names.length ? at + 2 : free;
    writeEntry(entry(at + 1), {
      name,
      type: type ?? 1,
      right,
      child: free,
      start: start ?? endOfChain,
      bytes: bytes ?? 0,
    });
  }
  return all;
}

/** @returns the sector behind it. */
function writeChain(view: DataView, from: number, count: number): number {
  const end = from + count;
  for (let at = from; at < end; at++)
    view.setUint32(size + at * 4, at === end - 1 ? endOfChain : at + 1, true);
  return end;
}

function sectorsOf({ length }: Uint8Array): number {
  return padded(length) / size;
}

function padded(length: number): number {
  return Math.max(1, Math.ceil(length / size)) * size;
}

function writeHead(all: Uint8Array, tables: number): void {
  const view = new DataView(all.buffer);
  all.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x1e, 9, true);
  view.setUint32(0x30, tables, true);
  // No stream is a small one.
  view.setUint32(0x38, 0, true);
  view.setUint32(0x3c, endOfChain, true);
  view.setUint32(0x44, endOfChain, true);
  for (let at = 0; at < 109; at++) view.setUint32(0x4c + at * 4, at < tables ? at : free, true);
}

type Entry = Readonly<Record<"type" | "right" | "child" | "start" | "bytes", number>>;

function writeEntry(entry: Uint8Array, { name, ...more }: Entry & { readonly name: string }): void {
  const view = new DataView(entry.buffer, entry.byteOffset);
  entry.set(bytesOf(name));
  entry[0x40] = (name.length + 1) * 2;
  entry[0x42] = more.type;
  view.setUint32(0x44, free, true);
  view.setUint32(0x48, more.right, true);
  view.setUint32(0x4c, more.child, true);
  view.setUint32(0x74, more.start, true);
  view.setUint32(0x78, more.bytes, true);
}

/** Numbers of one, two or four bytes, or doubles; letters of two bytes; bytes as they are. */
export type Piece = readonly [size: 1 | 2 | 4 | 8, ...values: number[]] | string | Uint8Array;

export function bytesOf(...pieces: readonly Piece[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap(pieceBytes));
}

function pieceBytes(piece: Piece): number[] {
  if (piece instanceof Uint8Array) return [...piece];
  if (typeof piece === "string") {
    return piece
      .split("")
      .flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]);
  }
  const [size, ...values] = piece;
  return values.flatMap((value) => {
    const view = new DataView(new ArrayBuffer(8));
    if (size === 8) view.setFloat64(0, value, true);
    else view.setUint32(0, value >>> 0, true);
    return [...new Uint8Array(view.buffer, 0, size)];
  });
}
