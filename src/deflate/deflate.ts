import { sumsOf } from "./adler.ts";
import { type Block, blockOf, bytesOf, closeBits, closeZlib, zlibHeader } from "./block.ts";
import {
  drawingCodes,
  mapCodes,
  objectCodes,
  ofdCodes,
  pageCodes,
  textCodes,
  xmlCodes,
} from "./common-codes.ts";
import { pack } from "./pack.ts";
import { deepSearch, type Search } from "./repetitions.ts";

const text = blockOf(textCodes, zlibHeader);
const drawing = blockOf(drawingCodes, zlibHeader);
const map = blockOf(mapCodes, zlibHeader);
const objects = blockOf(objectCodes, zlibHeader);
const xml = blockOf(xmlCodes);
const page = blockOf(pageCodes);
const ofd = blockOf(ofdCodes);

/** Packs the text of a report, or whatever else may be in a PDF, into a zlib stream. @see RFC 1950 (zlib) */
export function deflateText(data: Uint8Array): Uint8Array {
  return packZlib(data, text);
}

/** The same for what a page of a PDF draws. */
export function deflateDrawing(data: Uint8Array): Uint8Array {
  return packZlib(data, drawing);
}

/** The same for a font's map from codes to text. */
export function deflateMap(data: Uint8Array): Uint8Array {
  return packZlib(data, map);
}

/** The same for a PDF's small objects, and for where they are. */
export function deflateObjects(data: Uint8Array): Uint8Array {
  return packZlib(data, objects);
}

function packZlib(data: Uint8Array, block: Block): Uint8Array {
  const sink = pack(data, block);
  return closeZlib(sink.words, closeBits(sink), sumsOf(data)).slice();
}

/** Packs a part of a Word document into a bare stream, as ZIP archives have them. */
export function deflateXml(data: Uint8Array): Uint8Array {
  return packBare(data, xml);
}

/** The same for a page of an OFD, of which there can be hundreds. */
export function deflatePage(data: Uint8Array): Uint8Array {
  return packBare(data, page, deepSearch);
}

/** The same for any other file of an OFD. */
export function deflateOfd(data: Uint8Array): Uint8Array {
  return packBare(data, ofd, deepSearch);
}

function packBare(data: Uint8Array, block: Block, search?: Search): Uint8Array {
  const sink = pack(data, block, search);
  return bytesOf(sink.words, closeBits(sink)).slice();
}
