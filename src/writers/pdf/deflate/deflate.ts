import {
  type Code,
  codeLengths,
  codeOf,
  codesOf,
  lengthsOfLengths,
  writtenLengths,
} from "./codes.ts";
import { findRepetitions } from "./repetitions.ts";

/** Bytes, the end, lengths of repetitions; and how far these stand back. @see RFC 1951, 3.2.5 */
const symbols = 286;
const endOfBlock = 256;
const firstLength = 257;
const distanceSymbols = 30;

/**
 * Packs bytes into a zlib stream: the same bytes everywhere, quickly even in a process's first
 * document. One block with codes of its own holds all.
 *
 * @param search - whether to look for repetitions, or only to give frequent bytes short codes:
 *   where little repeats, looking for it takes most of the time and gains little.
 * @see RFC 1950 (zlib) · RFC 1951, 3.2.7
 */
export function deflate(data: Uint8Array, search: boolean): Uint8Array {
  const tokens = search ? findRepetitions(data) : undefined;
  const counts = tokens ? countTokens(tokens) : countBytes(data);
  const lengths = {
    symbols: codeLengths(counts.symbols),
    distances: codeLengths(counts.distances),
  };
  const codes = { symbols: codesOf(lengths.symbols), distances: codesOf(lengths.distances) };
  const header = headerOf(lengths);
  const size = bitsOf(header) + bitsOfData(counts, lengths);

  const end = Math.ceil(size / 8);
  const bytes = new Uint8Array(end + checkSumLength);
  const bits: Bits = { bytes, at: 0, hold: 0, held: 0 };
  for (const code of header) write(bits, code);
  if (tokens) writeTokens(bits, tokens, codes);
  else writeBytes(bits, data, codes.symbols);
  write(bits, codes.symbols[endOfBlock] ?? 0);
  write(bits, padding);
  new DataView(bytes.buffer).setUint32(end, checkSum(data));
  return bytes;
}

const checkSumLength = 4;

/** For both alphabets: how often symbols are used, how long their codes are, their codes. */
type ByAlphabet<Values> = { readonly symbols: Values; readonly distances: Values };

type Counts = ByAlphabet<Uint32Array> & { readonly extraBits: number };

/** Hundreds of thousands of bytes, even in a first document: plain loops take a third of the time. */
function countBytes(data: Uint8Array): Counts {
  const counted = new Uint32Array(symbols);
  for (let index = 0; index < data.length; index++) {
    const byte = data[index] ?? 0;
    counted[byte] = (counted[byte] ?? 0) + 1;
  }
  counted[endOfBlock] = 1;
  return { symbols: counted, distances: new Uint32Array(distanceSymbols), extraBits: 0 };
}

function countTokens(tokens: Uint32Array): Counts {
  const counted = new Uint32Array(symbols);
  const distances = new Uint32Array(distanceSymbols);
  let extraBits = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? 0;
    const symbol = symbolOf(token);
    counted[symbol] = (counted[symbol] ?? 0) + 1;
    if (token > lastByte) {
      const distance = distanceOf(token);
      distances[distance] = (distances[distance] ?? 0) + 1;
      extraBits += (extraOfLength(token) & 15) + (extraOfDistance(token) & 15);
    }
  }
  counted[endOfBlock] = 1;
  return { symbols: counted, distances, extraBits };
}

const lastByte = 0xff;

/** A byte's symbol, or a length's: four for each doubling. @see RFC 1951, 3.2.5, first table */
function symbolOf(token: number): number {
  if (token <= lastByte) return token;
  const length = (token >>> 16) - shortestLength;
  const doublings = doublingsOfLength(length);
  return length === longestLength
    ? symbols - 1
    : firstLength + 4 * doublings + (length >>> doublings);
}

/** The bits that tell which of a symbol's lengths is meant. */
function extraOfLength(token: number): Code {
  const length = (token >>> 16) - shortestLength;
  const bits = length === longestLength ? 0 : doublingsOfLength(length);
  return codeOf(length & ((1 << bits) - 1), bits);
}

function doublingsOfLength(length: number): number {
  return Math.max(0, 29 - Math.clz32(length));
}

