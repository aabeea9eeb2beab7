/** Tables of a font by their tags; `head` with a `checksumAdjustment` of 0. */
export type SfntTables = Readonly<Record<string, Uint8Array>> & { readonly head: Uint8Array };

type PlacedTable = {
  readonly tag: string;
  readonly sum: number;
  readonly offset: number;
  readonly length: number;
};

/**
 * Puts tables together to a TrueType file, with its directory and check sums.
 * @see OpenType 1.9, "Organization of an OpenType Font"; `head`, checksumAdjustment
 */
export function writeSfnt(tables: SfntTables): Uint8Array {
  const entries = Object.entries(tables).sort(([one], [other]) => (one < other ? -1 : 1));
  const { bytes, edges } = layOut(entries.map(([, table]) => table));
  const start = 12 + 16 * entries.length;
  const placed = entries.map(([tag, { length }], index) => {
    const [from = 0, to] = edges.slice(index, index + 2);
    return { tag, sum: checkSum(bytes.subarray(from, to)), offset: start + from, length };
  });
  const directory = layOut([header(placed.length), ...placed.map(directoryEntry)]).bytes;
  const file = layOut([directory, bytes]).bytes;

  const sum = placed.reduce((total, table) => total + table.sum, checkSum(directory));
  const head = placed.find(({ tag }) => tag === "head")?.offset ?? 0;
  new DataView(file.buffer).setUint32(head + 8, 0xb1b0afba - sum);
  return file;
}

/** Lays pieces end to end, each at a multiple of four bytes; `edges` has the end as well. */
export function layOut(pieces: readonly Uint8Array[]): { bytes: Uint8Array; edges: number[] } {
  const edges = [0];
  for (const piece of pieces) edges.push((edges.at(-1) ?? 0) + ((piece.length + 3) & ~3));
  const bytes = new Uint8Array(edges.at(-1) ?? 0);
  for (const [index, piece] of pieces.entries()) bytes.set(piece, edges[index]);
  return { bytes, edges };
}

/** Big-endian numbers of 16 bits; a negative one becomes its two's complement. */
export function words(numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * numbers.length));
  for (const [index, number] of numbers.entries()) view.setUint16(2 * index, number);
  return new Uint8Array(view.buffer);
}

/** Big-endian numbers of 32 bits. */
export function longs(numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * numbers.length));
  for (const [index, number] of numbers.entries()) view.setUint32(4 * index, number);
  return new Uint8Array(view.buffer);
}

/** The last three numbers only help a binary search over the directory. */
function header(tables: number): Uint8Array {
  const power = Math.floor(Math.log2(tables));
  const range = 16 * 2 ** power;
  return words([0x0001, 0x0000, tables, range, power, 16 * tables - range]);
}

function directoryEntry({ tag, sum, offset, length }: PlacedTable): Uint8Array {
  const entry = longs([0, sum, offset, length]);
  entry.set(new TextEncoder().encode(tag));
  return entry;
}

/** Sum of the numbers of 32 bits; the length is a multiple of four. */
function checkSum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
