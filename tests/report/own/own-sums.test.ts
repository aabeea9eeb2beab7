import { describe, expect, it } from "vitest";
import { check } from "../../given/reports.ts";
import { draftWith } from "./bodies.ts";

type Rows = readonly (readonly string[])[];

/** A table drawn as text: `>甲` spans what `>` follow it, `^` what stands below it, `_` a blank. */
function drawn(text: string, headerRows = 1, headerColumns = 1) {
  const lines = text.split("\n").map((line) => line.split(" "));
  const header = readRows(lines.slice(0, headerRows));
  return { table: { header, rows: readRows(lines.slice(headerRows)), headerColumns } };
}

function readRows(rows: Rows): unknown[][] {
  return rows.map((row, r) =>
    row.flatMap((word, c) => (word === ">" || word === "^" ? [] : [readCell(rows, r, c)])),
  );
}

function readCell(rows: Rows, r: number, c: number): unknown {
  const row = rows[r] ?? [];
  const word = (row[c] ?? "").replace(/^>/, "").replaceAll("_", "");
  const text = /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : word;
  const colSpan = 1 + countWhile(row.slice(c + 1), ">");
  const rowSpan =
    1 +
    countWhile(
      rows.slice(r + 1).map((below) => below[c] ?? ""),
      "^",
    );
  return colSpan > 1 || rowSpan > 1 ? { text, colSpan, rowSpan } : text;
}

function countWhile(words: readonly string[], word: string): number {
  const end = words.findIndex((one) => one !== word);
  return end < 0 ? words.length : end;
}

/** The cells that are told, as `row column: given ≠ expected`. */
function wrong(text: string, headerRows?: number, headerColumns?: number): string[] {
  const { findings } = check(draftWith([drawn(text, headerRows, headerColumns)]));
  const errors = findings.filter(({ rule }) => /^(?:TB-(?!SUM)|JSON-)/.test(rule));
  expect(errors).toEqual([]);
  return findings
    .filter(({ rule }) => rule === "TB-SUM")
    .map(({ parameters: { row, col, l, r } }) => `${row} ${col}: ${l} ≠ ${r}`);
}

type Case = [name: string, table: string, headerRows?: number, headerColumns?: number];
type WrongCase = [
  name: string,
  table: string,
  told: string[],
  headerRows?: number,
  headerColumns?: number,
];

