import { sumsOf } from "./adler.ts";
import { type Block, blockOf, bytesOf, closeBits, closeZlib, zlibHeader } from "./block.ts";
import type { Code } from "./codes.ts";
import {
  drawingCodes,
  type Lengths,
  mapCodes,
  objectCodes,
  ofdCodes,
  pageCodes,
  textCodes,
  xmlCodes,
} from "./common-codes.ts";
import { pack } from "./pack.ts";
import { deepSearch, type Search } from "./repetitions.ts";

/** Packs the text of a report, or whatever else may be in a PDF, into a zlib stream. @see RFC 1950 (zlib) */
export function deflateText(data: Uint8Array): Uint8Array {
  return packZlib(data, textCodes);
}

/** The same for what a page of a PDF draws. */
export function deflateDrawing(data: Uint8Array): Uint8Array {
  return packZlib(data, drawingCodes);
}

/** The same for a font's map from codes to text. */
export function deflateMap(data: Uint8Array): Uint8Array {
  return packZlib(data, mapCodes);
}

/** The same for a PDF's small objects, and for where they are. */
export function deflateObjects(data: Uint8Array): Uint8Array {
  return packZlib(data, objectCodes);
}

function packZlib(data: Uint8Array, lengths: Lengths): Uint8Array {
  const sink = pack(data, blockWith(lengths, zlibHeader));
  return closeZlib(sink.words, closeBits(sink), sumsOf(data)).slice();
}

/** Packs a part of a Word document into a bare stream, as ZIP archives have them. */
export function deflateXml(data: Uint8Array): Uint8Array {
  return packBare(data, xmlCodes);
}

/** The same for a page of an OFD, of which there can be hundreds. */
export function deflatePage(data: Uint8Array): Uint8Array {
  return packBare(data, pageCodes, deepSearch);
}

/** The same for any other file of an OFD. */
export function deflateOfd(data: Uint8Array): Uint8Array {
  return packBare(data, ofdCodes, deepSearch);
}

function packBare(data: Uint8Array, lengths: Lengths, search?: Search): Uint8Array {
  const sink = pack(data, blockWith(lengths), search);
  return bytesOf(sink.words, closeBits(sink)).slice();
}

const known = new Map<Lengths, Block>();

/** Made when it is asked for first: no document needs the codes of all. */
function blockWith(lengths: Lengths, start?: readonly Code[]): Block {
  const block = known.get(lengths) ?? blockOf(lengths, start);
  known.set(lengths, block);
  return block;
}
