import { blockOf } from "../../src/deflate/block.ts";
import { longestCode, repetition, shortened } from "../../src/deflate/codes.ts";
import { huffmanLengths } from "../huffman.ts";
import { type Counts, increase } from "./counts.ts";

/**
 * How the codes themselves are written: plainly, in a few bytes less, or so in whole bytes, for data
 * that must begin with one.
 */
type Size = "plain" | "brief" | "whole";

/** The codes that suit counts best, as source text. */
export function written(name: string, counts: Counts, size: Size = "plain"): string {
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
