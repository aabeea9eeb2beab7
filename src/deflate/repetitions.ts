/** A byte, or how many bytes are repeated (times 65,536) and how far they stand back. */
export type Token = number;

/** A power of two. @see RFC 1951, 2 and 3.2.5 */
export const farthest = 32_768;
export const longest = 258;

/** Shorter ones gain little, and are slow to look up. */
const shortest = 4;

/** How far earlier text is looked through: what is found beyond that costs more time than bytes. */
export type Search = {
  /** Earlier places with the same beginning that are looked at. */
  readonly tries: number;
  /** Repetitions up to this length have places inside of them that later ones may begin at. */
  readonly within: number;
  /** Whether repetitions begin with characters, of whose bytes in UTF-8 only the first is looked for. */
  readonly byCharacters: boolean;
};

/** More would gain one percent. */
export const quickSearch: Search = { tries: 2, within: 0, byCharacters: false };

/**
 * For the files of an OFD, whose lines are alike but for numbers: the one most alike is further back, and it
 * begins within another repetition. Saves four percent of a page.
 */
export const deepSearch: Search = { tries: 8, within: 40, byCharacters: true };

const hashBits = 13;

/** The latest place with a beginning, one more than it is; and for each place the one before it. */
const latest = new Int32Array(1 << hashBits);
const earlier = new Int32Array(farthest);

/** To be called before a stream is packed: the places of the last one are forgotten. */
export function forgetPlaces(): void {
  latest.fill(0);
}

/** The byte at a place, or what repeats earlier bytes there. Places are asked for in order. */
export function tokenAt(data: Uint8Array, at: number, search: Search): Token {
  const byte = data[at] ?? 0;
  if (!mayBegin(data, at, search)) return byte;
  const hash = hashAt(data, at);
  let best = shortest - 1;
  let back = 0;
  let place = (latest[hash] ?? 0) - 1;
  earlier[at % farthest] = place + 1;
  latest[hash] = at + 1;
  for (let left = search.tries; left > 0 && place >= 0 && at - place < farthest; left--) {
    const length = mayGain(data, place, at, best) ? alike(data, place, at) : 0;
    if (length > best) {
      best = length;
      back = at - place;
    }
    place = (earlier[place % farthest] ?? 0) - 1;
  }
  if (back === 0) return byte;
  if (best <= search.within) notePlaces(data, at + 1, at + best);
  return (best << 16) | back;
}

/** Whether more than `best` bytes may be the same from both places on. */
function mayGain(data: Uint8Array, place: number, at: number, best: number): boolean {
  // Asking for a byte behind the end would make all of it slow.
  return at + best < data.length && data[place + best] === data[at + best];
}

function mayBegin(data: Uint8Array, at: number, { byCharacters }: Search): boolean {
  if (data.length - at < shortest) return false;
  return !byCharacters || !isWithinCharacter(data[at] ?? 0);
}

/** A byte of UTF-8 that is not a character's first one. */
function isWithinCharacter(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

function notePlaces(data: Uint8Array, start: number, end: number): void {
  const last = data.length - shortest;
  for (let at = start; at < end && at <= last; at++) {
    if (isWithinCharacter(data[at] ?? 0)) continue;
    const hash = hashAt(data, at);
    earlier[at % farthest] = latest[hash] ?? 0;
    latest[hash] = at + 1;
  }
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
