import { describe, expect, it } from "vitest";
import type { Block } from "../../src/document/blocks.ts";
import { mmFromPt } from "../../src/document/units.ts";
import type { PlacedText } from "../../src/layout/page.ts";
import { type PagePlan, planPages } from "../../src/layout/plan/plan-pages.ts";
import { fitTables } from "../../src/layout/tables/fit-tables.ts";
import { cell, heading, look, paragraph, table, tree } from "../given/builders.ts";
import { grayPng, pictureBlock, pieChart } from "../given/drawn-pictures.ts";
import { caption, longTable, ownTable, wideTable } from "../given/own-report.ts";
import { area, linePitchPt, textArea, turnedArea } from "../given/standard-page.ts";
import { layOut, linesOf, read, textOfLines } from "./draw.ts";

const fitted = (...blocks: Block[]) => fitTables(tree(...blocks), look).blocks;
const pagesOf = (...blocks: Block[]) => layOut(...fitted(...blocks));
const sheets = (...blocks: Block[]) =>
  pagesOf(...blocks).map(({ isTurned }) => (isTurned ? "turned" : "upright"));

const squares = (mm: number) => pictureBlock(grayPng(10, 10), { widthMm: mm });

describe("a picture on its page", () => {
  const areaOf = (block: Block) => {
    const [placed] = layOut(paragraph("字"), block).flatMap(({ pictures }) => pictures);
    if (!placed) throw new Error("no picture");
    const { leftPt, widthPt, heightPt } = placed.area;
    return [leftPt, widthPt, heightPt].map((length) => Math.round(10 * mmFromPt(length)) / 10);
  };

  it("is as wide as the text", () => {
    expect(areaOf(pictureBlock(grayPng(40, 20)))).toEqual([
      area.left,
      textArea.width,
      textArea.width / 2,
    ]);
  });

  it("is as wide as is wished, in the middle of the text", () => {
    expect(areaOf(pictureBlock(grayPng(40, 20), { widthMm: 100 }))).toEqual([56, 100, 50]);
  });

  it("is no wider than the text, whatever is wished", () => {
    expect(areaOf(pictureBlock(grayPng(40, 20), { widthMm: 500 }))).toEqual([
      area.left,
      textArea.width,
      textArea.width / 2,
    ]);
  });

  it("is at most two thirds of a page high, its shape kept", () => {
    expect(areaOf(pictureBlock(grayPng(10, 40)))).toEqual([87.3, 37.5, 150]);
  });

  it.each([14, 15, 16, 17, 18])("is never parted from its caption, below %i lines", (lines) => {
    const pages = layOut(paragraph(textOfLines(lines)), squares(50), caption("图", 1, "办理结果"));

    const place = pages.findIndex(({ pictures }) => pictures.length > 0);
    expect(linesOf(pages[place] as never)).toContain("图1\u3000办理结果");
  });

  it("stands under the line before it and not on it", () => {
    const [page] = layOut(paragraph("字"), squares(50));

    const bottomMm = area.top + mmFromPt(linePitchPt);
    expect(mmFromPt(page?.pictures[0]?.area.topPt ?? 0)).toBeCloseTo(bottomMm + 2);
  });

  it("begins a page at the text area's very top", () => {
    const [, page] = layOut(paragraph(textOfLines(22)), squares(50));

    expect(mmFromPt(page?.pictures[0]?.area.topPt ?? 0)).toBeCloseTo(area.top);
  });
});

