import { Document, Packer } from "docx";
import { strFromU8, unzipSync } from "fflate";
import type { Look } from "../../document/look.ts";
import { writeFooters } from "./footers.ts";
import { zipParts } from "./package.ts";
import { sectionProperties } from "./section.ts";
import type { Xml } from "./xml.ts";

/** What every document of a page style has in common: all but its text, styles and properties. */
export type Frame = {
  /** `word/document.xml` before and behind the blocks. */
  readonly start: Xml;
  readonly end: Xml;
  /** The parts that every document has alike, as a ZIP archive in base 64. */
  readonly parts: string;
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
  const files = unzipSync(await Packer.pack(empty, "uint8array"));
  const texts = Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
  const text = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const [start = "", end = ""] = text.split(/(?=<w:sectPr>)/);
  const alike = texts.filter(([path]) => !ownParts.includes(path));
  return { start, end, parts: Buffer.from(zipParts(Object.fromEntries(alike))).toString("base64") };
}

/** What each document has for itself. */
const ownParts = [
  "word/document.xml",
  "word/styles.xml",
  "word/fontTable.xml",
  "docProps/core.xml",
];
