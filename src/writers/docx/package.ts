import { type PackedPart, packPart, writeZip } from "../write-zip.ts";
import type { Frame } from "./frame.ts";
import type { Xml } from "./xml.ts";

/**
 * Packs a document into the bytes of its file: always the same for the same document.
 *
 * @param own - its parts besides those that every document has alike, and its text.
 */
export function packDocument(
  { start, end, parts }: Pick<Frame, "start" | "end" | "parts">,
  body: Xml,
  own: readonly PackedPart[],
): Uint8Array {
  return writeZip([
    ...parts.map((part) => ({ ...part, data: Buffer.from(part.data, "base64") })),
    ...own,
    packPart("word/document.xml", start + body + end),
  ]);
}

/** The parts that tell of the others. */
export const relationsPath = "word/_rels/document.xml.rels";
export const contentTypesPath = "[Content_Types].xml";

/** A packed part as text. */
export type KeptPart = Omit<PackedPart, "data"> & {
  /** In base 64. */
  readonly data: string;
};
