import { checkSum, joinSums, type Sums, sumsOf } from "./adler.ts";
import { bytesOf, closeBits, endOfBlock, openBits, plainBlock, put, zlibHeader } from "./block.ts";
import { codeOf, longestCode } from "./codes.ts";
import { pack } from "./pack.ts";
import { type Stretch, stretchBlock } from "./stretch.ts";

const plain = plainBlock(zlibHeader);

/**
 * A zlib stream of some bytes and of stretches that follow them, packed before: those are in it as
 * they are.
 * @param zeros - how many bytes of 0 stand behind them.
 * @returns the pieces that follow each other in it.
 */
export function deflateStretches(
  start: Uint8Array,
  stretches: readonly Stretch[],
  zeros = 0,
): readonly Uint8Array[] {
  let sums = sumsOf(start);
  for (const stretch of stretches) sums = joinSums(sums, stretch.sums, stretch.length);
  sums = joinSums(sums, sumsOf(new Uint8Array(zeros)), zeros);
  return [packStart(start), ...stretches.map(({ bytes }) => bytes), endOf(sums, zeros)];
}

/** An empty block that is not packed comes between: the block behind it begins with a byte. */
function packStart(start: Uint8Array): Uint8Array {
  const sink = pack(start, plain);
  put(sink, codeOf(0, 3));
  const bits = closeBits(sink);
  return Buffer.concat([bytesOf(sink.words, bits), noBytes, blockStart]);
}

/** A length of 0, and its complement. @see RFC 1951, 3.2.4 */
const noBytes = Uint8Array.of(0, 0, 0xff, 0xff);

const blockStart = bytesOf(stretchBlock.header.words, stretchBlock.header.bits);

function endOf(sums: Sums, zeros: number): Uint8Array {
  const sink = openBits((zeros + 1) * longestCode);
  for (let left = zeros; left > 0; left--) put(sink, stretchBlock.symbols[0] ?? 0);
  put(sink, stretchBlock.symbols[endOfBlock] ?? 0);
  const end = bytesOf(sink.words, closeBits(sink));
  const bytes = new Uint8Array(end.length + 4);
  bytes.set(end);
  new DataView(bytes.buffer).setUint32(end.length, checkSum(sums));
  return bytes;
}