const shortestLength = 3;
/** Above the shortest one. It has a symbol for itself. */
const longestLength = 258 - shortestLength;

/** Two symbols for each doubling. @see RFC 1951, 3.2.5, second table */
function distanceOf(token: number): number {
  const distance = (token & 0xffff) - 1;
  const doublings = doublingsOfDistance(distance);
  return 2 * doublings + (distance >>> doublings);
}

function extraOfDistance(token: number): Code {
  const distance = (token & 0xffff) - 1;
  const bits = doublingsOfDistance(distance);
  return codeOf(distance & ((1 << bits) - 1), bits);
}

function doublingsOfDistance(distance: number): number {
  return Math.max(0, 30 - Math.clz32(distance));
}

/** What stands before the data. */
function headerOf(lengths: ByAlphabet<Uint8Array>): Code[] {
  const allLengths = new Uint8Array(symbols + distanceSymbols);
  allLengths.set(lengths.symbols);
  allLengths.set(lengths.distances, symbols);
  return [
    ...zlibHeader.map((byte) => codeOf(byte, 8)),
    ...[codeOf(isLast, 1), codeOf(ownCodes, 2)],
    ...[codeOf(symbols - 257, 5), codeOf(distanceSymbols - 1, 5)],
    codeOf(lengthsOfLengths.length - 4, 4),
    ...lengthsOfLengths,
    ...writtenLengths(allLengths),
  ];
}

/** A window of 32 KiB, packed the fastest way. @see RFC 1950, 2.2 */
const zlibHeader = [0x78, 0x01];
const isLast = 1;
const ownCodes = 2;

function bitsOf(codes: readonly Code[]): number {
  return codes.reduce((sum, code) => sum + (code & 15), 0);
}

function bitsOfData(counts: Counts, lengths: ByAlphabet<Uint8Array>): number {
  const bits = (own: Uint32Array, each: Uint8Array) =>
    own.reduce((sum, count, symbol) => sum + count * (each[symbol] ?? 0), 0);
  return (
    counts.extraBits +
    bits(counts.symbols, lengths.symbols) +
    bits(counts.distances, lengths.distances)
  );
}

/** Where the next bits go, and those that wait for more. */
type Bits = { readonly bytes: Uint8Array; at: number; hold: number; held: number };

/** Fills the last byte. */
const padding = codeOf(0, 7);

function write(bits: Bits, code: Code): void {
  bits.hold |= (code >>> 4) << bits.held;
  bits.held += code & 15;
  for (; bits.held >= 8; bits.held -= 8) {
    bits.bytes[bits.at++] = bits.hold;
    bits.hold >>>= 8;
  }
}

function writeTokens(bits: Bits, tokens: Uint32Array, codes: ByAlphabet<Uint32Array>): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? 0;
    write(bits, codes.symbols[symbolOf(token)] ?? 0);
    if (token > lastByte) {
      write(bits, extraOfLength(token));
      write(bits, codes.distances[distanceOf(token)] ?? 0);
      write(bits, extraOfDistance(token));
    }
  }
}

/** As `write`, two bytes at a time. */
function writeBytes(bits: Bits, data: Uint8Array, codes: Uint32Array): void {
  const { bytes } = bits;
  let { at, hold, held } = bits;
  for (let index = 0; index < data.length; index++) {
    const code = codes[data[index] ?? 0] ?? 0;
    hold |= (code >>> 4) << held;
    held += code & 15;
    if (held >= 16) {
      bytes[at++] = hold;
      bytes[at++] = hold >>> 8;
      hold >>>= 16;
      held -= 16;
    }
  }
  Object.assign(bits, { at, hold, held });
}

/** Bytes that can be added up before the sums need to be cut. */
const sumsLength = 2048;

/** Adler-32. @see RFC 1950, 8.2 */
function checkSum(data: Uint8Array): number {
  let one = 1;
  let two = 0;
  for (let start = 0; start < data.length; start += sumsLength) {
    const end = Math.min(data.length, start + sumsLength);
    for (let index = start; index < end; index++) {
      one += data[index] ?? 0;
      two += one;
    }
    one %= adlerPrime;
    two %= adlerPrime;
  }
  return two * 0x10000 + one;
}

const adlerPrime = 65_521;
