import { symbols } from "./block.ts";
import { type Code, codeOf } from "./codes.ts";
import type { Token } from "./repetitions.ts";

export const lastByte = 0xff;
const firstLength = 257;

/** A byte's symbol, or a length's: four for each doubling. @see RFC 1951, 3.2.5, first table */
export function symbolOf(token: Token): number {
  if (token <= lastByte) return token;
  const length = (token >>> 16) - shortestLength;
  const doublings = doublingsOfLength(length);
  return length === longestLength
    ? symbols - 1
    : firstLength + 4 * doublings + (length >>> doublings);
}

/** The bits that tell which of a symbol's lengths is meant. */
export function extraOfLength(token: Token): Code {
  const length = (token >>> 16) - shortestLength;
  const bits = length === longestLength ? 0 : doublingsOfLength(length);
  return codeOf(length & ((1 << bits) - 1), bits);
}

function doublingsOfLength(length: number): number {
  return Math.max(0, 29 - Math.clz32(length));
}

const shortestLength = 3;
/** Above the shortest one. It has a symbol for itself. */
const longestLength = 258 - shortestLength;

/** Two symbols for each doubling. @see RFC 1951, 3.2.5, second table */
export function distanceOf(token: Token): number {
  const distance = (token & 0xffff) - 1;
  const doublings = doublingsOfDistance(distance);
  return 2 * doublings + (distance >>> doublings);
}

export function extraOfDistance(token: Token): Code {
  const distance = (token & 0xffff) - 1;
  const bits = doublingsOfDistance(distance);
  return codeOf(distance & ((1 << bits) - 1), bits);
}

function doublingsOfDistance(distance: number): number {
  return Math.max(0, 30 - Math.clz32(distance));
}
