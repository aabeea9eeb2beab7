import { sumOfLengths } from "../document/sum.ts";

/**
 * Tables of a font by their tags; `head` with a `checksumAdjustment` of 0. One of many pieces need
 * not be put together: four divides the length of each, but of the last.
 */
export type SfntTables = Readonly<Record<string, Uint8Array | readonly Uint8Array[]>> & {
  readonly head: Uint8Array;
};

type PlacedTable = {
  readonly tag: string;
  readonly sum: number;
  readonly offset: number;
  readonly length: number;
};

/** A font file in one piece. */
export function writeSfnt(tables: SfntTables): Uint8Array {
  return new Uint8Array(Buffer.concat(sfntPieces(tables)));
}

/**
 * The pieces that follow each other in a font file of some tables: a directory with check sums,
 * then the tables' own, padded and with the sum of all in `head`.
 * @see OpenType 1.9, "Organization of an OpenType Font"; `head`, checksumAdjustment
 */
export function sfntPieces(tables: SfntTables): readonly Uint8Array[] {
  const entries = Object.entries(tables).sort(([one], [other]) => (one < other ? -1 : 1));
  return joinTables(entries, tables.head);
}

/** A table that stands behind all others, told by what it is made of. */
export type LastTable = {
  readonly tag: string;
  readonly sum: number;
  readonly length: number;
};

/** What stands before its last table in a font file. */
export function sfntBefore(tables: SfntTables, last: LastTable): Uint8Array {
  return new Uint8Array(Buffer.concat(joinTables(Object.entries(tables), tables.head, last)));
}

/** @param entries - as they follow each other; the directory has them by their tags. */
function joinTables(
  entries: readonly (readonly [string, Uint8Array | readonly Uint8Array[]])[],
  ownHead: Uint8Array,
  last?: LastTable,
): readonly Uint8Array[] {
  const head = pad(new Uint8Array(ownHead));
  const pieces: Uint8Array[] = [];
  let offset = 12 + 16 * (entries.length + (last ? 1 : 0));
  const placed = entries.map(([tag, table]): PlacedTable => {
    const own = table instanceof Uint8Array ? [table] : table;
    const padded = tag === "head" ? [head] : own.map(pad);
    const entry = { tag, sum: checkSum(padded), offset, length: sumOfLengths(own) };
    offset += sumOfLengths(padded);
    pieces.push(...padded);
    return entry;
  });
  if (last) placed.push({ ...last, offset });
  const directory = directoryOf(placed);
  const sum = placed.reduce((total, table) => total + table.sum, checkSum(directory));
  new DataView(head.buffer).setUint32(8, 0xb1b0afba - sum);
  return [...directory, ...pieces];
}

function directoryOf(placed: readonly PlacedTable[]): readonly Uint8Array[] {
  const sorted = placed.toSorted((one, other) => (one.tag < other.tag ? -1 : 1));
  return [header(sorted.map(({ tag }) => tag)), ...sorted.map(directoryEntry)];
}

/** A length that four divides. */
function pad(piece: Uint8Array): Uint8Array {
  if (piece.length % 4 === 0) return piece;
  const padded = new Uint8Array((piece.length + 3) & ~3);
  padded.set(piece);
  return padded;
}

/** Big-endian numbers of 16 bits; a negative one becomes its two's complement. */
export function words(numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * numbers.length));
  for (let index = 0; index < numbers.length; index++) {
    view.setUint16(2 * index, numbers[index] ?? 0);
  }
  return new Uint8Array(view.buffer);
}

/** Big-endian numbers of 32 bits. */
export function longs(numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * numbers.length));
  for (let index = 0; index < numbers.length; index++) {
    view.setUint32(4 * index, numbers[index] ?? 0);
  }
  return new Uint8Array(view.buffer);
}

/** A copy with numbers of 16 bits replaced, given by their offsets. (A Buffer's `slice` is none.) */
export function withNumbers(
  bytes: Uint8Array,
  numbers: Readonly<Record<number, number>>,
): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (const [at, number] of Object.entries(numbers)) view.setUint16(Number(at), number);
  return copy;
}

/** The last three numbers only help a binary search over the directory. */
function header(tags: readonly string[]): Uint8Array {
  const tables = tags.length;
  const power = Math.floor(Math.log2(tables));
  const range = 16 * 2 ** power;
  const kind = tags.includes("CFF ") ? openType : trueType;
  return words([...kind, tables, range, power, 16 * tables - range]);
}

const trueType = [0x0001, 0x0000];
/** `OTTO` */
const openType = [0x4f54, 0x544f];

function directoryEntry({ tag, sum, offset, length }: PlacedTable): Uint8Array {
  const entry = longs([0, sum, offset, length]);
  entry.set(new TextEncoder().encode(tag));
  return entry;
}

/** Sum of the numbers of 32 bits. */
function checkSum(pieces: readonly Uint8Array[]): number {
  let sum = 0;
  for (const piece of pieces) {
    const view = new DataView(piece.buffer, piece.byteOffset, piece.length);
    for (let at = 0; at < piece.length; at += 4) sum = (sum + view.getInt32(at)) | 0;
  }
  return sum >>> 0;
}

/**
 * The sums of every other number of 16 bits, from the first and from the second one on: what a check
 * sum is made of, wherever the bytes stand.
 */
export type HalfSums = { readonly first: number; readonly second: number };

/** @param bytes - two divides their length. */
export function halfSums(bytes: Uint8Array): HalfSums {
  const sums = [0, 0];
  for (let at = 0; at < bytes.length; at += 2) {
    const half = (at >>> 1) & 1;
    sums[half] = (sums[half] ?? 0) + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  const [first = 0, second = 0] = sums;
  return { first, second };
}

/** The check sum of stretches that follow each other, with bytes of 0 behind them if need be. */
export function joinedCheckSum(
  stretches: readonly (HalfSums & { readonly length: number })[],
): number {
  let sum = 0;
  let isInMiddle = false;
  for (const { first, second, length } of stretches) {
    sum = (sum + (isInMiddle ? (second << 16) + first : (first << 16) + second)) | 0;
    if (length % 4 !== 0) isInMiddle = !isInMiddle;
  }
  return sum;
}
