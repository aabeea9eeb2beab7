export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The length of some pieces that follow each other. */
export function sumOfLengths(pieces: readonly { readonly length: number }[]): number {
  return sum(pieces.map(({ length }) => length));
}
