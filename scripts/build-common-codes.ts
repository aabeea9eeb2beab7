import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { openResources } from "../functions/resources.ts";
import { blockOf, distanceSymbols, endOfBlock, symbols } from "../src/deflate/block.ts";
import { longestCode, repetition, shortened } from "../src/deflate/codes.ts";
import { beginStretch, nearTokenAt } from "../src/deflate/near-repetitions.ts";
import { forgetPlaces, tokenAt } from "../src/deflate/repetitions.ts";
import { distanceOf, lastByte, symbolOf } from "../src/deflate/tokens.ts";
import { plainOutline } from "../src/fonts/plain-outline.ts";
import { generate } from "../src/generate.ts";
import { commonGlyphs } from "./fonts/common-outlines.ts";
import { huffmanLengths } from "./huffman.ts";

/**
 * Writes the codes that documents are packed with: Huffman's for the outlines of common characters
 * in the open fonts, for what pages of PDFs draw, their maps, their objects and all else in those of the examples, for the parts of
 * their Word documents, and for the pages and the other parts of their OFDs. Named ones are written
 * anew, or all: examples and what is made of them change, so the codes of other formats would, too.
 */
const place = new URL("../src/deflate/common-codes.ts", import.meta.url);

type Counts = { readonly symbols: number[]; readonly distances: number[] };

function noCounts(): Counts {
  return { symbols: Array(symbols).fill(0), distances: Array(distanceSymbols).fill(0) };
}

function increase(counts: number[], symbol: number): void {
  counts[symbol] = (counts[symbol] ?? 0) + 1;
}

/** Bytes alone, as no repetitions are looked for. */
function countOutlines(): Counts {
  const counts = noCounts();
  for (const outline of commonOutlines())
    for (const byte of outline) increase(counts.symbols, byte);
  increase(counts.symbols, endOfBlock);
  counts.distances.fill(1, 0, 2);
  return counts;
}

function commonOutlines(): Uint8Array[] {
  return commonGlyphs().flatMap(({ outlines }) =>
    Array.from(outlines.values(), ({ bytes }) => bytes),
  );
}

/** Each outline by itself, as PDFs have them. */
function countGlyphs(): Counts {
  return countTokens(
    commonOutlines().map((outline) => plainOutline("", outline)),
    ({ length }) => beginStretch(length),
    nearTokenAt,
  );
}

function countTexts(texts: readonly Uint8Array[]): Counts {
  return countTokens(texts, forgetPlaces, tokenAt);
}

/** What no example has needs codes, too. */
function countTokens(
  texts: readonly Uint8Array[],
  begin: (text: Uint8Array) => void,
  next: typeof tokenAt,
): Counts {
  const counts = noCounts();
  for (const text of texts) {
    begin(text);
    for (let at = 0; at < text.length; ) {
      const token = next(text, at);
      increase(counts.symbols, symbolOf(token));
      if (token > lastByte) increase(counts.distances, distanceOf(token));
      at += token <= lastByte ? 1 : token >>> 16;
    }
    increase(counts.symbols, endOfBlock);
  }
  const seen = (all: number[]) => all.map((count) => weight * count + 1);
  return { symbols: seen(counts.symbols), distances: seen(counts.distances) };
}

/** How much more often what was seen is expected than what was not. */
const weight = 20;

type Example = { readonly sections: readonly { readonly body?: unknown }[] };

