import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { example, sample, set } from "../../given/reports.ts";
import { nianbaoIn } from "../../nianbao-in.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-sheet-"));

afterAll(() => rmSync(folder, { recursive: true }));

const nianbao = nianbaoIn(folder);

function check(draft: unknown, ...words: string[]) {
  writeFileSync(join(folder, "report.json"), JSON.stringify(draft));
  return nianbao("check", "report.json", ...words);
}

function sha256(file: string): string {
  return createHash("sha256")
    .update(readFileSync(join(folder, file)))
    .digest("hex");
}

function ask(program: string, ...words: string[]): string {
  return execFileSync(program, words, { encoding: "utf8", cwd: folder });
}

describe("nianbao check --sheet", () => {
  it("writes one page that names the report, what was found, and the files' hashes", () => {
    writeFileSync(join(folder, "made.docx"), "made");

    const { stdout } = check(
      example("hongze-2023"),
      "--sheet",
      "sheet.pdf",
      "--files",
      "made.docx",
    );

    expect(stdout).toContain("已生成 sheet.pdf");
    expect(ask("pdfinfo", "sheet.pdf")).toMatch(/Pages: +1\n/);
    const text = ask("pdftotext", "-raw", "sheet.pdf", "-").replaceAll(/\s/g, "");
    for (const words of ["核校单", "2023年政府信息公开工作年度报告", "退回（错误", "T4-SUM×2"]) {
      expect(text).toContain(words);
    }
    expect(text).toContain(sha256("report.json"));
    expect(text).toContain(sha256("made.docx"));
  });

  it.each(["shanghai-2019", "hongze-2024", "huaiyin-2019"])("stays on one page for %s", (name) => {
    check(example(name), "--sheet", "sheet.pdf");

    expect(ask("pdfinfo", "sheet.pdf")).toMatch(/Pages: +1\n/);
  });

  it("gives programs the same as JSON", () => {
    check(sample("2021"), "--sheet", "sheet.json");

    const sheet = JSON.parse(readFileSync(join(folder, "sheet.json"), "utf8"));
    expect(sheet).toMatchObject({ agency: "示范区人民政府", year: 2024, errors: 0 });
    expect(sheet.files).toEqual([{ file: "report.json", sha256: sha256("report.json") }]);
  });

  it("prints no character that no font has", () => {
    const draft = set(sample("2021"), "title", "甲\u{10FFFD}乙2024年政府信息公开工作年度报告");

    const { status, stdout } = check(draft, "--sheet", "sheet.pdf");

    expect([status, stdout.includes("已生成 sheet.pdf")]).toEqual([1, true]);
  });

  it.each([
    [["--sheet", "sheet.docx"], "选项 --sheet 不能是“sheet.docx”"],
    [["report.json", "--sheet", "sheet.pdf"], "核校单一次只能为一份"],
    [["--sheet", "sheet.pdf", "--files", "no-such-file"], "no-such-file"],
  ])("answers %j with an explanation", (words, said) => {
    const { status, stderr } = check(sample("2021"), ...words);

    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });
});
