import { describe, expect, it } from "vitest";
import { check, set } from "../../given/reports.ts";
import { anyPicture, draftWith, picture, table } from "./bodies.ts";

/** What is told of tables, with the words. */
function told(
  body: unknown,
  change: (draft: ReturnType<typeof draftWith>) => unknown = () => {},
): string[] {
  const draft = draftWith(body);
  change(draft);
  const pictures = new Map(
    [0, 1, 2].map((at) => [
      `/sections/0/body/${at}/picture`,
      { picture: anyPicture, findings: [] },
    ]),
  );
  return check(draft, { pictures })
    .findings.filter(({ rule }) => ["TB-NEXT", "TB-REF", "TB-DIFF"].includes(rule))
    .map(({ rule, severity, read }) => `${rule} ${severity} ${read}`);
}

describe("a text that speaks of a table or a picture", () => {
  it.each(["情况如下表。", "见下表：", "下表所示。"])("“%s” has a table behind it", (text) => {
    expect(told([text, table()])).toEqual([]);
    expect(told([table(), text])).toHaveLength(1);
    expect(told([text])).toHaveLength(1);
  });

  it("may have it in a later part of the section", () => {
    expect(
      told([
        { heading: "甲", body: "详见下表。" },
        { heading: "乙", body: table() },
      ]),
    ).toEqual([]);
    expect(told(["如下图。", table()])).toEqual(["TB-NEXT info 如下图"]);
    expect(told(["如下图。", picture()])).toEqual([]);
  });

  it("may mean a mandated table", () => {
    const withText = (draft: ReturnType<typeof draftWith>) =>
      set(draft, "sections.2.body", "情况如下表。");

    expect(told(["甲"], withText)).toEqual([]);
  });

  it.each([
    ["见表2。", ["TB-REF info 见表2"]],
    ["见表1。", []],
    ["表2所示。", ["TB-REF info 表2所示"]],
    ["见图1。", []],
    ["见附表1。", []],
    ["见表2024年。", []],
    ["见表1-2。", []],
    ["填表3份。", []],
  ])("“%s” names a number that there is, where tables are numbered", (text, expected) => {
    expect(told([text, table({ caption: "甲" })])).toEqual(expected);
  });

  it("may name mandated tables by number where no other table is numbered", () => {
    expect(told(["见表3。"])).toEqual([]);
    expect(told(["见表3。", table()])).toEqual([]);
  });

  it("knows typed numbers", () => {
    expect(told(["见附表1。", table({ caption: "附表 1：甲" })])).toEqual([]);
    expect(told(["见附表2。", table({ caption: "附表 1：甲" })])).toEqual(["TB-REF info 见附表2"]);
  });
});

describe("an own table that has what a mandated one has", () => {
  const own = (row: string, column: string, value: number, more: object = {}) =>
    table({ header: [["项目", column]], rows: [[row, value]], ...more });

  it.each([
    ["the very same cell", "行政许可", "本年处理决定数量", 1],
    ["the only number of a row", "行政许可", "数量", 1],
    ["a total", "本年新收政府信息公开申请数量", "总计", 1],
    ["a total with its number", "一、本年新收政府信息公开申请数量", "件数（件）", 1],
    ["a result", "（一）予以公开", "自然人", 1],
    ["another name", "行政许可事项", "数量", 0],
    ["another column", "行政许可", "受理数量", 0],
    ["one of several numbers", "行政规范性文件", "数量", 0],
  ])("is compared by its names alone: %s", (_, row, column, count) => {
    expect(told([own(row, column, 999_999)])).toHaveLength(count);
  });

  it("is told where it differs, and where it is the same it is not", () => {
    expect(told([own("本年新收政府信息公开申请数量", "总计", 53)])).toEqual([]);
    expect(told([own("本年新收政府信息公开申请数量", "总计", 54)])).toEqual(["TB-DIFF warning 54"]);
  });

  it.each(["2023年情况", "近三年情况", "上半年情况", "各镇情况", "上年情况"])(
    "is left alone when it is of %s",
    (caption) => {
      expect(told([own("行政许可", "数量", 999_999, { caption })])).toEqual([]);
    },
  );

  it("of this very year is compared", () => {
    expect(told([own("行政许可", "数量", 999_999, { caption: "2024年情况" })])).toHaveLength(1);
  });
});
