import { sumsOf } from "./adler.ts";
import { type Block, blockOf, bytesOf, closeBits, closeZlib, zlibHeader } from "./block.ts";
import { ofdCodes, pageCodes, textCodes, xmlCodes } from "./common-codes.ts";
import { pack } from "./pack.ts";

const text = blockOf(textCodes, zlibHeader);
const xml = blockOf(xmlCodes);
const page = blockOf(pageCodes);
const ofd = blockOf(ofdCodes);

/** Packs a PDF's own text, or that of a report, into a zlib stream. @see RFC 1950 (zlib) */
export function deflateText(data: Uint8Array): Uint8Array {
  const sink = pack(data, text);
  return closeZlib(sink.words, closeBits(sink), sumsOf(data)).slice();
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

function packBare(data: Uint8Array, block: Block): Uint8Array {
  const sink = pack(data, block);
  return bytesOf(sink.words, closeBits(sink)).slice();
}
