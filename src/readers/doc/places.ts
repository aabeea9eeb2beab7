import type { Bytes } from "../ole/bytes.ts";

/** Places in the text, and what is said of each. @see [MS-DOC] 2.2.2 PLC */
export type Places = readonly {
  readonly from: number;
  readonly to: number;
  readonly data: Bytes;
}[];

/** @param size - of what is said of each, in bytes. */
export function readPlaces(table: Bytes, size: number): Places {
  const count = Math.max(0, Math.floor((table.length - 4) / (4 + size)));
  return Array.from({ length: count }, (_, index) => {
    const at = (count + 1) * 4 + index * size;
    return {
      from: table.u32(index * 4),
      to: table.u32(index * 4 + 4),
      data: table.part(at, at + size),
    };
  });
}
