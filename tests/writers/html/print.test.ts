import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DocumentTree } from "../../../src/document/blocks.ts";
import { plainText } from "../../../src/document/blocks.ts";
import { hasTurnedSheets } from "../../../src/layout/stretches.ts";
import { openBrowser } from "../../browser.ts";
import { cell, heading, paragraph, table, tree } from "../../given/builders.ts";
import { ownReport } from "../../given/own-report.ts";
import {
  area,
  characterMm,
  charactersPerLine,
  linesPerPage,
  numberBelowMm,
  textArea,
  turnedArea,
} from "../../given/standard-page.ts";
import { readLines, type TextLine, type TextPages } from "../../read-back/measure-pdf.ts";
import { documents, page } from "./documents.ts";

let opened: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  opened = await openBrowser();
});

afterAll(() => opened.close());

/**
 * Prints a page as a reader does who leaves everything to the page. On a coarse screen of Linux
 * characters are whole pixels wide, in print too; on a fine one they are as wide as in their font.
 */
async function print(document: DocumentTree): Promise<Uint8Array> {
  const window = await opened.browser.newPage({ deviceScaleFactor: 2 });
  try {
    await window.setContent(new TextDecoder().decode(page(document)));
    return await window.pdf({ preferCSSPageSize: true });
  } finally {
    await window.close();
  }
}

const texts = (lines: readonly TextLine[] = []) => lines.map(({ text }) => text);

describe("a printed page of text", () => {
  let pdf: Uint8Array = new Uint8Array();
  let pages: TextPages = [];
  let full: TextLine[] = [];

  beforeAll(async () => {
    pdf = await print(tree(paragraph("政府信息公开工作年度报告".repeat(120))));
    pages = readLines(pdf);
    full = pages[1]?.slice(0, -1) ?? [];
  });

  it("is A4", () => {
    const said = execFileSync("pdfinfo", ["-"], { input: pdf, encoding: "utf8" });

    expect(said).toMatch(/Page size: +59\d[\d.]* x 84\d[\d.]* pts \(A4\)/);
  });

  it("holds 22 lines of 28 characters, and begins a paragraph with two blanks", () => {
    expect(texts(full).map(({ length }) => length)).toEqual(
      new Array(linesPerPage).fill(charactersPerLine),
    );
    expect(pages[0]?.[0]?.text).toHaveLength(26);
    expect(pages[0]?.[0]?.left).toBeCloseTo(area.left + 2 * characterMm, 0);
  });

  it("fills the text area to a millimetre", () => {
    const [first, last] = [full[0], full.at(-1)];
    const pitch = ((last?.top ?? 0) - (first?.top ?? 0)) / 21;

    expect(Math.abs((first?.left ?? 0) - area.left)).toBeLessThan(1);
    expect(Math.abs((first?.right ?? 0) - area.right)).toBeLessThan(1);
    expect(Math.abs(linesPerPage * pitch - textArea.height)).toBeLessThan(1);
    expect(first?.top).toBeGreaterThan(area.top);
    expect(last?.bottom).toBeLessThan(area.bottom);
  });

  it("is numbered below the text, outside, one character from its edge", () => {
    const [odd, even] = pages.map((lines) => lines.at(-1));
    const freeMm = (14 / 72) * 25.4;
    const middle = ((odd?.top ?? 0) + (odd?.bottom ?? 0)) / 2;

    expect([odd?.text, even?.text]).toEqual(["—1—", "—2—"]);
    expect(Math.abs((odd?.right ?? 0) - (area.right - freeMm))).toBeLessThan(0.5);
    expect(Math.abs((even?.left ?? 0) - (area.left + freeMm))).toBeLessThan(0.5);
    expect(Math.abs(middle - (area.bottom + numberBelowMm))).toBeLessThan(1);
  });
});

