import { alike, farthest, type Token } from "./repetitions.ts";

/** Three bytes of an outline cost more than a repetition close by. */
const shortest = 3;

/** Earlier places with the same beginning that are looked at. */
const tries = 8;

const hashBits = 12;

/** The latest place with a beginning, counted over all stretches; and for each place the one before. */
const latest = new Int32Array(1 << hashBits);
const earlier = new Int32Array(farthest);

/** Where the stretch begins in that count: what lies before is another stretch's. */
let start = 1;
let end = 1;

/** The count is taken up anew before it leaves the whole numbers. */
const mostCounted = 2 ** 30;

/** To be called before a stretch is packed: repetitions reach back to its beginning only. */
export function beginStretch(length: number): void {
  if (end > mostCounted) {
    latest.fill(0);
    end = 1;
  }
  start = end;
  end += length;
}

/** A byte at a place, or what repeats earlier bytes of the stretch there. Places are asked for in order. */
export function nearTokenAt(data: Uint8Array, at: number): Token {
  const byte = data[at] ?? 0;
  if (data.length - at < shortest) return byte;
  const hash = hashAt(data, at);
  let place = latest[hash] ?? 0;
  earlier[at % farthest] = place;
  latest[hash] = start + at;
  const first = start + Math.max(0, at - farthest + 1);
  let best = shortest - 1;
  let back = 0;
  for (let left = tries; left > 0 && place >= first; left--) {
    const from = place - start;
    const length = data[from + best] === data[at + best] ? alike(data, from, at) : 0;
    if (length > best) {
      best = length;
      back = at - from;
    }
    place = earlier[from % farthest] ?? 0;
  }
  return back === 0 ? byte : (best << 16) | back;
}

function hashAt(data: Uint8Array, at: number): number {
  const three = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16);
  return Math.imul(three, 0x9e3779b1) >>> (32 - hashBits);
}
