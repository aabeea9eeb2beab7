import { type PackedPart, packPart, writeZip } from "../../write-zip.ts";
import type { Xml } from "../xml.ts";
import type { Frame } from "./frame.ts";

/**
 * Packs a document into the bytes of its file: always the same for the same document.
 *
 * @param text - `word/document.xml`
 * @param own - its parts besides those that every document has alike, and its text.
 */
export function packDocument(
  { parts }: Pick<Frame, "parts">,
  text: Xml,
  own: readonly PackedPart[],
): Uint8Array {
  return writeZip([
    ...parts.map((part) => ({ ...part, data: Buffer.from(part.data, "base64") })),
    ...own,
    packPart("word/document.xml", text),
  ]);
}
