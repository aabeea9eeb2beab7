import { checkSum, type Sums } from "./adler.ts";
import {
  brieflyWrittenLengths,
  type Code,
  codeOf,
  codesOf,
  longestCode,
  writtenLengths,
} from "./codes.ts";
import type { Lengths } from "./common-codes.ts";
import { wordsFor } from "./room.ts";

/** Bytes, the end, lengths of repetitions; and how far these stand back. @see RFC 1951, 3.2.5 */
export const symbols = 286;
export const endOfBlock = 256;
export const distanceSymbols = 30;

/** Packed data by itself: it stands in a stream at any bit, after whatever comes before. */
export type Packed = { readonly words: Int32Array; readonly bits: number };

/** The codes of a stream's only block, and what stands before its data. */
export type Block = {
  readonly symbols: Uint32Array;
  readonly distances: Uint32Array;
  readonly header: Packed;
};

/** @param start - what the stream begins with, before the block. */
export function blockOf(lengths: Lengths, start: readonly Code[] = []): Block {
  const [ofSymbols, ofDistances] = [
    digits(lengths.symbols, symbols),
    digits(lengths.distances, distanceSymbols),
  ];
  return {
    symbols: codesOf(ofSymbols),
    distances: codesOf(ofDistances),
    header: packCodes([...start, ...headerOf([...ofSymbols, ...ofDistances], lengths.lengths)]),
  };
}

function digits(text: string, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, at) => Number.parseInt(text[at] ?? "0", 16));
}

function headerOf(lengths: readonly number[], ofLengths: string | undefined): Code[] {
  return [
    ...[codeOf(isLast, 1), codeOf(ownCodes, 2)],
    ...[codeOf(symbols - 257, 5), codeOf(distanceSymbols - 1, 5)],
    ...(ofLengths === undefined
      ? writtenLengths(lengths)
      : brieflyWrittenLengths(lengths, digits(ofLengths, lengthSymbols))),
  ];
}

/** A window of 32 KiB, packed the fastest way. @see RFC 1950, 2.2 */
export const zlibHeader: readonly Code[] = [0x78, 0x01].map((byte) => codeOf(byte, 8));

/** All lengths of codes, and three ways to repeat them. */
const lengthSymbols = 19;

const isLast = 1;
const fixedCodes = 1;
const ownCodes = 2;

/**
 * A block that others follow, with the codes that every program knows: right for what is too short
 * to tell codes of its own.
 * @see RFC 1951, 3.2.6
 */
export function plainBlock(start: readonly Code[]): Block {
  const ofSymbols = [
    ...[new Uint8Array(144).fill(8), new Uint8Array(112).fill(9)],
    ...[new Uint8Array(24).fill(7), new Uint8Array(8).fill(8)],
  ];
  return {
    symbols: codesOf(Uint8Array.from(ofSymbols.flatMap((lengths) => [...lengths]))),
    distances: codesOf(new Uint8Array(distanceSymbols).fill(5)),
    header: packCodes([...start, codeOf(0, 1), codeOf(fixedCodes, 2)]),
  };
}

export function packCodes(codes: readonly Code[]): Packed {
  const sink = openBits(codes.length * longestCode);
  for (const code of codes) put(sink, code);
  const bits = closeBits(sink);
  return { words: sink.words.subarray(0, Math.ceil(bits / 32)), bits };
}

/** Where the next bits go, and those that wait for more. */
export type Bits = { readonly words: Int32Array; at: number; hold: number; held: number };

/**
 * @param most - bits that will be put at most, behind those that it begins with.
 * @param roomFor - what makes room for so many.
 */
export function openBits(most: number, start?: Packed, roomFor = wordsFor): Bits {
  const words = roomFor((start?.bits ?? 0) + most);
  if (!start) return { words, at: 0, hold: 0, held: 0 };
  words.set(start.words);
  const held = start.bits % 32;
  const at = (start.bits - held) / 32;
  return { words, at, hold: words[at] ?? 0, held };
}

export function put(sink: Bits, code: Code): void {
  const length = code & 15;
  sink.hold |= (code >>> 4) << sink.held;
  sink.held += length;
  if (sink.held < 32) return;
  sink.words[sink.at++] = sink.hold;
  sink.held -= 32;
  sink.hold = code >>> (4 + length - sink.held);
}

/** @returns how many bits there are. */
export function closeBits({ words, at, hold, held }: Bits): number {
  if (held > 0) words[at] = hold;
  return 32 * at + held;
}

/** @returns the bit behind what was put at a bit. */
export function append(words: Int32Array, bit: number, { words: more, bits }: Packed): number {
  const shift = bit % 32;
  let at = (bit - shift) / 32;
  if (shift === 0) words.set(more, at);
  else {
    for (let index = 0; index < more.length; index++) {
      const word = more[index] ?? 0;
      words[at] = (words[at] ?? 0) | (word << shift);
      at++;
      words[at] = word >>> (32 - shift);
    }
  }
  return bit + bits;
}

/** The bytes of a stream: processors that we run on have the lowest byte of a word first. */
export function bytesOf(words: Int32Array, bits: number): Uint8Array {
  return new Uint8Array(words.buffer, 0, Math.ceil(bits / 8));
}

/** As `bytesOf`, for a stream that began with `zlibHeader`. */
export function closeZlib(words: Int32Array, bits: number, sums: Sums): Uint8Array {
  const end = Math.ceil(bits / 8);
  new DataView(words.buffer).setUint32(end, checkSum(sums));
  return new Uint8Array(words.buffer, 0, end + 4);
}
