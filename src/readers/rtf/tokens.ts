import { GenerationError } from "../../messages/generation-error.ts";

export type Token =
  | { readonly type: "open" | "close" }
  /** A control word, its number, and where it stands. */
  | { readonly type: "word"; readonly name: string; readonly value: number | undefined }
  /** A control sign: `~`, `-`, `*`. */
  | { readonly type: "sign"; readonly name: string }
  /** A byte of text. */
  | { readonly type: "byte"; readonly byte: number };

/** A letter's code. */
const isLetter = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90));
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57;

/** No control word is longer, in letters; none has a longer number. */
const longestWord = 32;
const longestNumber = 11;

/**
 * Goes through an RTF file token by token.
 * @param take - gets each, and where it begins.
 * @throws {GenerationError} `FILE-BROKEN` for what cannot be a token.
 */
export function readTokens(bytes: Uint8Array, take: (token: Token, at: number) => boolean): void {
  let at = 0;
  while (at < bytes.length) {
    const [token, next] = tokenAt(bytes, at);
    if (token && !take(token, at)) return;
    at = next;
  }
}

const backslash = 0x5c;

function tokenAt(bytes: Uint8Array, at: number): readonly [Token | undefined, number] {
  const byte = bytes[at] ?? 0;
  if (byte === 0x7b) return [{ type: "open" }, at + 1];
  if (byte === 0x7d) return [{ type: "close" }, at + 1];
  if (byte !== backslash) return [lineEnds(byte) ? undefined : { type: "byte", byte }, at + 1];
  return isLetter(bytes[at + 1]) ? wordAt(bytes, at) : signAt(bytes, at);
}

/** Lines of the file mean nothing; neither do zeros, with which some programs fill up. */
function lineEnds(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0;
}

function wordAt(bytes: Uint8Array, at: number): readonly [Token | undefined, number] {
  let end = at + 1;
  while (isLetter(bytes[end])) end++;
  if (end - at > longestWord) throw broken(at);
  const name = latin1(bytes, at + 1, end);
  const sign = bytes[end] === 0x2d && isDigit(bytes[end + 1]) ? 1 : 0;
  let last = end + sign;
  while (isDigit(bytes[last])) last++;
  if (last - end > longestNumber) throw broken(at);
  const digits = latin1(bytes, end, last);
  const value = digits === "" ? undefined : Number(digits);
  const next = bytes[last] === 0x20 ? last + 1 : last;
  // Pictures may stand there byte by byte, whatever the bytes are.
  if (name === "bin") return [undefined, next + Math.max(0, value ?? 0)];
  return [{ type: "word", name, value }, next];
}

function signAt(bytes: Uint8Array, at: number): readonly [Token, number] {
  const code = bytes[at + 1];
  if (code === undefined) throw broken(at);
  if (code !== 0x27) return [{ type: "sign", name: String.fromCharCode(code) }, at + 2];
  const digits = latin1(bytes, at + 2, at + 4);
  if (!/^[\da-f]{2}$/i.test(digits)) throw broken(at);
  return [{ type: "byte", byte: Number.parseInt(digits, 16) }, at + 4];
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

export function broken(at: number): GenerationError {
  return new GenerationError("FILE-BROKEN", { part: "RTF", byte: at });
}
