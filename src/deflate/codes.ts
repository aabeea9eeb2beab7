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

/**
 * The same in about two thirds: lengths have codes by how frequent they are, and repetitions are told.
 * @param ofLengths - how long the code of each length is, and of a repetition behind them.
 */
export function brieflyWrittenLengths(lengths: readonly number[], ofLengths: Uint8Array): Code[] {
  const codes = codesOf(ofLengths);
  return [
    codeOf(places.length - 4, 4),
    ...places.map((place) => codeOf(ofLengths[place] ?? 0, 3)),
    ...shortened(lengths).flatMap(({ length, again }) => [
      codes[again > 0 ? repetition : length] ?? 0,
      ...(again > 0 ? [codeOf(again - fewest, 2)] : []),
    ]),
  ];
}

/** The order in which the lengths of the codes of lengths are written. @see RFC 1951, 3.2.7 */
const places = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The length before, three to six times more. */
export const repetition = 16;
const fewest = 3;
const most = 6;

/** @returns lengths, and between them how often the last one is repeated. */
export function shortened(
  lengths: readonly number[],
): { readonly length: number; readonly again: number }[] {
  const short = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] ?? 0;
    let again = 0;
    while (at > 0 && again < most && lengths[at + again] === lengths[at - 1]) again++;
    const isRepeated = again >= fewest;
    short.push({ length, again: isRepeated ? again : 0 });
    at += isRepeated ? again : 1;
  }
  return short;
}
