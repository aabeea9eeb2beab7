import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sample, set } from "../../given/reports.ts";
import { nianbaoIn } from "../../nianbao-in.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-grouped-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A department without disputes, which filled in two rows of requests. */
const { received, carriedIn } = (sample("2021") as never as { tables: { requests: Rows } }).tables
  .requests;
type Rows = Readonly<Record<string, unknown>>;
const department = set(set(sample("2021"), "tables.disputes", {}), "tables.requests", {
  received,
  carriedIn,
});
const file = join(folder, "部门.json");
writeFileSync(file, JSON.stringify(department));

const nianbao = nianbaoIn(folder);
const run = (...words: string[]) => nianbao("check", file, "--blanks", "zero", ...words);

describe("a department's report with --blanks zero", () => {
  it("has one line a table on the terminal", () => {
    const lines = run()
      .stderr.split("\n")
      .filter((line) => line.includes("NUM-ZERO"));

    expect(lines).toEqual([
      expect.stringContaining("整张表"),
      expect.stringMatching(/132 格.*22 行（整行）/),
    ]);
  });

  it("has each cell in --json", () => {
    const { findings } = JSON.parse(run("--json").stdout);

    expect(findings.filter(({ rule }: { rule: string }) => rule === "NUM-ZERO")).toHaveLength(144);
  });

  it("has one line a table on its check sheet", () => {
    const sheet = join(folder, "核校单.json");
    run("--sheet", sheet);

    const { warnings } = JSON.parse(readFileSync(sheet, "utf8"));
    expect(warnings.filter((one: string) => one.includes("按 0 处理"))).toHaveLength(2);
  });
});
