import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deflate } from "../../../src/writers/pdf/deflate/deflate.ts";

/** Bytes of which many repeat, or few, or all. */
const data = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc.uint8Array({ max: 3, maxLength: 2000 }),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 400 }), fc.nat({ max: 300 }))
    .map(([part, times]) => Uint8Array.from(Array.from({ length: times }, () => [...part]).flat())),
);

describe("deflating", () => {
  it.each([true, false])("loses nothing, repetitions looked for: %s", (search) => {
    fc.assert(
      fc.property(data, (bytes) => {
        expect(inflateSync(deflate(bytes, search))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it("loses nothing where some bytes are a million times as frequent as others", () => {
    const counts = Array.from({ length: 24 }, (_, byte) => Math.round(1.6 ** byte));
    const bytes = Uint8Array.from(counts.flatMap((count, byte) => new Array(count).fill(byte)));

    expect(inflateSync(deflate(bytes, false))).toEqual(Buffer.from(bytes));
  });

  it("writes what repeats once", () => {
    const once = Uint8Array.from({ length: 250 }, (_, byte) => byte);
    const twenty = Uint8Array.from(Array.from({ length: 20 }, () => [...once]).flat());

    expect(deflate(twenty, true).length - deflate(once, true).length).toBeLessThan(100);
  });

  it("finds what repeats as far back as the format reaches, and no farther", () => {
    const word = Buffer.from("政府信息公开");
    const gap = (length: number) =>
      Buffer.from(Array.from({ length }, (_, place) => (Math.imul(place, place + 7) >>> 5) & 127));
    const lengths = [32_000, 32_768, 40_000].map((length) => {
      const bytes = Buffer.concat([word, gap(length - word.length), word]);
      expect(inflateSync(deflate(bytes, true))).toEqual(bytes);
      return bytes.length;
    });

    expect(lengths).toEqual([32_018, 32_786, 40_018]);
  });
});
