/** Bits as they follow each other, the first one lowest, above four bits that count them. */
export type Code = number;

/** Of those that we use. */
export const longestCode = 14;

export function codeOf(bits: number, length: number): Code {
  return (bits << 4) | length;
}

/** Symbols of one length have codes that count up, the longer after the shorter. @see RFC 1951, 3.2.2 */
export function codesOf(lengths: Uint8Array): Uint32Array {
  const used = new Uint32Array(longestCode + 1);
  for (const length of lengths) if (length > 0) used[length] = (used[length] ?? 0) + 1;
  const next = new Uint32Array(longestCode + 1);
  for (let length = 1; length <= longestCode; length++) {
    next[length] = ((next[length - 1] ?? 0) + (used[length - 1] ?? 0)) << 1;
  }
  return Uint32Array.from(lengths, (length) => {
    const bits = next[length] ?? 0;
    next[length] = bits + 1;
    return codeOf(reverse(bits, length), length);
  });
}

/** Codes stand in the stream with their highest bit first. */
function reverse(bits: number, length: number): number {
  let reversed = 0;
  for (let bit = 0; bit < length; bit++) reversed |= ((bits >>> bit) & 1) << (length - 1 - bit);
  return reversed;
}

/** Lengths of codes as they are written, in four bits each: so are theirs, before them. */
export function writtenLengths(lengths: readonly number[]): Code[] {
  const ofLengths = [...[0, 0, 0], ...Array.from({ length: 16 }, () => 4)];
  return [
    codeOf(ofLengths.length - 4, 4),
    ...ofLengths.map((length) => codeOf(length, 3)),
    ...lengths.map((length) => codeOf(reverse(length, 4), 4)),
  ];
}
