import { readFileSync } from "node:fs";
import { constants, deflateSync, inflateRawSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  drawingCodes,
  glyphCodes,
  mapCodes,
  objectCodes,
  ofdCodes,
  outlineCodes,
  pageCodes,
  textCodes,
  xmlCodes,
} from "../../src/deflate/common-codes.ts";
import {
  deflateDrawing,
  deflateMap,
  deflateObjects,
  deflateOfd,
  deflatePage,
  deflateText,
  deflateXml,
} from "../../src/deflate/deflate.ts";
import { deflateOutlinesBare } from "../../src/deflate/deflate-outlines.ts";
import { deflateStretches } from "../../src/deflate/deflate-stretches.ts";
import { packStretch, type Stretch, stretchBlock } from "../../src/deflate/stretch.ts";
import { sumOfLengths } from "../../src/document/sum.ts";
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
        for (const deflate of [deflateText, deflateDrawing, deflateMap, deflateObjects]) {
          expect(inflateSync(deflate(bytes))).toEqual(Buffer.from(bytes));
        }
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
  it.each(
    Object.entries({
      drawingCodes,
      glyphCodes,
      mapCodes,
      objectCodes,
      ofdCodes,
      outlineCodes,
      pageCodes,
      textCodes,
      xmlCodes,
    }),
  )("%s are whole", (_, codes) => {
    for (const lengths of Object.values(codes)) {
      const used = [...lengths].filter((length) => length !== "0");
      const share = used.reduce((sum, length) => sum + 2 ** -Number.parseInt(length, 16), 0);

      expect(share).toBe(1);
    }
  });

  it("has one for every byte, and text for every repetition", () => {
    expect(outlineCodes.symbols.slice(0, 257)).not.toContain("0");
    for (const { symbols, distances } of [
      drawingCodes,
      glyphCodes,
      mapCodes,
      objectCodes,
      textCodes,
      xmlCodes,
      ofdCodes,
      pageCodes,
    ]) {
      expect(symbols + distances).not.toContain("0");
    }
  });

  it("are written in whole bytes where packed outlines follow, and have a length for every rest", () => {
    const { header, symbols } = stretchBlock;
    const lengths = [...symbols.subarray(0, 256)].map((code) => (code & 15) % 8);

    expect(header.bits % 8).toBe(0);
    expect(new Set(lengths).size).toBe(8);
  });

  it("pack outlines and Chinese text nearly as small as codes made for them", () => {
    const font = trueType(readFont(manifest.fonts.fangsong.open));
    const glyphs = [0, ...codePoints("依申请公开办理情况的统计").map(font.glyphOf)];
    const { pieces, length } = font.program(glyphs);
    const text = Buffer.from(readFileSync("examples/hongze-2024.json"));
    const huffmanOnly = { strategy: constants.Z_HUFFMAN_ONLY };

    const file = font.file(glyphs, new Map());

    expect(inflateSync(Buffer.concat(pieces)).length).toBe(length);
    expect(sumOfLengths(pieces)).toBeLessThan(
      1.15 * deflateSync(inflateSync(Buffer.concat(pieces))).length,
    );
    expect(deflateOutlinesBare(file).length).toBeLessThan(
      1.05 * deflateSync(Buffer.concat(file), huffmanOnly).length,
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
          expect(inflateRawSync(deflateOutlinesBare(all))).toEqual(Buffer.concat(all));
        }
      }),
    );
  });

  it("packs a piece of the greatest sums right", () => {
    const piece = new Uint8Array(0x10000).fill(0xff);

    expect(inflateRawSync(deflateOutlinesBare([piece, piece]))).toEqual(
      Buffer.alloc(0x20000, 0xff),
    );
  });
});

describe("packing a stretch that stands anywhere in a stream", () => {
  const unpacked = (start: Uint8Array, stretches: readonly Stretch[]) =>
    inflateSync(Buffer.concat(deflateStretches(start, stretches)));

  it("loses nothing, whatever stands before it", () => {
    fc.assert(
      fc.property(data, fc.array(data, { maxLength: 20 }), (start, all) => {
        const packed = all.map(packStretch);

        expect(
          unpacked(
            start,
            packed.map(({ stretch }) => stretch),
          ),
        ).toEqual(Buffer.concat([start, ...packed.map(({ filled }) => filled)]));
        for (const [index, bytes] of all.entries()) {
          expect(packed[index]?.filled.subarray(0, bytes.length)).toEqual(bytes);
        }
      }),
    );
  });

  it("fills it up to whole bytes and a length that two divides, with two bytes at most", () => {
    fc.assert(
      fc.property(data, (bytes) => {
        const { stretch, filled } = packStretch(bytes);

        expect(filled.length % 2).toBe(0);
        expect(filled.length - bytes.length).toBeLessThanOrEqual(2);
        expect(stretch.length).toBe(filled.length);
      }),
    );
    expect(packStretch(new Uint8Array()).filled.length).toBe(0);
  });

  it("puts bytes of 0 behind the last one", () => {
    const { stretch, filled } = packStretch(Buffer.from("政府"));
    const start = Buffer.from("信息");

    expect(inflateSync(Buffer.concat(deflateStretches(start, [stretch], 2)))).toEqual(
      Buffer.concat([start, filled, Buffer.alloc(2)]),
    );
  });

  it("packs the longest one, and the greatest sums, right", () => {
    const longest = Uint8Array.from({ length: 0x10000 }, (_, at) => Math.imul(at, at) >>> 7);
    const greatest = new Uint8Array(0x10000).fill(0xff);
    const packed = [longest, greatest, longest].map(packStretch);

    expect(
      unpacked(
        greatest,
        packed.map(({ stretch }) => stretch),
      ),
    ).toEqual(Buffer.concat([greatest, ...packed.map(({ filled }) => filled)]));
  });

  it("packs the same bytes each time", () => {
    const one = Buffer.from("政府信息公开工作年度报告政府信息公开");
    const first = packStretch(one);
    packStretch(Buffer.from("公开工作年度报告"));

    expect(packStretch(one)).toEqual(first);
  });
});
