import { coverage, files, manifest, pieceLength } from "virtual:fonts";
import { gunzipSync } from "fflate";
import { once } from "../../../src/document/once.ts";
import type { ByteSource, ByteStretch } from "../../../src/fonts/font.ts";
import type { FontSet } from "../../../src/fonts/font-set.ts";
import { faceNames } from "../../../src/fonts/manifest.ts";
import { openFontSet } from "../../../src/fonts/open-font-set.ts";
import { ownMember } from "../../../src/messages/own-member.ts";

/** Where the fonts of the page are: in pieces on its server, or packed and in Base64 in itself. */
export type FontPlace =
  | { readonly type: "server"; readonly base: string }
  | { readonly type: "page"; readonly texts: Readonly<Record<string, string>> };

export const wordFonts = manifest;

/** Whether the open fonts have a character, known without any of them. */
export const hasCharacter = (codePoint: number): boolean => {
  let inside = false;
  let edge = 0;
  for (const step of coverage) {
    edge += step;
    if (codePoint < edge) return inside;
    inside = !inside;
  }
  return inside;
};

export type OpenFonts = {
  readonly fontSet: FontSet;
  /** Has what every document reads of the faces brought here at once. */
  readonly fetchTables: () => Promise<void>;
};

/** All faces of a document; a font's bytes are fetched when a character first needs them. */
export function openFonts(place: FontPlace): OpenFonts {
  const sources = new Map<string, FetchedFont>();
  const fetched = (path: string, base: string): ByteSource | undefined => {
    const source = sources.get(path) ?? openFetched(path, base);
    if (source) sources.set(path, source);
    return source;
  };
  const open = (path: string) =>
    place.type === "server" ? fetched(path, place.base) : unpacked(ownMember(place.texts, path));
  const fetchTables = async () => {
    if (place.type !== "server") return;
    for (const face of faceNames) fetched(manifest.fonts[face].open, place.base);
    await Promise.all([...sources.values()].map((source) => source.fetchTables()));
  };
  return { fontSet: openFontSet(manifest, { open, own: [] }), fetchTables };
}

type FetchedFont = ByteSource & { readonly fetchTables: () => Promise<void> };

function openFetched(path: string, base: string): FetchedFont | undefined {
  const file = ownMember(files, path);
  if (!file) return undefined;
  const pieces = new Map<number, Uint8Array>();
  const addressOf = (index: number) => `${base}fonts/${file.folder}/${index}.bin`;
  const pieceAt = (index: number): Uint8Array => {
    const piece = pieces.get(index) ?? fetchPiece(addressOf(index));
    pieces.set(index, piece);
    return piece;
  };
  const fetchAll = async (wanted: Iterable<number>) => {
    const missing = [...new Set(wanted)].filter((index) => !pieces.has(index));
    await Promise.all(
      missing.map(async (index) => pieces.set(index, await fetchPieceAhead(addressOf(index)))),
    );
  };
  return {
    size: file.size,
    read: (offset, length) => gather(pieceAt, offset, length),
    fetchAhead: (stretches) => fetchAll(stretches.flatMap(piecesOf)),
    fetchTables: () => fetchAll(file.tables),
  };
}

function piecesOf({ offset, length }: ByteStretch): number[] {
  if (length === 0) return [];
  const first = Math.floor(offset / pieceLength);
  const last = Math.floor((offset + length - 1) / pieceLength);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The writers read fonts as files, without waiting; a worker may do so over the network, too. */
function fetchPiece(address: string): Uint8Array {
  const request = new XMLHttpRequest();
  request.open("GET", new URL(address), false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`${address}: ${request.status}`);
  return gunzipSync(new Uint8Array(request.response as ArrayBuffer));
}

/** The same beside others: a document needs dozens of pieces. */
async function fetchPieceAhead(address: string): Promise<Uint8Array> {
  const { ok, status, body } = await fetch(new URL(address));
  if (!ok || !body) throw new Error(`${address}: ${status}`);
  const plain = new Response(body.pipeThrough(new DecompressionStream("gzip")));
  return new Uint8Array(await plain.arrayBuffer());
}

function gather(
  pieceAt: (index: number) => Uint8Array,
  offset: number,
  length: number,
): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = offset; at < offset + length; ) {
    const inside = at % pieceLength;
    const piece = pieceAt(Math.floor(at / pieceLength));
    const part = piece.subarray(inside, inside + offset + length - at);
    bytes.set(part, at - offset);
    at += part.length;
  }
  return bytes;
}

function unpacked(text: string | undefined): ByteSource | undefined {
  if (text === undefined) return undefined;
  const bytes = once(() => gunzipSync(bytesOf(text)));
  const size = once(() => bytes().length);
  return {
    get size() {
      return size();
    },
    read: (offset, length) => bytes().slice(offset, offset + length),
  };
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
