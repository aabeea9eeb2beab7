import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BrokenText, breakText, rightEdge } from "./draw.ts";

const han = fc.constantFrom(
  ...Array.from("政府信息公开工作年度报告的一是在不了有和人这中大为上个国我"),
);
const hans = (minLength: number, maxLength: number) =>
  fc.array(han, { minLength, maxLength }).map((characters) => characters.join(""));

/** What real sentences are made of: marks stand singly or in the pairs that occur. */
const phrase = fc.oneof(
  { weight: 6, arbitrary: hans(1, 12) },
  {
    weight: 2,
    arbitrary: fc.tuple(hans(1, 6), fc.constantFrom(..."，。、；：？！·～／")).map(join),
  },
  { weight: 2, arbitrary: hans(1, 8).map((text) => `“${text}”`) },
  {
    weight: 1,
    arbitrary: hans(1, 8)
      .map((text) => `《${text}》（`)
      .map((text) => `${text}甲）。`),
  },
  { weight: 1, arbitrary: hans(1, 4).map((text) => `${text}……`) },
  { weight: 1, arbitrary: hans(1, 4).map((text) => `——${text}`) },
  { weight: 1, arbitrary: fc.nat(99999).map((count) => `${count}件`) },
  { weight: 1, arbitrary: fc.nat(99).map((share) => `${share}.5%的`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("open data ", "www.gov.cn网", "PDF的", "2019年", "第二十条"),
  },
);
const prose = fc.array(phrase, { minLength: 1, maxLength: 60 }).map(join);

function join(parts: readonly string[]): string {
  return parts.join("");
}

type Given = { readonly text: string; readonly widthEm: number };

function forAllTexts(check: (broken: BrokenText, given: Given) => void): void {
  fc.assert(
    fc.property(prose, fc.integer({ min: 20, max: 30 }), (text, widthEm) => {
      check(breakText(text, widthEm), { text, widthEm });
    }),
    { numRuns: 1000 },
  );
}

describe("every broken text", () => {
  it("has all its characters once and in order", () => {
    forAllTexts(({ texts }, { text }) => expect(texts.join("")).toBe(text));
  });

  it("begins no line with a mark that may not", () => {
    forAllTexts(({ texts }) => {
      const wrong = texts.filter((line) =>
        /^[、。，．：；？！）〕】》〉」』”’％‰℃·～／…%]/.test(line),
      );

      expect(wrong).toEqual([]);
    });
  });

  it("ends no line with a mark that may not", () => {
    forAllTexts(({ texts }) => {
      expect(texts.filter((line) => /[（〔【《〈「『“‘￥№]$/.test(line))).toEqual([]);
    });
  });

  it("cuts no dash, ellipsis, word or number", () => {
    forAllTexts(({ texts }) => {
      const cuts = texts.slice(1).map((line, index) => (texts[index] ?? "").slice(-1) + line[0]);

      expect(cuts.filter((cut) => /——|……|[\w.][\w.%]/.test(cut))).toEqual([]);
    });
  });

  it("ends every line but the last at the right edge, one mark in the margin not counted", () => {
    forAllTexts((broken, { widthEm }) => {
      for (const line of broken.lines.slice(0, -1)) {
        const overEm = rightEdge(broken, line) - widthEm;
        const hangs =
          overEm > 0.5 && "、。，".includes(broken.characters[line.end - 1]?.text ?? "-");

        expect(overEm - (hangs ? 1 : 0)).toBeCloseTo(0, 6);
      }
    });
  });
});

describe("a paragraph of 200 pages", () => {
  it("is broken to its end, with nothing lost", () => {
    const sentence = "认真贯彻落实《2019年济南市政务公开工作要点》的要求，全年发布信息8298条。";
    const text = sentence.repeat(3000);

    expect(breakText(text, 28).texts.join("")).toBe(text);
  });
});
