import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { editions, sample } from "../../given/reports.ts";
import { canonical } from "../canonical.ts";
import { contentOf, pagesOf, plain } from "./drawn-report.ts";
import { grid, inCell, rawPdf, widthOf, words } from "./raw-pdf.ts";
import { readPages } from "./read-page.ts";

const known = editions.map(({ edition }) => edition);
const head = 818;
const foot = 20;
const size = 9;

/** What stands at the head and the foot of a page; `page` counts from 1. */
type Margins = (page: number, pages: number) => string;

const browser: Margins = (page, pages) =>
  words("11/30/26, 6:50 AM", { x: 24, y: head, size }) +
  words("示范区人民政府2024年政府信息公开工作年度报告", { x: 200, y: head, size }) +
  words("https://www.example.gov.cn/zfxxgk/2024.html", { x: 24, y: foot, size }) +
  words(`${page}/${pages}`, { x: 560, y: foot, size });

const margins: Readonly<Record<string, Margins>> = {
  "a browser's date, title, address and page count": browser,
  "a browser's date as it is written in China": (page, pages) =>
    words("2026/11/30 06:50", { x: 24, y: head, size }) +
    words(`第 ${page} 页，共 ${pages} 页`, { x: 500, y: foot, size }),
  "a title on every page": () => words("示范区政府信息公开年报", { x: 220, y: 800, size }),
  "a title on all pages but the first": (page) =>
    page === 1 ? "" : words("示范区政府信息公开年报", { x: 220, y: 800, size }),
  "titles of left and of right pages": (page) =>
    page % 2 === 0
      ? words("示范区人民政府", { x: 80, y: 800, size })
      : words("二〇二四年年报", { x: 430, y: 800, size }),
  "a number in the middle, wider from page 10 on": (page) => {
    const text = `第${page + 8}页`;
    return words(text, { x: 297 - widthOf(text, size) / 2, y: 40, size });
  },
};

describe("what pages of a report repeat in their margins", () => {
  it.each(Object.entries(margins))("is no part of it: %s", async (_, draw) => {
    const draft = sample("2021");
    const pages = pagesOf(draft);
    const bytes = rawPdf(
      pages.map((page) => ({
        content:
          draw(page.number, pages.length) + contentOf(page, (line) => line.map(plain).join("")),
      })),
    );

    const { report, findings, questions } = await importReport(bytes, { editions: known });

    expect(canonical(report)).toEqual(canonical(draft));
    expect(JSON.stringify(report)).not.toContain("\\t");
    expect(questions).toEqual([]);
    expect(findings.filter(({ rule }) => rule !== "IMPORT-RUNNING")).toEqual([]);
  });

  it("is told of once, in its words", async () => {
    const report = pagesOf(sample("2021"));
    const pages = report.map((page) => ({
      content:
        browser(page.number, report.length) + contentOf(page, (line) => line.map(plain).join("")),
    }));
    const { findings } = await importReport(rawPdf(pages), { editions: known });

    expect(findings.filter(({ rule }) => rule === "IMPORT-RUNNING")).toMatchObject([
      { severity: "info", parameters: { l: expect.stringContaining("11/30/26, 6:50 AM") } },
    ]);
  });

  it("is told apart on a single page, too, where a browser printed it", async () => {
    const read = await readPages([{ content: browser(1, 1) + words("正文。", { x: 80, y: 500 }) }]);

    expect(read).toEqual({ text: ["正文。"], told: [], findings: ["IMPORT-RUNNING"] });
  });
});

describe("lines near the head or the foot of a page", () => {
  const body = (page: number) => words(`正文第${page}段。`, { x: 80, y: 500 });

  it.each([
    [
      "other words on every page",
      (page: number) => words(`第${"一二三"[page - 1]}章`, { x: 80, y: 770 }),
    ],
    ["headings with numbers", (page: number) => words(`附件${page}`, { x: 80, y: 770 })],
    [
      "rows with other figures",
      (page: number) => words(`行政许可  ${page * 7}  ${page}`, { x: 80, y: 770 }),
    ],
    [
      "the same words at other heights",
      (page: number) => words("单位：件", { x: 80, y: 760 + 12 * page }),
    ],
    [
      "the same words below others",
      (page: number) =>
        words(`表${"甲乙丙"[page - 1]}`, { x: 80, y: 790 }) + words("单位：件", { x: 80, y: 770 }),
    ],
  ])("are read: %s", async (_, line) => {
    const pages = [1, 2, 3].map((page) => ({ content: line(page) + body(page) }));

    const { text, findings } = await readPages(pages);

    expect(findings).toEqual([]);
    expect(text.join("").length).toBeGreaterThan(3 * "正文第1段。".length + 6);
  });

  it("are read where they are cells of a table that goes on over pages", async () => {
    const up = `q 1 0 0 1 0 110 cm ${grid(1, 2)}${words("指标", inCell(0, 0))}${words("53", inCell(0, 1))}Q\n`;

    const { text, findings } = await readPages([{ content: up }, { content: up }]);

    expect({ text, findings }).toEqual({ text: ["指标|53", "指标|53"], findings: [] });
  });
});
