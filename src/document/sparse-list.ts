/** Values by whole numbers of which few are met, in blocks: a map takes a multiple of the time. */
export type SparseList<Value> = (Value | undefined)[][];

const blockBits = 6;
const inBlock = (1 << blockBits) - 1;

export function valueAt<Value>(list: SparseList<Value>, at: number): Value | undefined {
  return list[at >>> blockBits]?.[at & inBlock];
}

export function setValue<Value>(list: SparseList<Value>, at: number, value: Value): void {
  const block = list[at >>> blockBits] ?? new Array<Value | undefined>(inBlock + 1);
  list[at >>> blockBits] = block;
  block[at & inBlock] = value;
}