const right: Case[] = [
  ["a row of totals", "项 数\n甲 1\n乙 2\n合计 3"],
  ["a column of totals", "项 甲 乙 合计\n丙 1 2 3"],
  ["both", "项 甲 乙 合计\n丙 1 2 3\n丁 3 4 7\n合计 4 6 10"],
  ["totals at the head", "项 数\n合计 3\n甲 1\n乙 2"],
  ["totals at the left", "项 合计 甲 乙\n丙 3 1 2"],
  ["小计 in groups", "项 数\n甲 1\n乙 2\n小计 3\n丙 4\n丁 5\n小计 9\n合计 12"],
  ["小计 and what is in no group", "项 数\n甲 1\n乙 2\n小计 3\n丙 4\n合计 7"],
  ["小计 behind what is in no group", "项 数\n丙 4\n甲 1\n乙 2\n合计 7"],
  [
    "groups under headings",
    "项 数\n>上半年 >\n甲 1\n乙 2\n小计 3\n>下半年 >\n甲 3\n乙 4\n小计 7\n总计 10",
  ],
  [
    "groups by merged cells",
    "组 项 数\n一 甲 1\n^ 乙 2\n^ 小计 3\n二 甲 3\n^ 乙 4\n^ 小计 7\n>合计 > 10",
    1,
    2,
  ],
  ["groups by merged heads", "项 >上年 > > >本年 > >\n^ 甲 乙 合计 甲 乙 合计\n丙 1 2 3 4 5 9", 2],
  ["合计 within 总计", "项 数\n甲 1\n合计 1\n乙 2\n合计 2\n总计 3"],
  ["其中 below its whole", "项 数\n甲 5\n其中:乙 2\n丙 4\n合计 9"],
  ["其中 with more of its kind", "项 数\n甲 5\n其中:乙 2\n丁 3\n丙 4\n合计 9"],
  ["其中 that tells all parts", "项 数\n合计 9\n其中:甲 5\n乙 4"],
  ["其中 that tells one part", "项 数\n合计 9\n其中:甲 5"],
  ["a column of 其中", "项 甲 其中:乙 丙 合计\n丁 5 2 4 9"],
  ["shares in words", "项 数 占比\n甲 1 33%\n乙 2 67%\n合计 3 100%"],
  ["shares that are rounded", "项 数 占比\n甲 1 33.3\n乙 2 66.6\n合计 3 100"],
  ["a row of comparisons", "项 甲 乙 合计\n数 1 2 3\n同比增长 5 7 6"],
  ["a column of means", "项 数 平均\n甲 1 4\n乙 2 5\n合计 3 4.5"],
  ["a column of numbers that only name", "序号 名 数\n1 甲 1\n2 乙 2\n3 合计 3", 1, 2],
  ["dashes and blanks for nothing", "项 数\n甲 1\n乙 —\n丙 _\n丁 /\n合计 1"],
  ["words among numbers", "项 数\n甲 1\n乙 若干\n合计 9"],
  ["a total in words", "项 数\n甲 1\n乙 2\n合计 三"],
  ["units beside the numbers", "项 数\n甲 1件\n乙 2件\n合计 4件"],
  ["a total over merged columns", "项 甲 乙\n丙 1 2\n合计 >3 >"],
  ["a part that spans rows", "项 数\n甲 3\n乙 ^\n合计 3"],
  ["a part that spans columns", "项 甲 乙 合计\n丙 >3 > 3"],
  ["amounts with decimals", "项 额\n甲 0.1\n乙 0.2\n合计 0.3"],
  ["amounts that were rounded", "项 额\n甲 1.3\n乙 2.4\n丙 0.4\n合计 4.2"],
  ["commas in numbers", "项 数\n甲 1,362\n乙 638\n合计 2,000"],
  ["units in the name of a total", "项 数\n甲 1\n乙 2\n合计（件） 3"],
  ["levels of headings", "项 数\n一、甲 5\n（一）乙 2\n（二）丙 3\n二、丁 4\n合计 9"],
  ["a total alone", "项 数\n合计 9"],
  ["no total", "项 数\n甲 1\n乙 2"],
  ["a name that begins like a total", "项 数\n甲 1\n合计划 9"],
  ["a name that sounds like a share", "项 数\n评比活动 1\n会议 2\n合计 3"],
];

