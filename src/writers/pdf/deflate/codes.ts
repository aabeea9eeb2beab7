/** Bits as they follow each other, the first one lowest, above four bits that count them. */
export type Code = number;

/** A bit shorter than may be: so their lengths, and a run of nothing, are sixteen. */
const longestCode = 14;

export function codeOf(bits: number, length: number): Code {
  return (bits << 4) | length;
}

/** Huffman's lengths of codes; counts are evened out until no code is too long. */
export function codeLengths(counts: Uint32Array): Uint8Array {
  const lengths = huffmanLengths(counts);
  if (lengths.every((length) => length <= longestCode)) return lengths;
  return codeLengths(counts.map((count) => Math.ceil(count / 2)));
}

/**
 * Joins the two rarest nodes until one is left. Sorted leaves come first, joined nodes arise in the
 * order of their weights: the rarest of all stands at the head of one of the two rows.
 */
function huffmanLengths(counts: Uint32Array): Uint8Array {
  const leaves = leavesOf(counts);
  const nodes = 2 * leaves.length - 1;
  const weights = new Float64Array(nodes).fill(Infinity);
  for (let place = 0; place < leaves.length; place++) {
    weights[place] = counts[leaves[place] ?? 0] ?? 0;
  }
  const parents = new Uint16Array(nodes - 1);
  let leaf = 0;
  let joined = leaves.length;
  const takeRarest = (): number => {
    const isLeaf = leaf < leaves.length && (weights[leaf] ?? 0) <= (weights[joined] ?? 0);
    return isLeaf ? leaf++ : joined++;
  };
  for (let node = leaves.length; node < nodes; node++) {
    const one = takeRarest();
    const other = takeRarest();
    parents[one] = node;
    parents[other] = node;
    weights[node] = (weights[one] ?? 0) + (weights[other] ?? 0);
  }
  const depths = depthsOf(parents);
  const lengths = new Uint8Array(counts.length);
  for (let place = 0; place < leaves.length; place++) {
    lengths[leaves[place] ?? 0] = depths[place] ?? 0;
  }
  return lengths;
}

/** The symbols that are used, the rarest first; two at least, as a code needs. */
function leavesOf(counts: Uint32Array): ArrayLike<number> {
  const used: number[] = [];
  for (let symbol = 0; symbol < counts.length; symbol++) if (counts[symbol]) used.push(symbol);
  if (used.length < 2) return [...new Set([...used, 0, 1])].slice(0, 2);
  const keys = Float64Array.from(used, (symbol) => (counts[symbol] ?? 0) * mostSymbols + symbol);
  return keys.sort().map((key) => key % mostSymbols);
}

/** A power of two above all symbols. */
const mostSymbols = 512;

/** How far nodes are below the last one. */
function depthsOf(parents: Uint16Array): Uint8Array {
  const depths = new Uint8Array(parents.length + 1);
  for (let node = parents.length - 1; node >= 0; node--) {
    depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
  }
  return depths;
}

/** Symbols of one length have codes that count up, the longer after the shorter. @see RFC 1951, 3.2.2 */
export function codesOf(lengths: Uint8Array): Uint32Array {
  const codes = new Uint32Array(lengths.length);
  let next = 0;
  for (let length = 1; length <= longestCode; length++) {
    next <<= 1;
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] === length) codes[symbol] = codeOf(reverse(next++, length), length);
    }
  }
  return codes;
}

/** Codes stand in the stream with their highest bit first. */
function reverse(bits: number, length: number): number {
  let reversed = 0;
  for (let bit = 0; bit < length; bit++) reversed |= ((bits >>> bit) & 1) << (length - 1 - bit);
  return reversed;
}

/** Lengths of codes as they are written: each in four bits, many zeros in a row as one. */
export function writtenLengths(lengths: Uint8Array): Code[] {
  const written: Code[] = [];
  for (let at = 0; at < lengths.length; ) {
    const zeros = zerosFrom(lengths, at);
    if (zeros < fewestZeros) written.push(codeOf(reverse(lengths[at] ?? 0, 4), 4));
    else written.push(codeOf(zerosCode, 4), codeOf(zeros - fewestZeros, 7));
    at += zeros < fewestZeros ? 1 : zeros;
  }
  return written;
}

/** Those of lengths, in the order in which they are written: none for repetitions but of zeros. */
export const lengthsOfLengths: readonly Code[] = [
  ...[0, 0, 4],
  ...Array.from({ length: longestCode + 1 }, () => 4),
].map((length) => codeOf(length, 3));

/** A run of zeros that one code can mean. @see RFC 1951, 3.2.7, code 18 */
const fewestZeros = 11;
const mostZeros = 138;
const zerosCode = 15;

function zerosFrom(lengths: Uint8Array, start: number): number {
  let end = start;
  while (end < lengths.length && end - start < mostZeros && lengths[end] === 0) end++;
  return end - start;
}
