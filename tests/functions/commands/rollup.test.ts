import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Draft, get, set } from "../../given/reports.ts";
import { nianbaoIn } from "../../nianbao-in.ts";
import { readSheet } from "../../read-back/read-xlsx.ts";
import { fileName, randomDrafts } from "../../rollup/random-unit.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-rollup-"));
const drafts = randomDrafts("2021", 4);

beforeAll(() => {
  writeUnits("good", drafts);
  writeUnits("bad", [
    ...drafts.slice(1),
    set(structuredClone(drafts[0] ?? {}), "tables.disputes.review.total", 999),
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

function writeUnits(name: string, units: readonly Draft[]): void {
  mkdirSync(join(folder, name));
  for (const [index, draft] of units.entries()) {
    writeFileSync(join(folder, name, fileName(index)), JSON.stringify(draft));
  }
}

const nianbao = nianbaoIn(folder);
const rollup = (...words: string[]) => nianbao("rollup", ...words);

function readJson(name: string): Draft {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

describe("nianbao rollup", () => {
  it("writes the sum as a report, its trace, and its documents when asked to", () => {
    const words = ["--agency", "示范区人民政府", "--trace", "trace.json", "--format", "html"];

    const { status, stdout } = rollup("good", "--out", "all.json", ...words);

    expect([status, stdout.split("\n")[0]]).toEqual([0, "已汇总 4 个单位：all.json"]);
    const path = "tables.requests.received.total";
    const whole = drafts.reduce((sum, draft) => sum + Number(get(draft, path)), 0);
    expect(get(readJson("all.json"), path)).toBe(whole);
    expect(get(readJson("trace.json"), "units")).toHaveLength(4);
    expect(readdirSync(folder)).toContain("示范区人民政府2021年政府信息公开工作年度报告.html");
  });

  it("stops at a unit that fails and names it, its cell and what is wrong", () => {
    const { status, stderr } = rollup("bad", "--out", "none.json");

    expect(status).toBe(1);
    expect(stderr).toContain("未通过：示范区第1局（04.json），错误 1");
    expect(stderr).toContain("“行政复议”总计为 999");
    expect(readdirSync(folder)).not.toContain("none.json");
  });

  it("leaves it out when told so, and says so", () => {
    const { status, stdout, stderr } = rollup("bad", "--without-failing", "--out", "rest.json");

    expect([status, stdout.trim()]).toEqual([0, "已汇总 3 个单位：rest.json"]);
    expect(stderr).toContain("按要求未计入 1 个未通过的单位");
  });

  it.each(["matrix.xlsx", "matrix.json"])("writes %s even when nothing is added up", (file) => {
    const { status, stdout } = rollup("bad", "--matrix", file);

    expect([status, stdout.trim()]).toEqual([1, `已生成 ${file}`]);
    expect(readdirSync(folder)).toContain(file);
  });

  it("writes a return letter for the unit that failed, and for no other", () => {
    const { status, stdout } = rollup("bad", "--letters", "letters", "--deadline", "2025-01-26");

    expect([status, stdout.trim()]).toEqual([1, "已生成 letters/04.docx"]);
    expect(readdirSync(join(folder, "letters"))).toEqual(["04.docx"]);
  });

  it("compares an existing report of the whole with the sum", () => {
    rollup("good", "--out", "whole.json");
    const whole = set(readJson("whole.json"), "tables.proactive.penalties.decisions", 0);
    writeFileSync(join(folder, "whole.json"), JSON.stringify(whole));

    const { status, stderr } = rollup("good", "--against", "whole.json", "--out", "again.json");

    expect(status).toBe(1);
    expect(stderr).toMatch(/警告 {2}AGG-T2 .*“行政处罚”/);
    expect(stderr).toMatch(/错误 {2}AGG-SUB .*“示范区第1局”/);
  });

  it("tells of a report that bears the sum's own name, which may be an earlier sum", () => {
    rollup("good", "--agency", "示范区", "--out", "good/earlier.json");

    const { status, stderr } = rollup("good", "--agency", "示范区", "--out", "later.json");

    rmSync(join(folder, "good/earlier.json"));
    expect(status).toBe(0);
    expect(stderr).toContain("earlier.json的机关就是汇总机关“示范区”，已作为本级的报告计入");
  });

  it("writes the trace as a workbook, too", () => {
    const { status } = rollup("good", "--out", "traced.json", "--trace", "trace.xlsx");

    const [heads, ...rows] = readSheet(readFileSync(join(folder, "trace.xlsx")));
    expect([status, heads?.[0]]).toEqual([0, "表"]);
    expect(rows.filter(([, , , , file]) => file === "01.json").length).toBeGreaterThan(10);
  });

  it("refuses to put letters among the reports, whose names they have", () => {
    const { status, stderr } = rollup("bad", "--letters", "bad");

    expect(status).toBe(2);
    expect(stderr).toContain("通知不能写进放报告的目录“bad”");
  });

  it.each([
    [[], "请指明放各单位报告的目录"],
    [["no-such-folder"], "no-such-folder"],
    [["good", "--year", "24"], "选项 --year 不能是“24”"],
    [["good", "--year", "0000"], "选项 --year 不能是“0000”。可用：1900—9999"],
    [["good", "--deadline", "0000-01-01"], "选项 --deadline 不能是“0000-01-01”"],
    [["good", "--matrix", "matrix.txt"], "选项 --matrix 不能是“matrix.txt”"],
    [["good", "--deadline", "2025-02-30"], "选项 --deadline 不能是“2025-02-30”"],
    [["good", "--year", "1999", "--without-failing"], "没有可以汇总的报告"],
  ])("answers %j with an explanation", (words, said) => {
    const { status, stderr } = rollup(...words);

    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });
});
