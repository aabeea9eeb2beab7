/** Operators of a dictionary with their operands; two-byte ones count from 1200. */
export type Dict = ReadonlyMap<number, readonly number[]>;

type Index = { readonly items: readonly Buffer[]; readonly end: number };

/** @see TN 5176, 5 */
export function readIndex(bytes: Buffer, at: number): Index {
  if (at + 2 > bytes.length) return { items: [], end: bytes.length };
  const count = bytes.readUInt16BE(at);
  if (count === 0) return { items: [], end: at + 2 };
  const size = bytes[at + 2] ?? 1;
  const base = at + 2 + size * (count + 1);
  const edges = Array.from({ length: count + 1 }, (_, item) =>
    bytes.readUIntBE(at + 3 + size * item, size),
  );
  const items = edges
    .slice(1)
    .map((to, item) => bytes.subarray(base + (edges[item] ?? 0), base + to));
  return { items, end: base + (edges.at(-1) ?? 0) };
}

/** @see TN 5176, 4 */
export function readDict(bytes: Buffer): Dict {
  const dict = new Map<number, number[]>();
  let operands: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    if (first <= 21) {
      dict.set(first === 12 ? 1200 + (bytes[at + 1] ?? 0) : first, operands);
      operands = [];
      at += first === 12 ? 2 : 1;
    } else {
      const { value, length } = readNumber(bytes, at);
      operands.push(value);
      at += length;
    }
  }
  return dict;
}

type ReadNumber = { readonly value: number; readonly length: number };

/** The forms that dictionaries and charstrings share, and each its own. */
export function readNumber(bytes: Buffer, at: number): ReadNumber {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (first === 28) return { value: bytes.readInt16BE(at + 1), length: 3 };
  if (first === 29) return { value: bytes.readInt32BE(at + 1), length: 5 };
  if (first === 30) return readDecimal(bytes, at);
  if (first <= 246) return { value: first - 139, length: 1 };
  if (first <= 250) return { value: 256 * (first - 247) + second + 108, length: 2 };
  if (first <= 254) return { value: -256 * (first - 251) - second - 108, length: 2 };
  return { value: bytes.readInt32BE(at + 1) / 0x10000, length: 5 };
}

/** Decimal digits in half bytes. */
function readDecimal(bytes: Buffer, at: number): ReadNumber {
  const signs = [..."0123456789", ".", "E", "E-", "", "-", "end"];
  const digits = bytes.subarray(at + 1).toString("hex");
  const length = digits.indexOf("f");
  const text = Array.from(digits.slice(0, length), (digit) => signs[Number.parseInt(digit, 16)]);
  return { value: Number(text.join("")), length: 2 + (length >> 1) };
}
