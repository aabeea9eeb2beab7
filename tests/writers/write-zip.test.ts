import { crc32 } from "node:zlib";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packPart, writeZip } from "../../src/writers/write-zip.ts";
import { crc32 as crc32OfThePage } from "../../web/portable/zlib.ts";

const paths = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?\.xml$/), {
  maxLength: 8,
});

describe("the archive of a Word document", () => {
  it("gives back every part, in its order", () => {
    fc.assert(
      fc.property(paths, fc.string({ unit: "grapheme", maxLength: 300 }), (names, text) => {
        const texts = names.map((name) => [name, `${name} ${text}`] as const);

        const read = unzipSync(writeZip(texts.map(([name, own]) => packPart(name, own))));

        expect(Object.entries(read).map(([name, own]) => [name, strFromU8(own)])).toEqual(texts);
      }),
    );
  });

  it("has the same check sums on the page, where Node's are not", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(crc32OfThePage(bytes)).toBe(crc32(bytes));
      }),
    );
  });
});
