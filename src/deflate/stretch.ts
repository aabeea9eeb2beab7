import { checkSum, type Sums, sumsOf } from "./adler.ts";
import { type Bits, blockOf, bytesOf, closeBits, openBits, put } from "./block.ts";
import { longestCode } from "./codes.ts";
import { glyphCodes } from "./common-codes.ts";
import { beginStretch, nearTokenAt } from "./near-repetitions.ts";
import { putToken } from "./put-token.ts";
import { usedRoom } from "./room.ts";
import { lastByte } from "./tokens.ts";

/** The block that stretches stand in: its codes are written in whole bytes. */
export const stretchBlock = blockOf(glyphCodes);

/** Changes with the codes: what was packed with others is of no use. */
export const codesMark = checkSum(sumsOf(Buffer.from(JSON.stringify(glyphCodes))));

/** Packed data that begin and end with a byte of the stream, wherever in their block they stand. */
export type Stretch = {
  readonly bytes: Uint8Array;
  /** Of what was packed, with what fills it up: two divides it. */
  readonly length: number;
  readonly sums: Sums;
};

/** @returns what was packed, too, as it will be unpacked: filled up with bytes that mean nothing. */
export function packStretch(data: Uint8Array): { stretch: Stretch; filled: Uint8Array } {
  const sink = openBits((data.length + mostFillers) * mostBits, undefined, usedRoom);
  beginStretch(data.length);
  for (let at = 0; at < data.length; ) {
    const token = nearTokenAt(data, at);
    putToken(sink, token, stretchBlock);
    at += token <= lastByte ? 1 : token >>> 16;
  }
  const filled = fill(data, sink);
  const bytes = bytesOf(sink.words, closeBits(sink)).slice();
  return { stretch: { bytes, length: filled.length, sums: sumsOf(filled) }, filled };
}

/** A repetition of three bytes may take more bits than they would by themselves. */
const mostBits = longestCode + 2;
const mostFillers = 2;

/**
 * Makes the bits end with a byte, and two divide the length. The code of the last byte is as long
 * as that takes.
 */
function fill(data: Uint8Array, sink: Bits): Uint8Array {
  const short = data.length & 1;
  if (short === 0 && sink.held % 8 === 0) return data;
  const filled = new Uint8Array(data.length + (short || 2)).fill(shortest);
  filled.set(data);
  for (let at = data.length; at < filled.length - 1; at++) putByte(sink, shortest);
  const last = fillers[-sink.held & 7] ?? 0;
  filled[filled.length - 1] = last;
  putByte(sink, last);
  return filled;
}

function putByte(sink: Bits, byte: number): void {
  put(sink, stretchBlock.symbols[byte] ?? 0);
}

/** Bytes with the shortest codes of each length, by what is left of their bits above whole bytes. */
const byLength = [...stretchBlock.symbols.subarray(0, lastByte + 1).entries()]
  .map(([byte, code]) => ({ byte, length: code & 15 }))
  .sort((one, other) => one.length - other.length || one.byte - other.byte);
const fillers = [0, 1, 2, 3, 4, 5, 6, 7].map(
  (bits) => byLength.find(({ length }) => length % 8 === bits)?.byte ?? 0,
);
const shortest = byLength[0]?.byte ?? 0;
