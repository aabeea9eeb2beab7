/** Longer than the check sum and the rest of a word. */
const endLength = 64;

/** The words of a stream of so many bits, and of its end. */
export function wordsFor(bits: number): Int32Array {
  return new Int32Array(Math.ceil((bits + endLength) / 32));
}

/** The worst case of most parts of a document: a new room for each would have to be cleaned up. */
const usual = 2 ** 20;
const room = wordsFor(usual);

/** What stands there already is written over. What is packed there is to be copied. */
export function usedRoom(bits: number): Int32Array {
  return bits <= usual ? room : wordsFor(bits);
}
