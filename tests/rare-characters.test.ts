import { describe, expect, it } from "vitest";
import { printCharacters, radicals, standardCharacters } from "./rare-reports.ts";

const count = 2000;

/** Every so many, so that each block of Unicode and each row of it has its share. */
const step = Math.floor(standardCharacters.length / count);

const spread = Array.from({ length: count }, (_, index) => standardCharacters[index * step] ?? "");

describe("the characters of GB 18030-2022, levels 1 to 3", () => {
  it("are printed in PDF, DOCX and HTML, and read from there: 2,000 of them", async () => {
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

const known = new Set(radicals);

function isNoRadical(character: string): boolean {
  return !known.has(character);
}
