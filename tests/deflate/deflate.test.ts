import { readFileSync } from "node:fs";
import { constants, deflateSync, inflateRawSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ofdCodes,
  outlineCodes,
  pageCodes,
  textCodes,
  xmlCodes,
} from "../../src/deflate/common-codes.ts";
import { deflateOfd, deflatePage, deflateText, deflateXml } from "../../src/deflate/deflate.ts";
import { deflateOutlines, deflateOutlinesBare } from "../../src/deflate/deflate-outlines.ts";
import { codePoints, manifest, readFont, trueType } from "../fonts/builders.ts";

/** Bytes of which many repeat, or few, or all. */
const data = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc.uint8Array({ max: 3, maxLength: 2000 }),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 400 }), fc.nat({ max: 300 }))
    .map(([part, times]) => Uint8Array.from(Array.from({ length: times }, () => [...part]).flat())),
);

describe("deflating", () => {
  it("loses nothing", () => {
    fc.assert(
      fc.property(data, (bytes) => {
        expect(inflateSync(deflateText(bytes))).toEqual(Buffer.from(bytes));
        expect(inflateRawSync(deflateXml(bytes))).toEqual(Buffer.from(bytes));
        expect(inflateRawSync(deflateOfd(bytes))).toEqual(Buffer.from(bytes));
        expect(inflateRawSync(deflatePage(bytes))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it("loses nothing where some bytes are a million times as frequent as others", () => {
    const counts = Array.from({ length: 24 }, (_, byte) => Math.round(1.6 ** byte));
    const bytes = Uint8Array.from(counts.flatMap((count, byte) => new Array(count).fill(byte)));

    expect(inflateSync(deflateText(bytes))).toEqual(Buffer.from(bytes));
  });

  it("keeps what was packed when more is packed in the same room", () => {
    const first = deflatePage(Buffer.from("政府信息公开".repeat(50)));
    const copy = first.slice();

    deflatePage(Buffer.from("工作年度报告".repeat(90)));

    expect(first).toEqual(copy);
  });

  it("packs what is longer than any usual part", () => {
    const long = Uint8Array.from({ length: 300_000 }, (_, at) => Math.imul(at, at) >>> 7);

    expect(inflateRawSync(deflateOfd(long))).toEqual(Buffer.from(long));
  });

  it("tells the codes of each page of an OFD in a hundred bytes", () => {
    expect(deflatePage(new Uint8Array()).length).toBeLessThan(120);
    expect(deflateText(new Uint8Array()).length).toBeGreaterThan(160);
  });

  it("writes what repeats once", () => {
    const once = Uint8Array.from({ length: 250 }, (_, byte) => byte);
    const twenty = Uint8Array.from(Array.from({ length: 20 }, () => [...once]).flat());

    expect(deflateText(twenty).length - deflateText(once).length).toBeLessThan(100);
  });

  it("finds what repeats as far back as the format reaches, and no farther", () => {
    const word = Buffer.from("政府信息公开");
    const gap = (length: number) =>
      Buffer.from(Array.from({ length }, (_, place) => (Math.imul(place, place + 7) >>> 5) & 127));
    const lengths = [32_000, 32_768, 40_000].map((length) => {
      const bytes = Buffer.concat([word, gap(length - word.length), word]);
      expect(inflateSync(deflateText(bytes))).toEqual(bytes);
      return bytes.length;
    });

    expect(lengths).toEqual([32_018, 32_786, 40_018]);
  });
});

describe("the codes that deflating uses", () => {
  it.each(Object.entries({ ofdCodes, outlineCodes, pageCodes, textCodes, xmlCodes }))(
    "%s are whole",
    (_, codes) => {
      for (const lengths of Object.values(codes)) {
        const used = [...lengths].filter((length) => length !== "0");
        const share = used.reduce((sum, length) => sum + 2 ** -Number.parseInt(length, 16), 0);

        expect(share).toBe(1);
      }
    },
  );

  it("has one for every byte, and text for every repetition", () => {
    expect(outlineCodes.symbols.slice(0, 257)).not.toContain("0");
    for (const { symbols, distances } of [textCodes, xmlCodes, ofdCodes, pageCodes]) {
      expect(symbols + distances).not.toContain("0");
    }
  });

  it("pack outlines and Chinese text nearly as small as codes made for them", () => {
    const font = trueType(readFont(manifest.fonts.fangsong.open));
    const pieces = font.subset([0, ...codePoints("依申请公开办理情况的统计").map(font.glyphOf)]);
    const text = Buffer.from(readFileSync("examples/hongze-2024.json"));
    const huffmanOnly = { strategy: constants.Z_HUFFMAN_ONLY };

    expect(deflateOutlines(pieces).length).toBeLessThan(
      1.05 * deflateSync(Buffer.concat(pieces), huffmanOnly).length,
    );
    expect(deflateText(text).length).toBeLessThan(1.3 * deflateSync(text).length);
  });
});

describe("deflating outlines", () => {
  it("loses nothing, however the pieces are cut, packed anew or known already", () => {
    const pieces = fc.array(data, { maxLength: 20 });
    fc.assert(
      fc.property(pieces, pieces, (some, others) => {
        for (const all of [some, [...others, ...some]]) {
          expect(inflateSync(deflateOutlines(all))).toEqual(Buffer.concat(all));
          expect(inflateRawSync(deflateOutlinesBare(all))).toEqual(Buffer.concat(all));
        }
      }),
    );
  });

  it("packs a piece of the greatest sums right", () => {
    const piece = new Uint8Array(0x10000).fill(0xff);

    expect(inflateSync(deflateOutlines([piece, piece]))).toEqual(Buffer.alloc(0x20000, 0xff));
  });
});
