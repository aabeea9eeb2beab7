/** A page or another part of a file, as it grows. Written in place: a page has thousands of characters. */
export type Content = { bytes: Uint8Array; length: number };

/** Most pages need no more. */
const usual = 8192;

export function openContent(): Content {
  return { bytes: new Uint8Array(usual), length: 0 };
}

/** What was written so far; the content is empty then, and its room is used again. */
export function takeBytes(content: Content): Uint8Array {
  const taken = content.bytes.slice(0, content.length);
  content.length = 0;
  return taken;
}

/** @param text - of ASCII alone. */
export function put(content: Content, text: string): void {
  makeRoom(content, text.length);
  const { bytes, length } = content;
  for (let at = 0; at < text.length; at++) bytes[length + at] = text.charCodeAt(at);
  content.length = length + text.length;
}

/** As `put`, of bytes that are put often. */
export function putBytes(content: Content, bytes: Uint8Array): void {
  makeRoom(content, bytes.length);
  content.bytes.set(bytes, content.length);
  content.length += bytes.length;
}

/** Lengths are written in thousandths of a point: a third of a micrometre. */
const thousand = 1000;

/**
 * A number as its shortest decimal, rounded.
 * @param one - how many of the smallest steps it has: 1000 for three decimal places.
 */
export function putNumber(content: Content, number: number, one = thousand): void {
  putSteps(content, Math.round(number * one), one);
}

/** As `putNumber`, of so many of the smallest steps. */
export function putSteps(content: Content, steps: number, one: number): void {
  makeRoom(content, longestNumber);
  if (steps < 0) content.bytes[content.length++] = minus;
  const size = Math.abs(steps);
  putDigits(content, Math.floor(size / one));
  if (size % one > 0) putFraction(content, size % one, one);
}

/** Of all that fit in a double, with the places behind the point. */
const longestNumber = 330;

/** A whole number that is not negative. */
export function putWhole(content: Content, whole: number): void {
  makeRoom(content, longestNumber);
  putDigits(content, whole);
}

function putDigits(content: Content, whole: number): void {
  const { bytes, length } = content;
  content.length += digitsOf(whole);
  let rest = whole;
  for (let at = content.length - 1; at >= length; at--) {
    const more = Math.floor(rest / 10);
    bytes[at] = zero + rest - 10 * more;
    rest = more;
  }
}

function digitsOf(whole: number): number {
  let digits = 1;
  for (let limit = 10; limit <= whole; limit *= 10) digits++;
  return digits;
}

function putFraction(content: Content, parts: number, one: number): void {
  content.bytes[content.length++] = point;
  for (let [rest, unit] = [parts, one / 10]; rest > 0; unit /= 10) {
    content.bytes[content.length++] = zero + Math.floor(rest / unit);
    rest %= unit;
  }
}

const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;

/** So many bytes more can be written. */
export function makeRoom(content: Content, more: number): void {
  if (content.length + more <= content.bytes.length) return;
  const roomier = new Uint8Array(2 * (content.length + more));
  roomier.set(content.bytes);
  content.bytes = roomier;
}
