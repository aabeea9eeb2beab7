import { type Document, Packer } from "docx";
import { stampEntries } from "../zip-dates.ts";

/** A part to be put in the place of the library's own. */
type Part = { readonly path: string; readonly data: string };

/** Packs a document into the bytes of its file: always the same for the same document. */
export async function packDocument(
  document: Document,
  parts: readonly Part[],
): Promise<Uint8Array> {
  const zip = await Packer.pack(document, "uint8array", undefined, parts);
  stampEntries(zip);
  return zip;
}
