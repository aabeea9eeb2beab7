/** Longer than the check sum and the rest of a word. */
const endLength = 64;

/** The words of a stream of so many bits, and of its end. */
export function wordsFor(bits: number): Int32Array {
  return new Int32Array(Math.ceil((bits + endLength) / 32));
}

/** The worst case of nearly all parts of a document: a new room for each would have to be cleaned up. */
const usual = 2 ** 23;
let room = wordsFor(2 ** 20);

/** What stands there already is written over. What is packed there is to be copied. */
export function usedRoom(bits: number): Int32Array {
  if (bits > usual) return wordsFor(bits);
  const words = Math.ceil((bits + endLength) / 32);
  if (words > room.length) room = wordsFor(2 * bits);
  return room;
}
