import { type Content, makeRoom, put, putNumber } from "../content.ts";

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