describe("a printed table", () => {
  it("repeats its header and splits no row", async () => {
    const rows = Array.from({ length: 60 }, () => [cell("甲一\n乙二\n丙三\n丁四")]);
    const head = cell("件数", { role: "columnHeader" });

    const pages = readLines(await print(tree({ ...table([head], ...rows), headerRows: 1 })));

    expect(pages.length).toBeGreaterThan(2);
    for (const lines of pages) {
      expect(texts(lines.slice(0, -1)).join("")).toMatch(/^件数(甲一乙二丙三丁四)+$/);
    }
  });

  /** A label beside rows of one to four lines, more of them than a page holds. */
  const labelled = (label: string) => {
    const rows = Array.from({ length: 60 }, (_, index) => [
      cell(Array.from({ length: 1 + (index % 4) }, (_, line) => `行${index}之${line}`).join("\n")),
    ]);
    const [first = [], ...others] = rows;
    const beside = cell(label, { role: "rowHeader", rowSpan: rows.length });
    return table([beside, ...first], ...others);
  };
  const rowOf = (text: string) => /行(\d+)之/.exec(text)?.[1];

  it.each([2, 9, 16])("begins a long labelled group in the room below %i lines", async (before) => {
    const text = paragraph("文".repeat(charactersPerLine * before - 2));

    const pages = readLines(await print(tree(text, heading("标题"), labelled("标签"))));

    for (const lines of pages.slice(0, -1)) {
      expect(lines.at(-2)?.bottom).toBeGreaterThan(area.bottom - 35);
    }
    expect(Math.max(...pages.flat().map(({ bottom }) => bottom))).toBeLessThan(area.bottom + 12);
  });

  it("parts no row of a labelled group", async () => {
    const pages = readLines(await print(tree(labelled("标签"))));

    const rows = pages.map((lines) => new Set(texts(lines).flatMap((one) => rowOf(one) ?? [])));
    const shown = rows.reduce((sum, { size }) => sum + size, 0);
    expect(pages.length).toBeGreaterThan(2);
    expect(shown).toBe(60);
  });

  it.each(["标签", "三、\n本\n年\n度"])(
    "shows a label again where its rows go on overleaf: %s",
    async (label) => {
      const pages = readLines(await print(tree(labelled(label))));

      const [sign = ""] = label;
      expect(pages.map((lines) => texts(lines).join("").split(sign).length - 1)).toEqual(
        pages.map(() => 1),
      );
    },
  );

  it("of applications stays whole with its heading where a page holds it", async () => {
    const rows = Array.from({ length: 30 }, (_, index) => [cell(`第${index}行`)]);
    const requests = { ...table(...rows), name: "requests" };

    const pages = readLines(
      await print(tree(paragraph("文".repeat(330)), heading("标题"), requests)),
    );

    expect(texts(pages[1])[0]).toBe("标题");
    expect(texts(pages[1]).filter((text) => text.endsWith("行"))).toHaveLength(30);
  });

  it("has its rows drawn in where the plan of the pages does, and nowhere else", async () => {
    const bands = (count: number) =>
      Array.from({ length: count }, (_, index) => [
        [cell(`带${index}`, { role: "band" })],
        [cell("甲")],
        [cell("乙")],
      ]).flat();
    const heights = await Promise.all(
      [6, 7].map(async (count) => {
        const text = paragraph("文".repeat(charactersPerLine * 3));
        const lines = readLines(await print(tree(text, heading("标题"), table(...bands(count)))));
        const [first, second] = lines.flat().filter((one) => one.text.startsWith("带"));
        return ((second?.top ?? 0) - (first?.top ?? 0)) / 3;
      }),
    );

    expect(heights[0]).toBeCloseTo(9, 1);
    expect(heights[1]).toBeCloseTo(6.9, 1);
  });

  it.each([18, 19, 20, 21])("stays with its heading after %i lines", async (before) => {
    const text = paragraph("文".repeat(charactersPerLine * before - 2));
    const rows = [[cell("甲")], [cell("乙")]];

    const pages = readLines(await print(tree(text, heading("标题"), table(...rows))));

    const place = pages.find((lines) => texts(lines).includes("标题"));
    expect(texts(place)).toContain("甲");
  });
});

