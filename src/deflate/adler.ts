/** Adler-32 of a stretch, its two sums apart, so that those of stretches can be joined. */
export type Sums = { readonly one: number; readonly two: number };

/** Of no bytes. */
export const noSums: Sums = { one: 1, two: 0 };

const prime = 65_521;

/** Bytes that can be added up before the sums need to be cut. */
const sumsLength = 2048;

/** @see RFC 1950, 8.2 */
export function sumsOf(data: Uint8Array): Sums {
  let { one, two } = noSums;
  for (let start = 0; start < data.length; start += sumsLength) {
    const end = Math.min(data.length, start + sumsLength);
    for (let index = start; index < end; index++) {
      one += data[index] ?? 0;
      two += one;
    }
    one %= prime;
    two %= prime;
  }
  return { one, two };
}

/** Of a stretch and `length` bytes that follow it: they begin with the first's sum, not with 1. */
export function joinSums(first: Sums, then: Sums, length: number): Sums {
  const more = first.one - 1;
  return {
    one: (then.one + more + prime) % prime,
    two: (first.two + then.two + (length % prime) * more + prime) % prime,
  };
}

export function checkSum({ one, two }: Sums): number {
  return two * 0x10000 + one;
}
