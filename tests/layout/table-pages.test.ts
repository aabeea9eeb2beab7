import { describe, expect, it } from "vitest";
import type { Table } from "../../src/document/blocks.ts";
import { mmFromPt } from "../../src/document/units.ts";
import type { Page } from "../../src/layout/page.ts";
import { cell, heading, paragraph, table } from "../builders.ts";
import { layOut, linesOf, read, textOfLines } from "./draw.ts";

const rows = (count: number, from = 1) =>
  Array.from({ length: count }, (_, row) => [cell(`行${row + from}`), cell("0")]);
const head = [cell("项目", { role: "columnHeader" }), cell("件数", { role: "columnHeader" })];
const headed = (count: number): Table => ({ ...table(head, ...rows(count)), headerRows: 1 });
const band = (text: string) => [cell(text, { role: "band", colSpan: 2 })];
const drawn = (pages: readonly Page[]) => pages.map((page) => linesOf(page));

describe("a table on a page", () => {
  it("is as wide as the text", () => {
    const [page] = layOut(headed(1));
    const xs = page?.rules.flatMap(({ fromX, toX }) => [fromX, toX]) ?? [];

    expect(mmFromPt(Math.min(...xs))).toBeCloseTo(28);
    expect(mmFromPt(Math.max(...xs))).toBeCloseTo(184, 1);
  });

  it("draws every edge once, and none inside a merged cell", () => {
    const [page] = layOut(table([cell("甲", { colSpan: 2 })], [cell("乙"), cell("丙")]));
    const horizontal = page?.rules.filter(({ fromY, toY }) => fromY === toY) ?? [];
    const vertical = page?.rules.filter(({ fromX, toX }) => fromX === toX) ?? [];

    expect(horizontal).toHaveLength(3);
    expect(vertical.map(({ fromY, toY }) => Math.round(mmFromPt(toY - fromY)))).toEqual([
      18, 9, 18,
    ]);
  });

  it("makes a row taller for the lines that its cells need", () => {
    const [one, two] = ["甲", "甲".repeat(40)].map((text) =>
      layOut(table([cell(text), cell("0")])),
    );
    const heightOf = (pages: readonly Page[] | undefined) => {
      const ys = pages?.[0]?.rules.map(({ toY }) => toY) ?? [];
      return mmFromPt(Math.max(...ys) - Math.min(...ys));
    };

    expect(heightOf(one)).toBeCloseTo(9);
    expect(heightOf(two)).toBeCloseTo(mmFromPt(3 * 16 + 0.5) + 1);
  });

  it("sets a number too long for its column smaller instead of cutting it", () => {
    const long = "12345678901234567890";
    const columns = Array.from({ length: 8 }, () => cell(long));

    const texts = layOut(table(columns))[0]?.texts ?? [];

    expect(texts.filter((text) => read(text) === long)).toHaveLength(8);
    expect(texts[0]?.runs[0]?.setting.sizePt).toBeLessThan(12);
  });

  it("prints an annotation under its number, in its own size", () => {
    const texts = layOut(table([cell("22", { note: "（其中修订16件）" })]))[0]?.texts ?? [];

    expect(texts.slice(0, 2).map(read)).toEqual(["22", "（其中修订16件）"]);
    expect(texts[1]?.runs[0]?.setting.sizePt).toBe(10.5);
  });
});

describe("a table that is longer than a page", () => {
  it("goes on between two rows, with its header rows again", () => {
    const pages = drawn(layOut(headed(40)));

    expect(pages[0]?.slice(-1)).toEqual(["行240"]);
    expect(pages[1]?.slice(0, 2)).toEqual(["项目件数", "行250"]);
    expect(pages.flat().filter((line) => line.startsWith("行"))).toHaveLength(40);
  });

  it("takes its last row along with a note that has no room below it", () => {
    const notes = ["注：1.甲。", "2.乙。"].map((text) => paragraph(text, "note"));

    const pages = drawn(layOut(headed(24), ...notes));

    expect(pages).toHaveLength(2);
    expect(pages[1]?.slice(-3)).toEqual(["行240", "注：1.甲。", "2.乙。"]);
  });

  it("marks the header rows of the further pages as repeated", () => {
    const [, page] = layOut(headed(40));

    expect(page?.texts.slice(0, 3).map(({ origin }) => origin.type)).toEqual([
      "repeated",
      "repeated",
      "cell",
    ]);
  });

  it("takes its heading along when the page has no room for its header and two rows", () => {
    const blocks = [paragraph(textOfLines(19)), heading("一、标题"), headed(10)];

    expect(drawn(layOut(...blocks))[1]?.[0]).toBe("一、标题");
  });

  it("keeps a band with the two rows it opens", () => {
    const pages = drawn(layOut(table(...rows(23), band("带"), ...rows(4, 24))));

    expect(pages[0]?.slice(-1)).toEqual(["行230"]);
    expect(pages[1]?.[0]).toBe("带");
  });

  it("leaves no single row for the last page", () => {
    expect(drawn(layOut(table(...rows(26))))[1]).toEqual(["行250", "行260"]);
  });

  it("shows the text of a cell that spans the page's end once, where there is room for it", () => {
    const label = cell("标签", { role: "rowHeader", rowSpan: 30 });
    const [first, ...others] = rows(30);

    const pages = drawn(layOut(table([label, ...(first ?? [])], ...others)));

    expect(pages.map((lines) => lines.filter((line) => line.includes("标签")).length)).toEqual([
      1, 0,
    ]);
  });

  it("begins on a new page with its heading when that keeps it whole", () => {
    const whole = { ...headed(3), name: "requests" };

    const pages = drawn(layOut(paragraph("字"), heading("一、标题"), whole));

    expect(pages[1]).toEqual(["一、标题", "项目件数", "行10", "行20", "行30"]);
  });
});

describe("a row that is taller than a page", () => {
  it("goes on overleaf, and no character is lost", () => {
    const note = "（其中修订16件）".repeat(300);

    const pages = layOut(table([cell("甲"), cell("22", { note })], [cell("乙"), cell("0")]));
    const text = pages
      .flatMap(({ texts }) => texts.filter(({ origin }) => origin.type === "cell"))
      .map(read)
      .join("");

    expect(pages.length).toBeGreaterThan(2);
    expect(text).toContain(note);
    expect(text).toContain("乙0");
  });
});
