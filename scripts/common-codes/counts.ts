import { distanceSymbols, endOfBlock, symbols } from "../../src/deflate/block.ts";
import { beginStretch, nearTokenAt } from "../../src/deflate/near-repetitions.ts";
import { forgetPlaces, quickSearch, type Search, tokenAt } from "../../src/deflate/repetitions.ts";
import { distanceOf, lastByte, symbolOf } from "../../src/deflate/tokens.ts";
import { plainOutline } from "../../src/fonts/outlines/plain-outline.ts";
import { commonGlyphs } from "../fonts/common-outlines.ts";

/** How often each symbol and each distance is met. */
export type Counts = { readonly symbols: number[]; readonly distances: number[] };

function noCounts(): Counts {
  return { symbols: Array(symbols).fill(0), distances: Array(distanceSymbols).fill(0) };
}

export function increase(counts: number[], symbol: number): void {
  counts[symbol] = (counts[symbol] ?? 0) + 1;
}

/** Bytes alone, as no repetitions are looked for. */
export function countOutlines(): Counts {
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
export function countGlyphs(): Counts {
  return countTokens(
    commonOutlines().map((outline) => plainOutline("", outline)),
    ({ length }) => beginStretch(length),
    nearTokenAt,
  );
}

export function countTexts(texts: readonly Uint8Array[], search: Search = quickSearch): Counts {
  return countTokens(texts, forgetPlaces, (text, at) => tokenAt(text, at, search));
}

/** What no example has needs codes, too. */
function countTokens(
  texts: readonly Uint8Array[],
  begin: (text: Uint8Array) => void,
  next: typeof nearTokenAt,
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
