import { type Bits, type Block, endOfBlock, openBits, put } from "./block.ts";
import { longestCode } from "./codes.ts";
import { putToken } from "./put-token.ts";
import { forgetPlaces, quickSearch, type Search, tokenAt } from "./repetitions.ts";
import { usedRoom } from "./room.ts";
import { lastByte } from "./tokens.ts";

/**
 * The same bytes everywhere, quickly even in a process's first document. The codes are always the
 * same: finding out those that suit a stream best takes as long as all else, and makes it a few
 * percent smaller. To be copied before more is packed.
 * @see RFC 1951, 3.2.7
 */
export function pack(given: Uint8Array, block: Block, search: Search = quickSearch): Bits {
  // No Buffer: for each class of bytes the engine would compile this loop once more.
  const data = new Uint8Array(given.buffer, given.byteOffset, given.length);
  // A repetition takes fewer bits than its bytes would.
  const sink = openBits((data.length + 1) * longestCode, block.header, usedRoom);
  forgetPlaces();
  for (let at = 0; at < data.length; ) {
    const token = tokenAt(data, at, search);
    putToken(sink, token, block);
    at += token <= lastByte ? 1 : token >>> 16;
  }
  put(sink, block.symbols[endOfBlock] ?? 0);
  return sink;
}
