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
  wordsFor,
  zlibHeader,
} from "./block.ts";
import { longestCode } from "./codes.ts";
import { ofdCodes, pageCodes, textCodes, xmlCodes } from "./common-codes.ts";
import { forgetPlaces, type Token, tokenAt } from "./repetitions.ts";
import { distanceOf, extraOfDistance, extraOfLength, lastByte, symbolOf } from "./tokens.ts";

const text = blockOf(textCodes, zlibHeader);
const xml = blockOf(xmlCodes);
const page = blockOf(pageCodes);
const ofd = blockOf(ofdCodes);

/** Packs a PDF's own text, or that of a report, into a zlib stream. @see RFC 1950 (zlib) */
export function deflateText(data: Uint8Array): Uint8Array {
  const sink = pack(data, text);
  return closeZlib(sink.words, closeBits(sink), sumsOf(data));
}

/** Packs a part of a Word document into a bare stream, as ZIP archives have them. */
export function deflateXml(data: Uint8Array): Uint8Array {
  return packBare(data, xml);
}

/** The same for a page of an OFD, of which there can be hundreds. */
export function deflatePage(data: Uint8Array): Uint8Array {
  return packBare(data, page);
}

/** The same for any other file of an OFD. */
export function deflateOfd(data: Uint8Array): Uint8Array {
  return packBare(data, ofd);
}

/** A copy: the room for the worst case would be kept as long as what was packed. */
function packBare(data: Uint8Array, block: Block): Uint8Array {
  const sink = pack(data, block, usedRoom);
  return bytesOf(sink.words, closeBits(sink)).slice();
}

/** Of a page and most other parts of a document: a new one for each would have to be cleaned up. */
const usual = longestCode * 32_768;
const room = wordsFor(usual);

/** What stands there already is written over. */
function usedRoom(bits: number): Int32Array {
  return bits <= usual ? room : wordsFor(bits);
}

/**
 * The same bytes everywhere, quickly even in a process's first document. The codes are always the
 * same: finding out those that suit a stream best takes as long as all else, and makes it a few
 * percent smaller.
 * @see RFC 1951, 3.2.7
 */
function pack(data: Uint8Array, block: Block, roomFor = wordsFor): Bits {
  // A repetition takes fewer bits than its bytes would.
  const sink = openBits((data.length + 1) * longestCode, block.header, roomFor);
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
