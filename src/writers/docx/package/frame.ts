import { crc32 } from "node:zlib";
import { Document, Packer } from "docx";
import { deflateSync, strFromU8, unzipSync } from "fflate";
import type { Look } from "../../../document/look.ts";
import { writeFooters } from "../pages/footers.ts";
import { sectionProperties } from "../pages/section.ts";
import type { Xml } from "../xml.ts";
import { contentTypesPath, type KeptPart, relationsPath } from "./package-parts.ts";

/** What every document of a page style has in common: all but its text, styles and properties. */
export type Frame = {
  /** `word/document.xml` before and behind the blocks. */
  readonly start: Xml;
  readonly end: Xml;
  /** The parts that every document has alike. */
  readonly parts: readonly KeptPart[];
  /** Two of the parts as text, for documents that have more parts to tell of. */
  readonly relations: Xml;
  readonly contentTypes: Xml;
};

/** Lets the library make a document of empty pages: once, when this package is built. */
export async function makeFrame(look: Look): Promise<Frame> {
  const empty = new Document({
    evenAndOddHeaderAndFooters: true,
    compatibility: {
      version: 15,
      // A justified line that ends with a break keeps its natural width.
      doNotExpandShiftReturn: true,
    },
    sections: [{ properties: sectionProperties(look), footers: writeFooters(look), children: [] }],
  });
  const files = new Map(Object.entries(unzipSync(await Packer.pack(empty, "uint8array"))));
  const textOf = (part: Uint8Array | undefined) => strFromU8(part ?? new Uint8Array());
  const text = textOf(files.get("word/document.xml"));
  const [start = "", end = ""] = text.split(/(?=<w:sectPr>)/);
  const alike = [...files].filter(([path]) => !ownParts.includes(path));
  return {
    start,
    end,
    parts: alike.map(([path, bytes]) => keep(path, bytes)),
    relations: textOf(files.get(relationsPath)),
    contentTypes: textOf(files.get(contentTypesPath)),
  };
}

/** Packed once, it may take its time. */
function keep(path: string, bytes: Uint8Array): KeptPart {
  const data = Buffer.from(deflateSync(bytes, { level: 9 })).toString("base64");
  return { path, length: bytes.length, checkSum: crc32(bytes), data };
}

/** What each document has for itself. */
const ownParts = [
  "word/document.xml",
  "word/styles.xml",
  "word/fontTable.xml",
  "docProps/core.xml",
];
