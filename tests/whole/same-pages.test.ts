import { beforeAll, describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { generate } from "../../src/generate.ts";
import { area, textArea } from "../given/standard-page.ts";
import { reportsOfAllLengths } from "../layout/reports-of-all-lengths.ts";
import { printLikeWord } from "../office.ts";
import { readLines, type TextLine, type TextPages } from "../read-back/measure-pdf.ts";

const resources = openResources();

/** Reports whose tables would leave a page nearly empty if each were placed by itself. */
const chosen = [2, 5, 10, 18];

const reports = reportsOfAllLengths(20).filter((_, index) => chosen.includes(index));

/** The pages that the mandated sections begin on. */
function pagesOfTables(pages: readonly (readonly TextLine[])[]): number[] {
  return ["主动公开政府信息情况", "公开申请情况", "行政诉讼情况"].map((heading) =>
    pages.findIndex((lines) => lines.some(({ text }) => isHeading(text) && text.endsWith(heading))),
  );
}

function isHeading(text: string): boolean {
  return /^[一二三四五六七八九]、/.test(text);
}

/** How far down the text reaches on each page but the last, in mm. */
function bottoms(pages: readonly (readonly TextLine[])[]): number[] {
  return pages
    .slice(0, -1)
    .map((lines) => Math.max(...lines.slice(0, -1).map((one) => one.bottom)));
}

describe.each(reports.map((draft, index) => [chosen[index], draft] as const))(
  "the DOCX of report %i",
  (_, draft) => {
    let [ours, theirs]: TextPages[] = [];

    beforeAll(async () => {
      const make = async (format: "pdf" | "docx") => {
        const { bytes } = await generate({ value: draft, findings: [] }, format, resources);
        return bytes;
      };
      ours = readLines(await make("pdf"));
      theirs = readLines(await printLikeWord(await make("docx")));
    });

    it("has as many pages in LibreOffice as the PDF, and its tables on the same ones", () => {
      expect(theirs).toHaveLength(ours?.length ?? 0);
      expect(pagesOfTables(theirs ?? [])).toEqual(pagesOfTables(ours ?? []));
      expect(pagesOfTables(ours ?? [])).not.toContain(-1);
    });

    it("leaves no page nearly empty", () => {
      expect(Math.min(...bottoms(theirs ?? []))).toBeGreaterThan(area.top + 0.4 * textArea.height);
    });
  },
);
