import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sample } from "../../given/reports.ts";
import { nianbaoIn } from "../../nianbao-in.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-output-files-"));

beforeAll(() => {
  mkdirSync(join(folder, "units"));
  for (const name of ["units/one.json", "report.json"]) {
    writeFileSync(join(folder, name), JSON.stringify(sample("2021")));
  }
  writeFileSync(
    join(folder, "old.txt"),
    "示范区人民政府2024年政府信息公开工作年度报告\n一、总体情况\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const nianbao = nianbaoIn(folder);

/** What each command writes one file of. */
const writers: readonly [string, readonly string[], string][] = [
  ["the sum", ["rollup", "units"], "--out"],
  ["the trace of a sum", ["rollup", "units", "--out", "sum.json"], "--trace"],
  ["the matrix", ["rollup", "units", "--out", "sum.json"], "--matrix"],
  ["a draft", ["import", "old.txt"], "--out"],
  ["the form", ["form", "--year", "2025", "--force"], "--out"],
  ["a check sheet", ["check", "report.json"], "--sheet"],
];

describe("a file that was asked for", () => {
  it.each(writers)("is written into a folder that is not there yet: %s", (_, words, option) => {
    const file = `${words[0]}${option}/${option === "--matrix" ? "new.xlsx" : "new.json"}`;

    const { stderr } = nianbao(...words, option, file);

    expect(stderr).not.toContain(file);
    expect(existsSync(join(folder, file))).toBe(true);
  });

  it.each([
    ["the sum", ["rollup", "units"]],
    ["a draft", ["import", "old.txt", "--force"]],
    ["the form", ["form", "--year", "2025", "--force"]],
  ])("that finds the disk full is named, without a trace of the program: %s", (_, words) => {
    const { status, stderr } = nianbao(...words, "--out", "/dev/full");

    expect(stderr).toContain("写“/dev/full”时磁盘已满。");
    expect(stderr).not.toContain("at ");
    expect(status).toBe(2);
  });

  it("is refused where its ending is not one that the trace has", () => {
    const { status, stderr } = nianbao("rollup", "units", "--out", "sum.json", "--trace", "a.csv");

    expect(stderr).toBe("选项 --trace 不能是“a.csv”。可用：*.json、*.xlsx。\n");
    expect(status).toBe(2);
  });
});

describe("words that a command has no use for", () => {
  it.each([
    ["rollup", "units", "more"],
    ["form", "report.json", "more"],
    ["schema", "2021", "more"],
    ["editions", "more"],
    ["fonts", "more"],
  ])("are told, not passed over: %s", (command, ...words) => {
    expect(nianbao(command, ...words)).toEqual({
      status: 2,
      stdout: "",
      stderr: `nianbao ${command} 后面多写了“more”；用 --help 看用法。\n`,
    });
  });

  it("as a file where a folder of units has to be are called no folder", () => {
    expect(nianbao("rollup", "report.json").stderr).toBe("“report.json”或其上级不是目录。\n");
  });

  it("as a date that is none come back with how a date is written", () => {
    const { stderr } = nianbao("rollup", "units", "--deadline", "2025-02-30");

    expect(stderr).toBe("选项 --deadline 不能是“2025-02-30”。可用：YYYY-MM-DD。\n");
  });
});
