import { describe, expect, it } from "vitest";
import { type Finding, finding } from "../../src/messages/finding.ts";
import { groupFindings } from "../../src/messages/groups/group-findings.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { editionOf, editions, sample, set } from "../given/reports.ts";

const tables = () => editionOf("2021").grids;
const told = (findings: readonly Finding[], language: "zh-CN" | "en" = "zh-CN") =>
  groupFindings(findings, { language, tables }).map(({ sentence }) => sentence);

/** What the check finds in the sample with a part taken out. */
function found(path: string, blanks: "zero" | "error", value: unknown = {}): Finding[] {
  const checker = { editions, fontSet: { has: () => true } };
  const given = { value: set(sample("2021"), path, value), findings: [] };
  return [...checkReport(given, checker, { blanks }).findings];
}

const only = (rule: string, findings: readonly Finding[]) =>
  told(findings.filter((one) => one.rule === rule || one.rule === "TOTAL-COMPUTED")).filter(
    (line) => !line.includes("由各项相加"),
  );

describe("what a person reads of many findings of one sort", () => {
  it("is a line a table, of one that was not filled in at all", () => {
    expect(only("NUM-ZERO", found("tables.disputes", "zero"))).toEqual([
      "12 格没有填，按 0 处理：整张表。",
    ]);
  });

  it("names the rows that were not filled in", () => {
    expect(only("NUM-ZERO", found("tables.requests.granted", "zero"))).toEqual([
      "6 格没有填，按 0 处理：“（一）予以公开”共 1 行（整行）。",
    ]);
  });

  it("says the same of what is an error, where totals are not told", () => {
    expect(only("NUM-BLANK", found("tables.disputes", "error"))).toEqual([
      "12 格是空的，没有数据的应填“0”：整张表。",
    ]);
  });

  it("names the columns, and counts what is left", () => {
    const blank = ["received", "carriedIn", "granted", "partlyGranted"].map((row) =>
      found(`tables.requests.${row}.enterprise`, "zero", "").filter(
        ({ rule }) => rule === "NUM-ZERO",
      ),
    );

    expect(told(blank.flat())).toEqual(["4 格没有填，按 0 处理：“商业企业” 4 格。"]);
  });

  it("tells each reading of numbers that were written in one way", () => {
    const one = (col: string, l: string, r: string) =>
      finding("NUM-FORM", "warning", { pointer: `/${col}` }, { row: "收", col, l, r });
    const some = [
      one("甲", "1,234", "1234"),
      one("乙", "5,678", "5678"),
      one("丙", "9,012", "9012"),
    ];

    expect(told([...some, one("丁", "1,000", "1000"), one("戊", "１２", "12")])).toEqual([
      "4 格的数字书写不规范：“收”“甲”的“1,234”读作 1234、“收”“乙”的“5,678”读作 5678、“收”“丙”的“9,012”读作 9012、“收”“丁”的“1,000”读作 1000。",
      "“收”“戊”的数字书写不规范：“１２”，读作 12。",
    ]);
  });

  it("says once what is hidden in many places, in its words", () => {
    const hidden = (where: string, l: string) =>
      finding("IMPORT-HIDDEN", "warning", { pointer: "" }, { where, l });
    const many = Array.from({ length: 14 }, (_, at) => hidden(`第${at + 1}段`, "2"));

    expect(told([...many, hidden("第20段", "草稿")])).toEqual([
      "第1段有隐藏的文字，没有读入：“2”。同样的还有 13 处：第2段、第3段、第4段、第5段、第6段、第7段、第8段、第9段、第10段、第11段等。",
      "第20段有隐藏的文字，没有读入：“草稿”。",
    ]);
  });

  it("is each by itself while they are few, and in their order", () => {
    const few = found("tables.disputes.review", "zero").filter(({ rule }) => rule === "NUM-ZERO");

    expect(told(few.slice(0, 3))).toHaveLength(3);
  });

  it("is said in English, too", () => {
    const zero = found("tables.disputes", "zero").filter(({ rule }) => rule !== "T4-PEND");

    expect(told(zero, "en")).toContain("12 cells are left out and taken as 0: the whole table.");
  });
});