async function examples(
  format: "pdf" | "docx" | "ofd",
  change: (example: Example) => unknown = (example) => example,
): Promise<Uint8Array[]> {
  const folder = new URL("../examples/", import.meta.url);
  const reports = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const documents = reports.map(async (name) => {
    const value = change(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
    const options = { force: true, attachSource: true };
    return generate({ value, findings: [] }, format, openResources(), options);
  });
  return (await Promise.all(documents)).map(({ bytes }) => bytes);
}

/** Where prose is long, it is most of the file; and it is then that its size matters. */
function withLongProse({ sections, ...others }: Example): unknown {
  const long = sections.map((section) => {
    const { body } = section;
    return body === undefined ? section : { ...section, body: Array(10).fill(body).flat() };
  });
  return { ...others, sections: long };
}

type Stream = { readonly entries: string; readonly bytes: Uint8Array };

/** All but fonts and pictures. */
async function pdfStreams(isWanted: (stream: Stream) => boolean): Promise<Uint8Array[]> {
  const streams = (await examples("pdf")).flatMap(streamsOf);
  return streams.filter(isWanted).map(({ bytes }) => bytes);
}

function streamsOf(bytes: Uint8Array): Stream[] {
  const pdf = Buffer.from(bytes);
  const beginnings = pdf.toString("latin1").matchAll(/<<([^\n]*)>>\nstream\n/g);
  return [...beginnings].flatMap(({ 0: beginning, 1: entries = "", index }) => {
    if (!entries.includes("/FlateDecode") || /\/Length1 |\/XObject/.test(entries)) return [];
    return [{ entries, bytes: inflateSync(pdf.subarray(index + beginning.length)) }];
  });
}

function isMap({ bytes }: Stream): boolean {
  return Buffer.from(bytes.subarray(0, 100)).includes("/CIDInit");
}

function isOfObjects({ entries }: Stream): boolean {
  return /\/ObjStm|\/XRef/.test(entries);
}

function isDrawing({ entries, ...stream }: Stream): boolean {
  return /^\/Filter\/FlateDecode\/Length \d+$/.test(entries) && !isMap({ entries, ...stream });
}

/**
 * How the codes themselves are written: plainly, in a few bytes less, or so in whole bytes, for data
 * that must begin with one.
 */
type Size = "plain" | "brief" | "whole";

function written(name: string, counts: Counts, size: Size = "plain"): string {
  const [ofSymbols = [], ofDistances = []] = [counts.symbols, counts.distances].map((all) =>
    huffmanLengths(all, longestCode),
  );
  const lengths = { symbols: digits(ofSymbols), distances: digits(ofDistances) };
  const rows = lengths.symbols
    .match(/.{1,64}/g)
    ?.map((row) => `    "${row}",\n`)
    .join("");
  const brief = briefLengths([...ofSymbols, ...ofDistances]).map(digits);
  const isWhole = (ofLengths: string) =>
    blockOf({ ...lengths, lengths: ofLengths }).header.bits % 8 === 0;
  const ofLengths = size === "whole" ? brief.find(isWhole) : brief[0];
  return [
    `export const ${name}: Lengths = {\n  symbols: [\n${rows}  ].join(""),\n`,
    `  distances: "${lengths.distances}",\n`,
    size === "plain" ? "" : `  lengths: "${ofLengths}",\n`,
    "};\n",
  ].join("");
}

function digits(lengths: readonly number[]): string {
  return lengths.map((length) => length.toString(16)).join("");
}

/**
 * How long the codes are by which lengths of codes are written: the best ones first, then such as
 * would be best if one length were more frequent.
 */
function briefLengths(lengths: readonly number[]): number[][] {
  const counts: number[] = Array(lengthSymbols).fill(0);
  for (const { length, again } of shortened(lengths)) {
    increase(counts, again > 0 ? repetition : length);
  }
  const others = [2, 4, 8, 16].flatMap((times) =>
    counts.map((_, length) => counts.with(length, times * (counts[length] ?? 0))),
  );
  return [counts, ...others].map((all) => huffmanLengths(all, longestOfLengths));
}

const lengthSymbols = 19;
/** They are written in three bits. */
const longestOfLengths = 7;

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
  pageCodes: async () => written("pageCodes", countTexts(await ofdFiles(isPage)), "brief"),
  ofdCodes: async () => written("ofdCodes", countTexts(await ofdFiles(isOther)), "brief"),
};

async function ofdFiles(isWanted: (name: string) => boolean): Promise<Uint8Array[]> {
  const ofds = [...(await examples("ofd")), ...(await examples("ofd", withLongProse))];
  const files = ofds.flatMap((ofd) => Object.entries(unzipSync(ofd)));
  return files.filter(([name]) => isWanted(name)).map(([, file]) => file);
}

function isPage(name: string): boolean {
  return name.includes("/Pages/");
}

function isOther(name: string): boolean {
  return name.endsWith("ml") && !isPage(name);
}

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