const onUprightSheets = documents.filter(([, { blocks }]) => !hasTurnedSheets(blocks));

describe.each(onUprightSheets)("the printed page of %s", (_, document) => {
  let pages: TextPages = [];

  beforeAll(async () => {
    pages = readLines(await print(document));
  });

  it("keeps the table of requests whole, on one page with its heading", () => {
    const place = pages.find((lines) => texts(lines).some((text) => text.includes("申请人情况")));

    expect(texts(place)[0]).toContain("收到和处理政府信息公开申请情况");
    expect(texts(place).some((text) => text.includes("结转下年度继续办理"))).toBe(true);
  });

  it("leaves no heading alone at the foot of a page", () => {
    const headings = document.blocks.flatMap((block) =>
      block.type === "heading" ? [plainText(block.content)] : [],
    );

    const last = pages.map((lines) => texts(lines).at(-2));
    expect(last.filter((text) => text && headings.includes(text))).toEqual([]);
  });

  it("prints nothing outside the text area but the page numbers", () => {
    const outside = pages.flatMap((lines) =>
      lines.slice(0, -1).filter(({ left, right, top, bottom }) => {
        const inWidth = left > area.left - 0.5 && right < area.right + 0.5;
        return !inWidth || top < area.top - 0.5 || bottom > area.bottom + 0.5;
      }),
    );

    expect(outside).toEqual([]);
    expect(pages.map((lines) => lines.at(-1)?.text)).toEqual(
      pages.map((_lines, index) => `—${index + 1}—`),
    );
  });
});

describe("the printed page of a report with own tables and pictures", () => {
  let pages: TextPages = [];
  let sizes: string[] = [];

  beforeAll(async () => {
    const pdf = await print(ownReport);
    pages = readLines(pdf);
    const said = execFileSync("pdfinfo", ["-l", "99", "-"], { input: pdf, encoding: "utf8" });
    sizes = [...said.matchAll(/size: +(\d+)[\d.]* x (\d+)/g)].map(([, x, y]) =>
      Number(x) > Number(y) ? "landscape" : "upright",
    );
  });

  it("turns the sheet of the table that is too wide, and only it", () => {
    const wide = pages.findIndex((lines) => texts(lines).some((text) => text.includes("12月合计")));

    expect(texts(pages[wide])[0]).toContain("各单位各月信息公开支出");
    expect(sizes.map((size, index) => (size === "landscape" ? index : []))).toEqual(
      sizes.map((_, index) => (index === wide ? index : [])),
    );
  });

  it("keeps the wide table in the turned text area, its note below it", () => {
    const lines = pages[sizes.indexOf("landscape")] ?? [];
    // What stands at the height of the page number is one line with it.
    const own = lines.filter(({ text, left }) => left > 33 || !/^[—\d]/.test(text));

    expect(own.at(-1)?.text).toBe("注：单位为元。");
    expect(Math.min(...own.map(({ left }) => left))).toBeGreaterThan(35 - 0.5);
    expect(Math.max(...own.map(({ right }) => right))).toBeLessThan(turnedArea.right + 0.5);
    expect(Math.max(...own.map(({ bottom }) => bottom))).toBeLessThan(turnedArea.bottom);
  });

  it("has the number of the turned sheet at its left edge, above on an even page", () => {
    const turned = sizes.indexOf("landscape");
    const number = pages[turned]?.filter(({ text, left }) => left < 33 && /^[—\d]/.test(text));

    expect((turned + 1) % 2).toBe(0);
    expect(number?.length).toBeGreaterThan(0);
    expect(Math.max(...(number ?? []).map(({ top }) => top))).toBeLessThan(60);
  });

  it("parts a picture and its caption on no page, and goes on after the sheet at once", () => {
    const place = (text: string) => pages.findIndex((lines) => texts(lines).includes(text));

    expect(place("图2政务公开日活动")).toBe(sizes.indexOf("landscape") + 1);
  });
});
