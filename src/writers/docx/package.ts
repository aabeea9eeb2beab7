import { strToU8, zipSync } from "fflate";
import type { Frame } from "./frame.ts";
import { joinZips } from "./join-zips.ts";
import type { Xml } from "./xml.ts";

/** The first day that a ZIP file can write, in local time as the library reads it. */
const firstDay = new Date(1980, 0, 1);

/**
 * Packs a document into the bytes of its file: always the same for the same document.
 *
 * @param own - the parts that are the document's own, by their paths.
 */
export function packDocument(
  { start, end, parts }: Frame,
  body: Xml,
  own: Readonly<Record<string, Xml>>,
): Uint8Array {
  const texts = { ...own, "word/document.xml": start + body + end };
  return joinZips(Buffer.from(parts, "base64"), zipParts(texts));
}

export function zipParts(parts: Readonly<Record<string, Xml>>): Uint8Array {
  const entries = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: firstDay });
}
