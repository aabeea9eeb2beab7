import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Draft, sample, set } from "../../given/reports.ts";

const program = fileURLToPath(new URL("../../../functions/command-line.ts", import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-kept-"));
  mkdirSync(join(folder, "各单位"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: Draft | string): void {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  writeFileSync(join(folder, name), text);
}

function text(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

function reportOf(agency: string): Draft {
  return set(set(sample("2021"), "agency", agency), "signature", undefined);
}

function nianbao(...words: string[]) {
  return run(process.execPath, [program, ...words]);
}

function run(command: string, words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: "utf8", cwd: folder });
  return { status, stdout, stderr };
}

const page = "示范区人民政府2024年政府信息公开工作年度报告\n一、总体情况\n已公开。\n";

describe("a sum", () => {
  beforeEach(() => write("各单位/甲局.json", reportOf("示范区甲局")));

  it.each([
    ["a unit's report that lies among the others", "各单位/report.json", "示范区乙局"],
    ["the report of whoever adds up", "report.json", "示范区人民政府"],
  ])("is not written over %s", (_, name, agency) => {
    write(name, reportOf(agency));
    const before = text(name);

    const { status, stderr } = nianbao("rollup", "各单位", "--out", name);

    expect([status, text(name) === before]).toEqual([2, true]);
    expect(stderr).toContain(`“${name}”不是以前的汇总`);
  });

  it("is not written over itself once a person has put texts to it", () => {
    nianbao("rollup", "各单位", "--out", "汇总.json");
    const sum = JSON.parse(text("汇总.json"));
    write("汇总.json", { ...sum, sections: [{ id: "overview", body: "2024年，……" }] });

    expect(nianbao("rollup", "各单位", "--out", "汇总.json").status).toBe(2);
    expect(text("汇总.json")).toContain("2024年，……");
  });

  it("is not written over that of another year", () => {
    nianbao("rollup", "各单位", "--out", "汇总.json");
    write("汇总.json", { ...JSON.parse(text("汇总.json")), year: 2023 });

    expect(nianbao("rollup", "各单位", "--out", "汇总.json").status).toBe(2);
    expect(JSON.parse(text("汇总.json")).year).toBe(2023);
  });

  it("takes the place of an earlier one, under either name", () => {
    for (const words of [[], [], ["--agency", "示范区"], ["--agency", "示范区"]]) {
      expect(nianbao("rollup", "各单位", "--out", "汇总.json", ...words).status).toBe(0);
    }
    expect(JSON.parse(text("汇总.json")).agency).toBe("示范区");
  });

  it("is compared with the report whose place it takes, not with itself", () => {
    nianbao("rollup", "各单位", "--out", "汇总.json");
    const sum = JSON.parse(text("汇总.json"));
    write("汇总.json", set(sum, "tables.proactive.penalties.decisions", 1));

    const { stderr } = nianbao("rollup", "各单位", "--out", "汇总.json", "--against", "汇总.json");

    expect(stderr).toContain("“行政处罚”");
  });
});

describe("what a command reads", () => {
  it.each([
    ["报告.json", ["check", "报告.json", "--sheet", "报告.json"]],
    ["年报.pdf", ["check", "报告.json", "--files", "年报.pdf", "--sheet", "./年报.pdf"]],
    ["去年.json", ["check", "报告.json", "--previous", "去年.json", "--sheet", "去年.json"]],
    ["旧.txt", ["import", "旧.txt", "--out", "旧.txt", "--force"]],
    ["旧.txt", ["import", "旧.txt", "--out", "./旧.txt", "--force"]],
  ])("is not written over: %s by %j", (name, words) => {
    write("报告.json", reportOf("示范区人民政府"));
    write("去年.json", { ...reportOf("示范区人民政府"), year: 2023 });
    write("年报.pdf", "%PDF-");
    write("旧.txt", page);
    const before = text(name);

    const { status, stderr } = nianbao(...words);

    expect(stderr).toMatch(/不能写在/);
    expect([status, text(name) === before]).toEqual([2, true]);
  });

  it("never makes two drafts of one name in one call, even by force", () => {
    write("甲局.txt", page);
    write("甲局.md", page.replace("示范区", "另一区"));

    const { status, stderr } = nianbao("import", "甲局.txt", "甲局.md", "--force");

    expect(status).toBe(2);
    expect(stderr).toContain("甲局.md：草稿应写作“甲局.json”");
    expect(text("甲局.json")).toContain("示范区");
  });
});

describe("one of many files that cannot be read", () => {
  it("is told, and the others are checked", () => {
    write("一.json", reportOf("示范区人民政府"));
    mkdirSync(join(folder, "目录"));

    const { status, stdout, stderr } = nianbao("check", "没有.json", "目录", "一.json");

    expect([status, stdout]).toEqual([2, "一.json：没有发现问题。\n"]);
    expect(stderr).toContain("没有“没有.json”这个文件或目录。\n“目录”是一个目录");
  });

  it("is told, and the others are made", () => {
    write("一.json", reportOf("示范区甲局"));
    write("二.json", reportOf("示范区乙局"));

    const words = ["--format", "html", "--out", "成品"];
    const { status, stdout } = nianbao("build", "一.json", "没有.json", "二.json", ...words);

    expect([status, stdout.split("\n").length]).toEqual([2, 3]);
    expect(readdirSync(join(folder, "成品"))).toHaveLength(2);
  });

  it("or whose draft is there already is told, and the others are imported", () => {
    for (const name of ["一.txt", "二.txt", "三.txt"]) write(name, page);
    write("二.json", "kept");

    const { status, stderr } = nianbao("import", "没有.txt", "一.txt", "二.txt", "三.txt");

    expect(status).toBe(2);
    expect(stderr).toContain("“二.json”已经存在，没有覆盖");
    expect([existsSync(join(folder, "一.json")), text("二.json")]).toEqual([true, "kept"]);
    expect(existsSync(join(folder, "三.json"))).toBe(true);
  });
});

describe("a disk that is full in the middle of a file", () => {
  /** Stands for one: no file may become longer than 8 KB. */
  const limited = (...words: string[]) =>
    run("bash", ["-c", 'ulimit -f 8; exec "$@"', "bash", process.execPath, program, ...words]);

  it("leaves the document that was there, and no half of one", () => {
    write("一.json", reportOf("示范区甲局"));
    const file = "成品/示范区甲局2024年政府信息公开工作年度报告.html";
    nianbao("build", "一.json", "--format", "html", "--out", "成品");
    const before = text(file);

    const again = limited("build", "一.json", "--format", "html,ofd", "--out", "成品");
    const first = limited("build", "一.json", "--format", "html", "--out", "新");

    expect([again.status, text(file) === before]).toEqual([2, true]);
    expect(readdirSync(join(folder, "成品"))).toHaveLength(1);
    expect([first.status, readdirSync(join(folder, "新"))]).toEqual([2, []]);
  });

  it("is no reason to let others read what they could not, or to write what one may not", () => {
    write("一.json", reportOf("示范区甲局"));
    nianbao("form", "--year", "2025", "--out", "表.xlsx");
    chmodSync(join(folder, "表.xlsx"), 0o640);

    expect(nianbao("form", "--year", "2025", "--out", "表.xlsx", "--force").status).toBe(0);

    expect(statSync(join(folder, "表.xlsx")).mode & 0o777).toBe(0o640);
  });
});

describe("formats", () => {
  it("that are named twice are made once, and none at all is told", () => {
    write("一.json", reportOf("示范区甲局"));

    const twice = nianbao("build", "一.json", "--format", "html,html");
    const none = nianbao("build", "一.json", "--format", "");

    expect([twice.status, twice.stdout.split("\n").length]).toEqual([0, 2]);
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining("不认识格式“”")]);
  });
});