const wrongs: WrongCase[] = [
  ["a row of totals", "项 数\n甲 1\n乙 2\n合计 4", ["合计 数: 4 ≠ 3"]],
  ["a column of totals", "项 甲 乙 合计\n丙 1 2 4", ["丙 合计: 4 ≠ 3"]],
  ["总计", "项 数\n甲 1\n乙 2\n总计 4", ["总计 数: 4 ≠ 3"]],
  ["小计", "项 数\n甲 1\n乙 2\n小计 4", ["小计 数: 4 ≠ 3"]],
  ["the corner, once", "项 甲 乙 合计\n丙 1 2 3\n丁 3 4 7\n合计 4 6 11", ["合计 合计: 11 ≠ 10"]],
  [
    "a part, in both directions",
    "项 甲 乙 合计\n丙 1 2 3\n丁 3 5 7\n合计 4 6 10",
    ["合计 乙: 6 ≠ 7", "丁 合计: 7 ≠ 8"],
  ],
  ["totals at the head", "项 数\n合计 4\n甲 1\n乙 2", ["合计 数: 4 ≠ 3"]],
  ["totals at the left", "项 合计 甲 乙\n丙 4 1 2", ["丙 合计: 4 ≠ 3"]],
  [
    "a 小计 of the second group",
    "项 数\n甲 1\n乙 2\n小计 3\n丙 4\n丁 5\n小计 8\n合计 11",
    ["小计 数: 8 ≠ 9"],
  ],
  ["合计 over 小计", "项 数\n甲 1\n乙 2\n小计 3\n丙 4\n小计 4\n合计 8", ["合计 数: 8 ≠ 7"]],
  ["总计 over 合计", "项 数\n甲 1\n合计 1\n乙 2\n合计 2\n总计 4", ["总计 数: 4 ≠ 3"]],
  ["a 小计 under a heading", "项 数\n>上半年 >\n甲 1\n乙 2\n小计 4", ["小计 数: 4 ≠ 3"]],
  [
    "a group by a merged cell",
    "组 项 数\n一 甲 1\n^ 乙 2\n^ 小计 4\n二 甲 3\n^ 小计 3\n>合计 > 7",
    ["小计 数: 4 ≠ 3"],
    1,
    2,
  ],
  [
    "all over groups",
    "组 项 数\n一 甲 1\n^ 小计 1\n二 甲 3\n^ 小计 3\n>合计 > 5",
    ["合计 数: 5 ≠ 4"],
    1,
    2,
  ],
  [
    "a group by a merged head",
    "项 >上年 > > >本年 > >\n^ 甲 乙 合计 甲 乙 合计\n丙 1 2 4 4 5 9",
    ["丙 合计: 4 ≠ 3"],
    2,
  ],
  ["beside 其中", "项 数\n甲 5\n其中:乙 2\n丙 4\n合计 10", ["合计 数: 10 ≠ 9"]],
  ["beside a column of 其中", "项 甲 其中:乙 丙 合计\n丁 5 2 4 10", ["丁 合计: 10 ≠ 9"]],
  ["beside shares in words", "项 数 占比\n甲 1 33%\n乙 2 67%\n合计 4 100%", ["合计 数: 4 ≠ 3"]],
  ["before a column of shares", "项 甲 乙 合计 占比\n丙 1 2 4 5%", ["丙 合计: 4 ≠ 3"]],
  ["behind a column of shares", "项 甲 占比 乙 合计\n丙 1 20% 2 4", ["丙 合计: 4 ≠ 3"]],
  ["above a row of comparisons", "项 数\n甲 1\n乙 2\n合计 4\n同比增长 9", ["合计 数: 4 ≠ 3"]],
  ["with dashes for nothing", "项 数\n甲 1\n乙 —\n合计 2", ["合计 数: 2 ≠ 1"]],
  ["with a total of nothing", "项 数\n甲 1\n乙 2\n合计 0", ["合计 数: 0 ≠ 3"]],
  ["with decimals", "项 额\n甲 0.1\n乙 0.2\n合计 0.5", ["合计 额: 0.5 ≠ 0.3"]],
  ["with negative numbers", "项 数\n甲 5\n乙 -2\n合计 7", ["合计 数: 7 ≠ 3"]],
  ["with commas", "项 数\n甲 1,362\n乙 638\n合计 2,001", ["合计 数: 2,001 ≠ 2000"]],
  ["with blanks in the name", "项 数\n甲 1\n乙 2\n合\u3000计 4", ["合计 数: 4 ≠ 3"]],
  ["with a unit in the name", "项 数\n甲 1\n乙 2\n合计（件） 4", ["合计 数: 4 ≠ 3"]],
  ["with a part that spans rows", "项 数\n甲 3\n乙 ^\n合计 4", ["合计 数: 4 ≠ 3"]],
  ["in one of many columns", "项 甲 乙 丙\n丁 1 2 3\n戊 1 2 3\n合计 2 5 6", ["合计 乙: 5 ≠ 4"]],
  ["without row headers", "项 数\n甲 1\n乙 2\n合计 4", ["合计 数: 4 ≠ 3"], 1, 0],
  [
    "of twelve months",
    `月 ${Array.from({ length: 12 }, (_, at) => `${at + 1}月`).join(" ")} 合计\n数 1 1 1 1 1 1 1 1 1 1 1 1 13`,
    ["数 合计: 13 ≠ 12"],
  ],
  ["beside words elsewhere", "项 数 备注\n甲 1 新\n乙 2 旧\n合计 4 _", ["合计 数: 4 ≠ 3"]],
];

describe("the sums of an own table", () => {
  it.each(right)("are right with %s", (_name, text, headerRows, headerColumns) => {
    expect(wrong(text, headerRows, headerColumns)).toEqual([]);
  });

  it.each(wrongs)(
    "are told when they are wrong: %s",
    (_name, text, told, headerRows, headerColumns) => {
      expect(wrong(text, headerRows, headerColumns)).toEqual(told);
    },
  );

  it("are told with the cell, and what was compared", () => {
    const { findings } = check(draftWith([drawn("项 数\n甲 1\n乙 2\n合计 4")]));

    expect(findings.find(({ rule }) => rule === "TB-SUM")).toMatchObject({
      severity: "warning",
      place: { pointer: "/sections/0/body/0/table/rows/2/1" },
      read: 4,
      expected: 3,
      difference: 1,
      compared: ["/2/1", "/0/1", "/1/1"].map((end) => `/sections/0/body/0/table/rows${end}`),
    });
  });
});
