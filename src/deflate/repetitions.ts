/** A byte, or how many bytes are repeated (times 65,536) and how far they stand back. */
export type Token = number;

/** A power of two. @see RFC 1951, 2 and 3.2.5 */
export const farthest = 32_768;
export const longest = 258;

/** Shorter ones gain little, and are slow to look up. */
const shortest = 4;

/** Earlier places with the same beginning that are looked at; more would gain one percent. */
const tries = 2;

const hashBits = 13;

/** The latest place with a beginning, one more than it is; and for each place the one before it. */
const latest = new Int32Array(1 << hashBits);
const earlier = new Int32Array(farthest);

/** To be called before a stream is packed: the places of the last one are forgotten. */
export function forgetPlaces(): void {
  latest.fill(0);
}

/** The byte at a place, or what repeats earlier bytes there. Places are asked for in order. */
export function tokenAt(data: Uint8Array, at: number): Token {
  const byte = data[at] ?? 0;
  if (data.length - at < shortest) return byte;
  const hash = hashAt(data, at);
  let best = shortest - 1;
  let back = 0;
  let place = (latest[hash] ?? 0) - 1;
  earlier[at % farthest] = place + 1;
  latest[hash] = at + 1;
  for (let left = tries; left > 0 && place >= 0 && at - place < farthest; left--) {
    // Asking for a byte behind the end would make all of it slow.
    const mayGain = at + best < data.length && data[place + best] === data[at + best];
    const length = mayGain ? alike(data, place, at) : 0;
    if (length > best) {
      best = length;
      back = at - place;
    }
    place = (earlier[place % farthest] ?? 0) - 1;
  }
  return back === 0 ? byte : (best << 16) | back;
}

function hashAt(data: Uint8Array, at: number): number {
  const low = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8);
  const high = ((data[at + 2] ?? 0) << 16) | ((data[at + 3] ?? 0) << 24);
  return Math.imul(low | high, 0x9e3779b1) >>> (32 - hashBits);
}

/** How many bytes are the same from both places on. */
export function alike(data: Uint8Array, place: number, at: number): number {
  const most = Math.min(longest, data.length - at);
  let length = 0;
  while (length < most && data[place + length] === data[at + length]) length++;
  return length;
}
