import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Table, TableCell } from "../../src/document/blocks.ts";
import { landscapeLook } from "../../src/document/landscape.ts";
import { sum } from "../../src/document/sum.ts";
import { cellSizePt, isNumber } from "../../src/document/tables/cell-size.ts";
import { tableLook } from "../../src/document/tables/table-rows.ts";
import { ptFromMm } from "../../src/document/units.ts";
import { layOutPages } from "../../src/layout/lay-out-pages.ts";
import { fitTables } from "../../src/layout/tables/fit-tables.ts";
import { cell, look, paragraph, table, tree } from "../given/builders.ts";
import { mergedTable, ownTable, wideTable } from "../given/own-report.ts";
import { textArea } from "../given/standard-page.ts";
import { fakeFonts } from "./fake-fonts.ts";

function fitted(own: Table): Table {
  const [block] = fitTables(tree(own), look).blocks;
  if (block?.type !== "table") throw new Error("no table");
  return block;
}

/** Columns that each hold a figure of so many digits. */
const figures = (columns: number, digits: number) =>
  ownTable(
    Array.from({ length: columns }, (_, column) => `${column}`),
    Array.from({ length: columns }, () => "8".repeat(digits)),
  );

/** The widths of the columns in pt. */
function widths(own: Table): number[] {
  const { page } = own.landscape ? landscapeLook(look) : look;
  const unit = ptFromMm(page.textWidthMm) / sum(own.shares);
  return own.shares.map((share) => share * unit);
}

/** The lines that each cell takes in the PDF, by its text. */
function linesOf(own: Table): Map<string, number> {
  const [page] = layOutPages(tree(own), look, fakeFonts);
  const lines = new Map<string, number>();
  for (const { origin } of page?.texts ?? []) {
    if (origin.type !== "cell") continue;
    const text = own.rows[origin.row]?.[origin.column]?.lines.join("") ?? "";
    lines.set(text, (lines.get(text) ?? 0) + 1);
  }
  return lines;
}

describe("the size of an own table", () => {
  it.each([
    ["小四 when it fits so", 6, 8, "own", undefined],
    ["五号 when it does not", 6, 12, "ownFive", undefined],
    ["小五 when even that is too wide", 6, 13, "ownSmallFive", undefined],
    ["小四 again on a turned sheet", 6, 16, "own", true],
    ["小五 there", 6, 21, "ownSmallFive", true],
  ] as const)("is %s", (_, columns, digits, name, landscape) => {
    const own = fitted(figures(columns, digits));

    expect([own.name, own.landscape]).toEqual([name, landscape]);
  });

  it("is the least, on a turned sheet, for one that nothing holds: its figures are set smaller", () => {
    const own = fitted(figures(30, 20));

    expect([own.name, own.landscape]).toEqual(["ownSmallFive", true]);
    expect(new Set(widths(own).map((width) => width.toFixed(3))).size).toBe(1);
  });

  it("does not concern mandated tables", () => {
    const mandated = tree(table([cell("甲")]), paragraph("乙"));

    expect(fitTables(mandated, look)).toBe(mandated);
  });
});

describe("the columns of an own table", () => {
  it("fill the text's width", () => {
    expect(sum(fitted(mergedTable).shares)).toBeCloseTo(ptFromMm(textArea.width));
    expect(sum(fitted(wideTable).shares)).toBeCloseTo(ptFromMm(textArea.height));
  });

  it("are as wide as their content in proportion, when there is room for all of it", () => {
    const [short = 0, long = 0] = widths(fitted(ownTable(["项目项目", "数"], ["甲甲甲甲", "1"])));

    expect(short).toBeGreaterThan(2 * long);
  });

  it("leave short names on one line beside sentences", () => {
    const sentence = "含规章3件、规范性文件27件，其余为其他文件".repeat(4);
    const own = fitted(ownTable(["类别", "说明"], ["行政规范性文件", sentence]));

    expect(linesOf(own).get("行政规范性文件")).toBe(1);
    expect(linesOf(own).get(sentence)).toBeGreaterThan(1);
  });

  it("leave a cell that spans some of them its longest word", () => {
    const word = "www.example.gov.cn";
    const spanning = cell(word, { colSpan: 2 });
    const own = fitted({
      ...ownTable(["甲", "乙", "丙丙丙丙丙"]),
      rows: [
        [cell("甲"), cell("乙"), cell("丙")],
        [spanning, cell("很长的说明".repeat(40))],
      ],
    });
    const [one = 0, two = 0] = widths(own);

    expect(one + two).toBeGreaterThan(0.45 * 12 * word.length);
  });

  it("hold each figure in its full size, whatever else there is", () => {
    const text = fc.oneof(
      fc.stringMatching(/^\d{1,9}(\.\d\d)?$/),
      fc.stringMatching(/^[甲乙丙丁戊，]{0,30}$/),
    );
    const tables = fc.integer({ min: 1, max: 6 }).chain((columns) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
        minLength: 2,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(tables, (rows) => {
        const own = fitted(ownTable(...rows));
        expect(
          own.rows.flatMap((cells) => cells.map((one, at) => isFull(one, at, own))),
        ).not.toContain(false);
      }),
      { numRuns: 60 },
    );
  });

  it("are narrow where texts stand, before a figure is set smaller", () => {
    const texts = Array.from({ length: 9 }, () => "说明文字");
    const own = fitted(ownTable([...texts, ...texts], [...texts, ...Array(9).fill("12345678")]));

    expect(own.landscape).toBe(true);
    expect(own.rows.flatMap((row) => row.map((one, at) => isFull(one, at, own)))).not.toContain(
      false,
    );
  });

  it("of hundreds of empty cells have widths all the same", () => {
    const own = fitted(ownTable(Array.from({ length: 60 }, () => "")));

    expect(own.shares.every((share) => share > 0 && Number.isFinite(share))).toBe(true);
  });
});

function isFull({ lines, role }: TableCell, column: number, own: Table): boolean {
  const style = tableLook(own, look);
  // Sums of widths are not exact.
  const innerPt = 0.001 + (widths(own)[column] ?? 0) - 2 * ptFromMm(style.cellMarginMm);
  const { sizePt } = style.cells[role];
  return lines.every((line) => !isNumber(line) || cellSizePt(line, sizePt, innerPt) === sizePt);
}
