import { sumsOf } from "./adler.ts";
import {
  type Bits,
  type Block,
  blockOf,
  bytesOf,
  closeBits,
  closeZlib,
  endOfBlock,
  openBits,
  put,
  zlibHeader,
} from "./block.ts";
import { longestCode } from "./codes.ts";
import { ofdCodes, textCodes, xmlCodes } from "./common-codes.ts";
import { forgetPlaces, type Token, tokenAt } from "./repetitions.ts";
import { distanceOf, extraOfDistance, extraOfLength, lastByte, symbolOf } from "./tokens.ts";

const text = blockOf(textCodes, zlibHeader);
const xml = blockOf(xmlCodes);
const ofd = blockOf(ofdCodes);

/** Packs a PDF's own text, or that of a report, into a zlib stream. @see RFC 1950 (zlib) */
export function deflateText(data: Uint8Array): Uint8Array {
  const sink = pack(data, text);
  return closeZlib(sink.words, closeBits(sink), sumsOf(data));
}

/** Packs a part of a Word document into a bare stream, as ZIP archives have them. */
export function deflateXml(data: Uint8Array): Uint8Array {
  return bare(pack(data, xml));
}

/** The same for a file of an OFD. */
export function deflateOfd(data: Uint8Array): Uint8Array {
  return bare(pack(data, ofd));
}

/** A copy: the room for the worst case would be kept as long as what was packed. */
function bare(sink: Bits): Uint8Array {
  return bytesOf(sink.words, closeBits(sink)).slice();
}

/**
 * The same bytes everywhere, quickly even in a process's first document. The codes are always the
 * same: finding out those that suit a stream best takes as long as all else, and makes it a few
 * percent smaller.
 * @see RFC 1951, 3.2.7
 */
function pack(data: Uint8Array, block: Block): Bits {
  // A repetition takes fewer bits than its bytes would.
  const sink = openBits((data.length + 1) * longestCode, block.header);
  forgetPlaces();
  for (let at = 0; at < data.length; ) {
    const token = tokenAt(data, at);
    putToken(sink, token, block);
    at += token <= lastByte ? 1 : token >>> 16;
  }
  put(sink, block.symbols[endOfBlock] ?? 0);
  return sink;
}

function putToken(sink: Bits, token: Token, { symbols, distances }: Block): void {
  put(sink, symbols[symbolOf(token)] ?? 0);
  if (token <= lastByte) return;
  put(sink, extraOfLength(token));
  put(sink, distances[distanceOf(token)] ?? 0);
  put(sink, extraOfDistance(token));
}
