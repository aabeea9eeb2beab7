import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Runs a program that uses the built package as its users do, and gives what it prints. */
function run(program: string): unknown {
  const source = `import * as nianbao from "nianbao";
    import { readFileSync } from "node:fs";
    const report = JSON.parse(readFileSync("templates/2021/sample.json", "utf8"));
    console.log(JSON.stringify(await (async () => { ${program} })()));`;
  const words = ["--input-type=module", "--eval", source];
  return JSON.parse(execFileSync(process.execPath, words, { cwd: root, encoding: "utf8" }));
}

describe("the library, as it is built", () => {
  it.each([
    ["docx", "PK", ".docx"],
    ["pdf", "%PDF-", ".pdf"],
    ["ofd", "PK", ".ofd"],
    ["html", "<!doctype html>", ".html"],
    ["html-fragment", "<article ", ".fragment.html"],
  ])("makes a %s with its file name and media type", (format, magic, ending) => {
    const made = run(`
      const { bytes, fileName, mediaType } = await nianbao.generate(report, "${format}");
      return { magic: Buffer.from(bytes).toString("latin1", 0, ${magic.length}), fileName, mediaType };`);

    expect(made).toMatchObject({
      magic,
      fileName: `示范区人民政府2024年政府信息公开工作年度报告${ending}`,
    });
  });

  it("throws an error that carries every finding", () => {
    const caught = run(`
      report.tables.disputes.review.total = 9;
      delete report.tables.requests.granted.naturalPerson;
      try { await nianbao.generate(report, "pdf"); } catch (error) {
        return [error instanceof nianbao.GenerationError, error.code, error.findings.map(({ rule }) => rule)];
      }`);

    expect(caught).toEqual([true, "REPORT-ERRORS", ["NUM-BLANK", "T4-SUM"]]);
  });

  it("checks, names the editions and gives their schemas", () => {
    const folders = readdirSync(join(root, "templates")).filter((name) => /^\d/.test(name));
    const said = run(`
      return [nianbao.checkReport(report).findings, nianbao.editions().map(({ id }) => id),
        nianbao.schema("2019").title, nianbao.schema("1999") ?? null];`);

    expect(said, "an edition of templates/ is missing: npm run build").toEqual([
      [],
      folders,
      "政府信息公开工作年度报告（2019 年版（试行），国办公开办函〔2019〕60号）",
      null,
    ]);
  });
});

describe("pictures, with the library as it is built", () => {
  it("are read from files that are handed over, and then printed and checked", () => {
    const said = run(`
      const example = JSON.parse(readFileSync("examples/yangli-2025.json", "utf8"));
      const names = ["yangli-2025/kinds.png", "yangli-2025/reading-room.jpg"];
      const files = new Map(names.map((name) => [name, readFileSync("examples/" + name)]));
      const pictures = await nianbao.readPictures(example, files);
      const rules = (options) => nianbao.checkReport(example, options).findings.map(({ rule }) => rule);
      const { fileName } = await nianbao.generate(example, "html", { pictures });
      return [fileName, rules({ pictures }), rules()];`);

    expect(said).toEqual([
      "洋里县人民政府2025年政府信息公开工作年度报告.html",
      [],
      ["PIC-MISSING", "PIC-MISSING"],
    ]);
  });
});

describe("the program, as it is built", () => {
  it("is found by its name and knows its version", () => {
    const program = fileURLToPath(new URL("dist/functions/command-line.js", `file://${root}`));

    const said = execFileSync(process.execPath, [program, "--version"], { encoding: "utf8" });

    expect(said).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("a document made by the program, as it is built", () => {
  const program = fileURLToPath(new URL("dist/functions/command-line.js", `file://${root}`));

  it("is one of many that threads have made", () => {
    const folder = mkdtempSync(join(tmpdir(), "nianbao-many-"));
    const sample = readFileSync(join(root, "templates/2021/sample.json"), "utf8");
    const files = Array.from({ length: 16 }, (_, unit) => join(folder, `${unit}.json`));
    for (const [unit, file] of files.entries()) {
      writeFileSync(file, sample.replaceAll("示范区", `示范${unit}区`));
    }
    const words = ["build", ...files, "--force", "--format", "docx", "--out", folder];

    const { status } = spawnSync(process.execPath, [program, ...words]);

    const made = readdirSync(folder).filter((name) => name.endsWith(".docx"));
    rmSync(folder, { recursive: true });
    expect([status, made.length]).toEqual([0, 16]);
  });

  const parts = fileURLToPath(new URL("dist/functions/parts/", `file://${root}`));
  const kept = () => readdirSync(parts).filter((name) => name.endsWith(".code"));

  it("is the same when the program's compiled code is kept, and when it is not", () => {
    for (const name of kept()) rmSync(join(parts, name));
    const make = (environment: NodeJS.ProcessEnv = {}) => {
      const out = mkdtempSync(join(tmpdir(), "nianbao-built-"));
      const words = ["build", "templates/2021/sample.json", "--format", "docx,pdf,html", "--out"];
      const env = { ...process.env, ...environment };
      const said = spawnSync(process.execPath, [program, ...words, out], { cwd: root, env });
      const hashes = readdirSync(out).map((name) =>
        createHash("sha256")
          .update(readFileSync(join(out, name)))
          .digest("hex"),
      );
      rmSync(out, { recursive: true });
      return [said.status, said.stderr.toString(), ...hashes];
    };

    const without = make({ NODE_DISABLE_COMPILE_CACHE: "1" });
    const none = kept();
    const first = make();
    const second = make();

    expect(without.slice(0, 2)).toEqual([0, ""]);
    expect(none).toEqual([]);
    expect(kept().length).toBeGreaterThan(3);
    expect([first, second]).toEqual([without, without]);
  });

  it("finds the code of every part kept by the build, its first document included", () => {
    for (const name of kept()) rmSync(join(parts, name));

    const { status } = spawnSync(process.execPath, ["scripts/keep-code.ts"], { cwd: root });

    const scripts = readdirSync(parts).filter((name) => name.endsWith(".script.js"));
    const codes = scripts.map((name) => `${name}.${process.version}-${process.arch}.code`);
    expect([status, kept().sort()]).toEqual([0, codes.sort()]);
  });
});
