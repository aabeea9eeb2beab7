import { beforeAll, describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { countedText, plainText } from "../../src/document/blocks.ts";
import { write } from "../../src/writers/formats.ts";
import { ownReport } from "../given/own-report.ts";
import { printLikeWord } from "../office.ts";
import { readLines, type TextPages } from "../read-back/measure-pdf.ts";

const resources = openResources();

describe("DOCX and PDF of a report with own tables and pictures", () => {
  let [ours, theirs]: TextPages[] = [];

  beforeAll(async () => {
    ours = readLines(await write("pdf", ownReport, resources));
    theirs = readLines(await printLikeWord(await write("docx", ownReport, resources)));
  });

  it("have as many pages, and every caption on the same one", () => {
    const captions = ownReport.blocks.flatMap((block) =>
      block.type === "paragraph" && block.counted
        ? [countedText(block.counted).trim() + plainText(block.content)]
        : [],
    );
    const pageOf = (pages: TextPages | undefined, caption: string) =>
      (pages ?? []).findIndex((lines) => lines.some(({ text }) => text.endsWith(caption)));

    expect(theirs).toHaveLength(ours?.length ?? 0);
    const places = captions.map((caption) => pageOf(ours, caption));
    expect(places).not.toContain(-1);
    expect(captions.map((caption) => pageOf(theirs, caption))).toEqual(places);
  });

  it("break at least 95 % of the lines at the same character", () => {
    const linesOf = (pages: TextPages | undefined) =>
      (pages ?? []).map((lines) => lines.map(({ text }) => text.replace(/[，。]$/, "")));
    const [own, other] = [linesOf(ours), linesOf(theirs)];
    const all = own.flatMap((lines, page) => lines.map((line) => other[page]?.includes(line)));

    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(Boolean).length / all.length).toBeGreaterThanOrEqual(0.95);
  });
});
