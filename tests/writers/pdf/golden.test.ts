import { describe, expect, it } from "vitest";
import { writePdf } from "../../../src/writers/pdf/write-pdf.ts";
import { look } from "../../given/builders.ts";
import { readLines } from "../../read-back/measure-pdf.ts";
import { sampleTrees } from "../docx/samples.ts";
import { fontSet } from "./programs.ts";

describe("the pages of an edition's sample", () => {
  it.each(sampleTrees)("have their lines where they are expected: %s", async (id, tree) => {
    const pages = readLines(await writePdf(tree, look, fontSet));

    const drawn = pages.flatMap((lines, page) => [
      `第 ${page + 1} 页`,
      ...lines.map(({ left, top, text }) => `${left.toFixed(1)} ${top.toFixed(1)} ${text}`),
    ]);

    await expect(`${drawn.join("\n")}\n`).toMatchFileSnapshot(`../../golden/${id}-pages.txt`);
  });
});
