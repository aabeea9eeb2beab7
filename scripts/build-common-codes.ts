import { readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { deepSearch } from "../src/deflate/repetitions.ts";
import { countGlyphs, countOutlines, countTexts } from "./common-codes/counts.ts";
import {
  examples,
  isDrawing,
  isMap,
  isOfObjects,
  isOther,
  isPage,
  ofdFiles,
  pdfStreams,
} from "./common-codes/example-streams.ts";
import { written } from "./common-codes/written.ts";

/**
 * Writes the codes that documents are packed with: Huffman's for the outlines of common characters
 * in the open fonts, for what pages of PDFs draw, their maps, their objects and all else in those of the examples, for the parts of
 * their Word documents, and for the pages and the other parts of their OFDs. Named ones are written
 * anew, or all: examples and what is made of them change, so the codes of other formats would, too.
 */
const place = new URL("../src/deflate/common-codes.ts", import.meta.url);

const head = `/**
 * Written by \`scripts/build-common-codes.ts\`. How long codes are, a hexadecimal digit each: of symbols, of
 * distances, and of lengths, where these are written in a few bytes less.
 */
export type Lengths = {
  readonly symbols: string;
  readonly distances: string;
  readonly lengths?: string;
};
`;
const makers: Readonly<Record<string, () => Promise<string> | string>> = {
  outlineCodes: () => written("outlineCodes", countOutlines()),
  glyphCodes: () => written("glyphCodes", countGlyphs(), "whole"),
  textCodes: async () => written("textCodes", countTexts(await pdfStreams(() => true))),
  drawingCodes: async () =>
    written("drawingCodes", countTexts(await pdfStreams(isDrawing)), "brief"),
  mapCodes: async () => written("mapCodes", countTexts(await pdfStreams(isMap)), "brief"),
  objectCodes: async () =>
    written("objectCodes", countTexts(await pdfStreams(isOfObjects)), "brief"),
  xmlCodes: async () => {
    const parts = (await examples("docx")).flatMap((docx) => Object.values(unzipSync(docx)));
    return written("xmlCodes", countTexts(parts));
  },
  pageCodes: async () =>
    written("pageCodes", countTexts(await ofdFiles(isPage), deepSearch), "brief"),
  ofdCodes: async () =>
    written("ofdCodes", countTexts(await ofdFiles(isOther), deepSearch), "brief"),
};

/** What stands in the file by now. */
function known(name: string): string {
  const [code = ""] =
    readFileSync(place, "utf8").match(new RegExp(`export const ${name}: [^;]*;\n`)) ?? [];
  return code;
}

const named = new Set(process.argv.slice(2));
const parts: string[] = [head];
for (const [name, make] of Object.entries(makers)) {
  parts.push(named.size === 0 || named.has(name) ? await make() : known(name));
}
writeFileSync(place, parts.join("\n"));
