import type { Bytes } from "../ole/bytes.ts";

/** Properties that hold for a range of bytes in the stream. */
export type Range = {
  readonly from: number;
  readonly to: number;
  readonly properties: Bytes | undefined;
};

const pageBytes = 512;

/** Characters' properties, page by page. @see [MS-DOC] 2.9.33 ChpxFkp */
export function readCharacterPages(text: Bytes, table: Bytes): Range[] {
  return pagesOf(text, table).flatMap((page) =>
    rangesOf(page, (count, index) => {
      const at = page.u8((count + 1) * 4 + index) * 2;
      return at === 0 ? undefined : page.part(at + 1, at + 1 + page.u8(at));
    }),
  );
}

/** Paragraphs' properties: their style's number first. @see [MS-DOC] 2.9.174 PapxFkp */
export function readParagraphPages(text: Bytes, table: Bytes): Range[] {
  return pagesOf(text, table).flatMap((page) =>
    rangesOf(page, (count, index) => {
      const at = page.u8((count + 1) * 4 + index * 13) * 2;
      if (at === 0) return undefined;
      const words = page.u8(at);
      return words === 0
        ? page.part(at + 2, at + 2 + page.u8(at + 1) * 2)
        : page.part(at + 1, at + words * 2);
    }),
  );
}

function pagesOf(text: Bytes, table: Bytes): Bytes[] {
  const count = Math.floor((table.length - 4) / 8);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const at = (table.u32((count + 1) * 4 + index * 4) & 0x3fffff) * pageBytes;
    return text.part(at, at + pageBytes);
  });
}

function rangesOf(page: Bytes, read: (count: number, index: number) => Bytes | undefined): Range[] {
  const count = page.u8(pageBytes - 1);
  return Array.from({ length: count }, (_, index) => ({
    from: page.u32(index * 4),
    to: page.u32(index * 4 + 4),
    properties: read(count, index),
  }));
}

/** Finds the range that a byte stands in; asked for bytes in their order, it is quick. */
export function finder(ranges: readonly Range[]): (at: number) => Range | undefined {
  const sorted = [...ranges].sort((one, other) => one.from - other.from);
  return (at) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.from ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const found = sorted[low - 1];
    return found && at < found.to ? found : undefined;
  };
}
