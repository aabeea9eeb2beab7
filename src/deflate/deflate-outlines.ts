import { append, blockOf, bytesOf, endOfBlock, type Packed, packCodes } from "./block.ts";
import { longestCode } from "./codes.ts";
import { outlineCodes } from "./common-codes.ts";
import { wordsFor } from "./room.ts";

const { header, symbols: codes } = blockOf(outlineCodes);

const end = packCodes([codes[endOfBlock] ?? 0]);

/**
 * Packs the pieces of a TrueType font, laid end to end, into a bare stream, as ZIP archives have
 * them. Little repeats in outlines, and looking for it takes longer than all else: frequent bytes get
 * short codes, no more. The codes are always the same: what was packed for one document need not be
 * packed for the next.
 * @see RFC 1951, 3.2.7
 */
export function deflateOutlinesBare(pieces: readonly Uint8Array[]): Uint8Array {
  const { words, bits } = join([header, ...pieces.map(pack), end]);
  return bytesOf(words, bits);
}

function join(packed: readonly Packed[]): Packed {
  const bits = packed.reduce((sum, piece) => sum + piece.bits, 0);
  const words = wordsFor(bits);
  let at = 0;
  for (const piece of packed) at = append(words, at, piece);
  return { words, bits };
}

/** Kept as long as the piece is. */
const known = new WeakMap<Uint8Array, Packed>();

function pack(piece: Uint8Array): Packed {
  const kept = known.get(piece);
  if (kept) return kept;
  const packed = packAnew(piece);
  known.set(piece, packed);
  return packed;
}

function packAnew(piece: Uint8Array): Packed {
  const words = new Int32Array(Math.ceil((piece.length * longestCode) / 32));
  let at = 0;
  let hold = 0;
  let held = 0;
  for (let index = 0; index < piece.length; index++) {
    const code = codes[piece[index] ?? 0] ?? 0;
    const length = code & 15;
    hold |= (code >>> 4) << held;
    held += length;
    if (held >= 32) {
      words[at++] = hold;
      held -= 32;
      hold = code >>> (4 + length - held);
    }
  }
  words[at] = hold;
  const bits = 32 * at + held;
  return { words: words.slice(0, Math.ceil(bits / 32)), bits };
}
