import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { openFonts } from "../functions/font-files.ts";
import { openResources } from "../functions/resources.ts";
import { distanceSymbols, endOfBlock, symbols } from "../src/deflate/block.ts";
import { longestCode, repetition, shortened } from "../src/deflate/codes.ts";
import { forgetPlaces, tokenAt } from "../src/deflate/repetitions.ts";
import { distanceOf, lastByte, symbolOf } from "../src/deflate/tokens.ts";
import { faceNames } from "../src/fonts/manifest.ts";
import { generate } from "../src/generate.ts";
import { huffmanLengths } from "./huffman.ts";

/**
 * Writes the codes that documents are packed with: Huffman's for the outlines of common characters
 * in the open fonts, for all else in the PDFs of the examples, the reports inside, for the parts of
 * their Word documents, and for the pages and the other parts of their OFDs.
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
  for (const piece of outlines()) for (const byte of piece) increase(counts.symbols, byte);
  increase(counts.symbols, endOfBlock);
  counts.distances.fill(1, 0, 2);
  return counts;
}

/** Of the first level of the table of standard characters, and of letters and digits. */
function outlines(): Uint8Array[] {
  const table = readFileSync(new URL("../fonts/coverage/tghz-8105.txt", import.meta.url), "utf8");
  const common = [...table.replaceAll(/^#.*$|\s/gm, "")].slice(0, 3500);
  const { fontSet } = openFonts();
  return faceNames.flatMap((face) => {
    const characters = face === "times" ? latin : common;
    const glyphs = characters.flatMap((character) => {
      const glyph = fontSet.glyph(face, face, character.codePointAt(0) ?? 0);
      return glyph ? [glyph] : [];
    });
    const font = glyphs[0]?.font;
    const own = glyphs.filter((glyph) => glyph.font === font);
    return font?.subset([0, ...own.map(({ id }) => id)]) ?? [];
  });
}

const latin = [..."abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.,%"];

/** What no example has needs codes, too. */
function countTexts(texts: readonly Uint8Array[]): Counts {
  const counts = noCounts();
  for (const text of texts) {
    forgetPlaces();
    for (let at = 0; at < text.length; ) {
      const token = tokenAt(text, at);
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

/** All but fonts and cross references. */
function streamsOf(bytes: Uint8Array): Uint8Array[] {
  const pdf = Buffer.from(bytes);
  const beginnings = pdf.toString("latin1").matchAll(/<<([\s\S]{0,300}?)>>\nstream\n/g);
  return [...beginnings].flatMap(({ 0: beginning, 1: entries = "", index }) => {
    if (!entries.includes("/FlateDecode") || /\/Length1 |\/XRef/.test(entries)) return [];
    return [inflateSync(pdf.subarray(index + beginning.length))];
  });
}

function written(name: string, counts: Counts, size: "plain" | "brief" = "plain"): string {
  const [ofSymbols = [], ofDistances = []] = [counts.symbols, counts.distances].map((all) =>
    huffmanLengths(all, longestCode),
  );
  const rows = digits(ofSymbols)
    .match(/.{1,64}/g)
    ?.map((row) => `    "${row}",\n`)
    .join("");
  const ofLengths = digits(lengthsOfLengths([...ofSymbols, ...ofDistances]));
  return [
    `export const ${name}: Lengths = {\n  symbols: [\n${rows}  ].join(""),\n`,
    `  distances: "${digits(ofDistances)}",\n`,
    size === "brief" ? `  lengths: "${ofLengths}",\n` : "",
    "};\n",
  ].join("");
}

function digits(lengths: readonly number[]): string {
  return lengths.map((length) => length.toString(16)).join("");
}

/** How long the codes are by which lengths of codes are written. */
function lengthsOfLengths(lengths: readonly number[]): number[] {
  const counts: number[] = Array(lengthSymbols).fill(0);
  for (const { length, again } of shortened(lengths)) {
    increase(counts, again > 0 ? repetition : length);
  }
  return huffmanLengths(counts, longestOfLengths);
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
const texts = (await examples("pdf")).flatMap(streamsOf);
const parts = (await examples("docx")).flatMap((docx) => Object.values(unzipSync(docx)));
const ofds = [...(await examples("ofd")), ...(await examples("ofd", withLongProse))];
const files = ofds.flatMap((ofd) => Object.entries(unzipSync(ofd)));
const isPage = (name: string) => name.includes("/Pages/");
const pages = files.filter(([name]) => isPage(name)).map(([, file]) => file);
const others = files
  .filter(([name]) => name.endsWith("ml") && !isPage(name))
  .map(([, file]) => file);
writeFileSync(
  place,
  [
    head,
    written("outlineCodes", countOutlines()),
    written("textCodes", countTexts(texts)),
    written("xmlCodes", countTexts(parts)),
    written("pageCodes", countTexts(pages), "brief"),
    written("ofdCodes", countTexts(others), "brief"),
  ].join("\n"),
);
