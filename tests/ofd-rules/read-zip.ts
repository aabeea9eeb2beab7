import { crc32, inflateRawSync } from "node:zlib";

/** An entry as both of its headers tell of it. */
export type ZipEntry = {
  readonly name: string;
  readonly offset: number;
  readonly flags: number;
  readonly method: number;
  readonly date: number;
  /** Whether the local header says the same as the directory, with no extra field in either. */
  readonly isAlike: boolean;
  /** Unpacked; undefined when that cannot be done or gives other bytes than were packed. */
  readonly data: Buffer | undefined;
};

export type Zip = {
  readonly entries: readonly ZipEntry[];
  /** What is wrong with the file as a whole. */
  readonly faults: readonly string[];
};

const endLength = 22;

/** Reads an archive as strictly as the strictest reader. @see PKWARE APPNOTE 6.2 */
export function readZip(bytes: Buffer): Zip {
  const end = bytes.length - endLength;
  if (end < 0 || bytes.readUInt32LE(end) !== 0x06054b50) {
    return { entries: [], faults: ["there is no end, or something behind it"] };
  }
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (at < end && bytes.readUInt32LE(at) === 0x02014b50) {
    entries.push(readEntry(bytes, at));
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0);
  }
  const faults = [
    ...(entries.length === bytes.readUInt16LE(end + 10) ? [] : ["the number of entries is wrong"]),
    ...(entries[0]?.offset === 0 ? [] : ["something stands before the first header"]),
    ...(at === end ? [] : ["the directory does not reach the end"]),
  ];
  return { entries, faults };
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  const offset = bytes.readUInt32LE(at + 42);
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const [size, length] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
  const name = bytes.toString("utf8", at + 46, nameEnd);
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const hasExtras = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(offset + 28) > 0;
  const same = bytes.subarray(at + 6, at + 30).equals(bytes.subarray(offset + 4, offset + 28));
  const sameName = bytes.toString("utf8", offset + 30, offset + 30 + nameEnd - at - 46) === name;
  return {
    name,
    offset,
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    date: bytes.readUInt32LE(at + 12),
    isAlike: same && sameName && !hasExtras,
    data: unpack(bytes.subarray(start, start + size), {
      method: bytes.readUInt16LE(at + 10),
      length,
      sum: bytes.readUInt32LE(at + 16),
    }),
  };
}

type Packing = { readonly method: number; readonly length: number; readonly sum: number };

function unpack(packed: Buffer, { method, length, sum }: Packing): Buffer | undefined {
  try {
    const data = method === 0 ? packed : inflateRawSync(packed);
    return data.length === length && crc32(data) === sum ? data : undefined;
  } catch {
    return undefined;
  }
}
