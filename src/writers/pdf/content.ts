/** Operators or objects as they stand in the file. Written in place: a page has thousands of codes. */
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

/** @param operators - of ASCII alone. */
export function put(content: Content, operators: string): void {
  makeRoom(content, operators.length);
  const { bytes } = content;
  for (let at = 0; at < operators.length; at++) bytes[content.length++] = operators.charCodeAt(at);
}

/** Lengths are written in thousandths of a point: a third of a micrometre. */
const thousand = 1000;

/**
 * A number as its shortest decimal, rounded.
 * @param one - how many of the smallest steps it has: 1000 for three decimal places.
 */
export function putNumber(content: Content, number: number, one = thousand): void {
  const rounded = Math.round(number * one);
  makeRoom(content, longestNumber);
  if (rounded < 0) content.bytes[content.length++] = minus;
  const size = Math.abs(rounded);
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

/** Operands and what is done with them, on a line. */
export function putOperation(
  content: Content,
  operands: readonly number[],
  operator: string,
): void {
  for (const operand of operands) {
    putNumber(content, operand);
    put(content, " ");
  }
  put(content, `${operator}\n`);
}

/** The codes of characters, two bytes each, inside of the brackets of a string. */
export function putCodes<Character>(
  content: Content,
  characters: readonly Character[],
  codeOf: (character: Character) => number,
): void {
  makeRoom(content, 4 * characters.length);
  const { bytes } = content;
  let at = content.length;
  for (const character of characters) {
    const code = codeOf(character);
    at = setByte(bytes, at, code >>> 8);
    at = setByte(bytes, at, code & 0xff);
  }
  content.length = at;
}

/** @see ISO 32000-1, 7.3.4.2 (literal strings) */
function setByte(bytes: Uint8Array, at: number, byte: number): number {
  const isSpecial =
    byte === openingBracket || byte === closingBracket || byte === backslash || byte === lineEnd;
  if (!isSpecial) {
    bytes[at] = byte;
    return at + 1;
  }
  bytes[at] = backslash;
  bytes[at + 1] = byte === lineEnd ? letterForLineEnd : byte;
  return at + 2;
}

const openingBracket = 0x28;
const closingBracket = 0x29;
const backslash = 0x5c;
/** A carriage return would be read as a line feed. */
const lineEnd = 0x0d;
const letterForLineEnd = 0x72;

function makeRoom(content: Content, more: number): void {
  if (content.length + more <= content.bytes.length) return;
  const roomier = new Uint8Array(2 * (content.length + more));
  roomier.set(content.bytes);
  content.bytes = roomier;
}
