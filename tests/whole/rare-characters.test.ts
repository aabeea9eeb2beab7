import { describe, expect, it } from "vitest";
import { paragraph } from "../given/builders.ts";
import { printCharacters, radicals, standardCharacters } from "../given/rare-reports.ts";
import { readLines } from "../read-back/measure-pdf.ts";
import { write } from "../writers/pdf/programs.ts";

const count = 2000;

/** Every so many, so that each block of Unicode and each row of it has its share. */
const step = Math.floor(standardCharacters.length / count);

const spread = Array.from({ length: count }, (_, index) => standardCharacters[index * step] ?? "");

describe("the characters of GB 18030-2022, levels 1 to 3", () => {
  it("are printed in PDF, DOCX, HTML and OFD, and read from there: 2,000 of them", async () => {
    const { unified, ...printed } = await printCharacters(spread.filter(isNoRadical));

    expect(printed).toEqual({ refused: [], lost: [], unnamed: [], notBrought: [] });
    expect(unified).toBe(0);
  });

  it("are printed when they are radicals, as the ideographs that they look like", async () => {
    const { unified, ...printed } = await printCharacters(radicals);

    expect(printed).toEqual({ refused: [], lost: [], unnamed: [], notBrought: [] });
    // The others are parts that no ideograph looks like.
    expect([radicals.length, unified]).toEqual([228, 214]);
  });
});

describe("a name in the font of rare characters", () => {
  it("leaves the lines of a page where they are", async () => {
    const lines = async (text: string) => {
      const [page] = readLines(Buffer.from(await write(paragraph(text.repeat(40)))));
      return page?.map(({ top, bottom, left }) => [top, bottom, left]);
    };

    expect(await lines("甲𠮷丙丁")).toEqual(await lines("甲乙丙丁"));
  });
});

const known = new Set(radicals);

function isNoRadical(character: string): boolean {
  return !known.has(character);
}
