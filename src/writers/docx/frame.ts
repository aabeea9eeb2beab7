import { Document, Packer } from "docx";
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { Look } from "../../document/look.ts";
import { fontTablePart } from "./font-table.ts";
import { writeFooters } from "./footers.ts";
import { sectionProperties } from "./page.ts";
import { stylesPart } from "./styles.ts";
import type { WordFonts } from "./word-fonts.ts";
import type { Xml } from "./xml.ts";

/** What every document of a look has in common: all but its text and its properties. */
export type Frame = {
  /** `word/document.xml` before and behind the blocks. */
  readonly start: Xml;
  readonly end: Xml;
  /** The other parts by their paths. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
};

const frames = new WeakMap<Look, WeakMap<WordFonts, Promise<Frame>>>();

/** Made once for a look and its fonts; no word of a document ever gets into it. */
export function frameOf(look: Look, fonts: WordFonts): Promise<Frame> {
  const known = frames.get(look) ?? new WeakMap<WordFonts, Promise<Frame>>();
  const frame = known.get(fonts) ?? makeFrame(look, fonts);
  frames.set(look, known.set(fonts, frame));
  return frame;
}

async function makeFrame(look: Look, fonts: WordFonts): Promise<Frame> {
  const empty = new Document({
    evenAndOddHeaderAndFooters: true,
    compatibility: {
      version: 15,
      // A justified line that ends with a break keeps its natural width.
      doNotExpandShiftReturn: true,
    },
    sections: [{ properties: sectionProperties(look), footers: writeFooters(look), children: [] }],
  });
  const { "word/document.xml": text, ...parts } = unzipSync(await Packer.pack(empty, "uint8array"));
  const [start = "", end = ""] = strFromU8(text ?? new Uint8Array()).split(/(?=<w:sectPr>)/);
  return {
    start,
    end,
    parts: {
      ...parts,
      "word/styles.xml": strToU8(stylesPart(look, fonts)),
      "word/fontTable.xml": strToU8(fontTablePart(fonts)),
    },
  };
}
