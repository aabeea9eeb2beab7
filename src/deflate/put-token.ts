import { type Bits, type Block, put } from "./block.ts";
import type { Token } from "./repetitions.ts";
import { distanceOf, extraOfDistance, extraOfLength, lastByte, symbolOf } from "./tokens.ts";

export function putToken(sink: Bits, token: Token, { symbols, distances }: Block): void {
  put(sink, symbols[symbolOf(token)] ?? 0);
  if (token <= lastByte) return;
  put(sink, extraOfLength(token));
  put(sink, distances[distanceOf(token)] ?? 0);
  put(sink, extraOfDistance(token));
}
