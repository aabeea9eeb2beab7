import { describe, expect, it } from "vitest";
import type { Table } from "../../src/document/blocks.ts";
import { mmFromPt } from "../../src/document/units.ts";
import type { Page } from "../../src/layout/page.ts";
import { cell, heading, paragraph, table } from "../given/builders.ts";
import { area } from "../given/standard-page.ts";
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

    expect(mmFromPt(Math.min(...xs))).toBeCloseTo(area.left);
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

    expect(pages[0]?.slice(-1)).toEqual(["行230"]);
    expect(pages[1]?.slice(0, 2)).toEqual(["项目件数", "行240"]);
    expect(pages.flat().filter((line) => line.startsWith("行"))).toHaveLength(40);
  });

  it("has its last row on the page of a note below it, wherever the page ends", () => {
    const notes = ["注：1.甲。", "2.乙。"].map((text) => paragraph(text, "note"));

    for (let rows = 18; rows <= 50; rows++) {
      const pages = drawn(layOut(headed(rows), ...notes));

      expect(pages.at(-1)?.slice(-3)).toEqual([`行${rows}0`, "注：1.甲。", "2.乙。"]);
    }
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

  it("keeps a band with all of its rows", () => {
    const bands = table(...rows(20), band("带"), ...rows(4, 21), band("又"), ...rows(9, 25));

    const pages = drawn(layOut({ ...bands, name: "disputes" }));

    expect(pages[0]?.slice(-1)).toEqual(["行200"]);
    expect(pages[1]?.slice(0, 2)).toEqual(["带", "行210"]);
  });

  it("keeps a band of many rows with the first two", () => {
    const pages = drawn(
      layOut({ ...table(...rows(20), band("带"), ...rows(40, 21)), name: "disputes" }),
    );

    expect(pages[0]?.slice(-3)).toEqual(["带", "行210", "行220"]);
  });

  it("leaves no single row for the last page", () => {
    const pages = drawn(layOut({ ...table(...rows(24)), name: "disputes" }));

    expect(pages[1]).toEqual(["行230", "行240"]);
  });

  it("shows the text of a figure that spans the page's end once, where there is room for it", () => {
    const figure = cell("甲", { rowSpan: 40 });

    expect(timesShown(layOut(beside(figure, 40)), "甲")).toEqual([1, 0]);
  });

  it("shows a label again where its rows go on, and marks it as repeated", () => {
    const pages = layOut(beside(cell("标签", { role: "rowHeader", rowSpan: 40 }), 40));

    expect(timesShown(pages, "标签")).toEqual([1, 1]);
    expect(originsOf(pages, "标签")).toEqual(["cell", "repeated"]);
  });

  it("shows no label beside fewer rows than it needs", () => {
    const label = cell("标\n签".repeat(8), { role: "rowHeader", rowSpan: 26 });

    const pages = layOut(paragraph(textOfLines(19)), beside(label, 26));

    expect(timesShown(pages, "签")).toEqual([0, 8]);
  });
});

/** A table of rows beside a cell that spans all of them. */
function beside(cellBeside: ReturnType<typeof cell>, count: number): Table {
  const [first, ...others] = rows(count);
  return table([cellBeside, ...(first ?? [])], ...others);
}

/** How often each page shows a text. */
function timesShown(pages: readonly Page[], text: string): number[] {
  return pages.map(({ texts }) => texts.filter((one) => read(one).includes(text)).length);
}

function originsOf(pages: readonly Page[], text: string): string[] {
  return pages.flatMap(({ texts }) =>
    texts.filter((one) => read(one) === text).map(({ origin }) => origin.type),
  );
}

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
