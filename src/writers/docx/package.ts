import { strToU8, type Zippable, zipSync } from "fflate";
import type { Frame } from "./frame.ts";
import type { Xml } from "./xml.ts";

/** The first day that a ZIP file can write, in local time as the library reads it. */
const firstDay = new Date(1980, 0, 1);

/** Packs a document into the bytes of its file: always the same for the same document. */
export function packFrame(
  { start, end, parts }: Frame,
  { body, coreProperties }: { readonly body: Xml; readonly coreProperties: string },
): Uint8Array {
  const entries: Zippable = {
    ...parts,
    "docProps/core.xml": strToU8(coreProperties),
    "word/document.xml": strToU8(start + body + end),
  };
  return zipSync(entries, { mtime: firstDay });
}