describe("an own table on its pages", () => {
  const small = ownTable(["事项", "数量"], ["公开", "1"], ["依申请公开", "2"]);

  it.each([17, 18, 19, 20, 21])(
    "has its caption above it and its note below, after %i lines",
    (lines) => {
      const blocks = [caption("表", 1, "事项"), small, paragraph("注：甲。", "note")];

      const pages = pagesOf(paragraph(textOfLines(lines)), ...blocks);

      const place = pages.findIndex((page) => linesOf(page).includes("表1\u3000事项"));
      expect(linesOf(pages[place] as never).slice(-5)).toEqual([
        "表1\u3000事项",
        "事项数量",
        "公开1",
        "依申请公开2",
        "注：甲。",
      ]);
    },
  );

  it("repeats its column names overleaf, and loses no row", () => {
    const pages = pagesOf(longTable(60));
    const rows = pages.flatMap((page) => linesOf(page));

    expect(pages.length).toBeGreaterThan(1);
    expect(rows.filter((line) => line === "序号事项数量")).toHaveLength(pages.length);
    expect(rows.filter((line) => /第\d+项公开事项/.test(line))).toHaveLength(60);
  });

  it("cuts no row in two", () => {
    const rows = Array.from({ length: 12 }, (_, row) => [`${row}`, "很长的说明文字".repeat(30)]);

    const pages = pagesOf(ownTable(["序号", "说明"], ...rows));

    const places = pages.map(
      ({ texts }) =>
        new Set(texts.flatMap(({ origin }) => (origin.type === "cell" ? [origin.row] : []))),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(places.reduce((sum, { size }) => sum + size, 0)).toBe(13);
  });

  it("prints a row taller than a page to its end", () => {
    const text = "字".repeat(3000);

    const pages = pagesOf(ownTable(["甲", "乙"], ["丙", text]));

    const printed = pages.flatMap(({ texts }) => texts.map(read)).join("");
    expect(printed.match(/字/g)).toHaveLength(3000);
  });

  it("ends a line of figures at the right edge of its cell, if that is wished", () => {
    const right = cell("1", { align: "right" });
    const [page] = pagesOf(ownTable(["甲", "乙"], ["丙", right]));

    const place = page?.texts.find((text) => read(text) === "1")?.runs[0];
    expect(mmFromPt((place?.leftPt ?? 0) + 6)).toBeCloseTo(area.right - 1, 0);
  });

  it("lends its column names to no table behind it", () => {
    const without = table(...Array.from({ length: 5 }, (_, row) => [cell(`第${row}行`)]));

    const pages = pagesOf(small, paragraph(textOfLines(19)), without);

    expect(linesOf(pages[1] as never)).toEqual(without.rows.map((_, row) => `第${row}行`));
  });

  it.each([
    ["another own one", small],
    ["a mandated one", table([cell("甲")])],
  ])("leaves a blank line between itself and %s that has no caption", (_, next) => {
    const [page] = pagesOf(small, next);

    const tops = page?.rules.filter(({ fromY, toY }) => fromY === toY).map(({ fromY }) => fromY);
    const edges = [...new Set(tops)].sort((one, other) => one - other);
    expect((edges[4] ?? 0) - (edges[3] ?? 0)).toBeCloseTo(linePitchPt);
  });
});

describe("a table that is too wide", () => {
  const blocks = [caption("表", 1, "支出"), wideTable, paragraph("注：单位为元。", "note")];

  it("has a turned sheet of its own, with its caption and its note", () => {
    const pages = pagesOf(paragraph("甲"), ...blocks, paragraph("乙"));

    expect(pages.map(({ isTurned }) => isTurned)).toEqual([false, true, false]);
    const lines = linesOf(pages[1] as never);
    expect([lines[0], lines.at(-1)]).toEqual(["表1\u3000支出", "注：单位为元。"]);
    expect(linesOf(pages[2] as never)).toEqual(["乙"]);
  });

  it("stays within the text area of that sheet", () => {
    const page = pagesOf(...blocks)[0];
    const lengths = (page?.rules ?? []).flatMap(({ fromX, toX }) => [fromX, toX]).map(mmFromPt);
    const heights = (page?.rules ?? []).flatMap(({ fromY, toY }) => [fromY, toY]).map(mmFromPt);

    expect(mmFromPt(page?.widthPt ?? 0)).toBeCloseTo(297);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([
      expect.closeTo(turnedArea.left, 1),
      expect.closeTo(turnedArea.right, 1),
    ]);
    expect(Math.min(...heights)).toBeGreaterThan(turnedArea.top);
    expect(Math.max(...heights)).toBeLessThan(turnedArea.bottom);
  });

  it("takes the heading with it that stands above it", () => {
    const pages = pagesOf(paragraph("甲"), heading("（一）支出", 2), ...blocks);

    expect(linesOf(pages[1] as never)[0]).toBe("（一）支出");
  });

  it("leaves the signature on an upright sheet", () => {
    const last = [paragraph("办公室", "signature"), paragraph("2026年1月7日", "date")];

    expect(sheets(...blocks, ...last)).toEqual(["turned", "upright"]);
  });

  it("shares its sheet with no other", () => {
    expect(sheets(...blocks, ...blocks)).toEqual(["turned", "turned"]);
  });

  it("goes on on further turned sheets, its column names repeated", () => {
    const many = { ...wideTable, rows: [...wideTable.rows, ...Array(20).fill(wideTable.rows[3])] };
    const pages = pagesOf(caption("表", 1, "支出"), many);

    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(1)) {
      expect(page.isTurned).toBe(true);
      expect(linesOf(page)[0]).toContain("1月2月3月");
    }
  });

  it("is followed by 22 lines on the next page", () => {
    const pages = pagesOf(...blocks, paragraph(textOfLines(30)));

    expect(linesOf(pages[1] as never)).toHaveLength(22);
  });
});

const isOf =
  (block: number) =>
  ({ origin }: PlacedText) =>
    origin.type === "block" && origin.block === block;

describe("the plan of pages with own tables", () => {
  const planned = (...blocks: Block[]): PagePlan => planPages(tree(...fitted(...blocks)), look);

  it("opens no page that a turned sheet opens anyway", () => {
    const blocks = [paragraph("甲"), caption("表", 1, "支出"), wideTable];

    expect([...planned(...blocks, caption("表", 2, "事项"), longTable(3)).openings]).toEqual([]);
  });

  it("tells which own tables go on overleaf", () => {
    const plan = planned(paragraph("甲"), longTable(3), paragraph("乙"), longTable(60));

    expect([...plan.torn]).toEqual([3]);
  });

  it("sends no paragraph overleaf whose first lines stand on the page before", () => {
    for (let rows = 4; rows < 24; rows++) {
      const blocks = [longTable(rows), paragraph(textOfLines(12)), longTable(20)];

      const { openings } = planned(...blocks);

      const firstPage = pagesOf(...blocks).findIndex(({ texts }) => texts.some(isOf(1)));
      const isOnTop = isOf(1)(pagesOf(...blocks)[firstPage]?.texts[0] as PlacedText);
      expect([rows, openings.has(1) && !isOnTop]).toEqual([rows, false]);
    }
  });

  it("has the pages of a picture in it", () => {
    const blocks = [
      paragraph(textOfLines(12)),
      pictureBlock(pieChart(40), { widthMm: 120 }),
      longTable(8),
    ];

    const pages = pagesOf(...blocks);

    expect(pages.map(({ pictures }) => pictures.length)).toEqual([0, 1]);
    expect(planned(...blocks).torn.size).toBe(0);
  });
});
