import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { example, sample, set } from "../../given/reports.ts";
import { nianbaoIn } from "../../nianbao-in.ts";
import { readOfd } from "../../ofd-rules/ofd-file.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-command-line-"));

afterAll(() => rmSync(folder, { recursive: true }));

const nianbao = nianbaoIn(folder);

function write(name: string, draft: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof draft === "string" ? draft : JSON.stringify(draft));
  return file;
}

describe("nianbao build", () => {
  it("writes DOCX and PDF under the report's title", () => {
    const file = write("good.json", example("huaiyin-2019"));

    const { status, stdout } = nianbao("build", file, "--out", "written");

    const title = "槐荫区人民政府2019年政府信息公开工作年度报告";
    expect(status).toBe(0);
    expect(readdirSync(join(folder, "written")).sort()).toEqual([`${title}.docx`, `${title}.pdf`]);
    expect(stdout).toContain(`已生成 written/${title}.docx`);
  });

  it("writes nothing when the report has errors, and lists them", () => {
    const file = write("bad.json", set(sample("2021"), "tables.disputes.review.total", 9));

    const { status, stderr } = nianbao("build", file, "--out", "refused");

    expect(status).toBe(1);
    expect(stderr).toContain("T4-SUM");
    expect(stderr).toContain("“行政复议”总计为 9");
    expect(stderr).toContain("有 1 处错误，未生成");
    expect(readdirSync(folder)).not.toContain("refused");
  });

  it("shows what stands in a name or a cell, and does not let the terminal obey it", () => {
    const draft = set(sample("2021"), "tables.disputes.review.total", "4\u009B2J");
    const file = write("甲\u001B[2J\n已生成\u202E.json", draft);

    const { stdout, stderr } = nianbao("check", file);

    expect(stdout + stderr).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u);
    expect(stdout).toContain("甲[U+001B][2J[U+000A]已生成[U+202E].json：错误");
    expect(stderr).toContain("4[U+009B]2J");
  });

  it("writes in spite of errors when forced, and lists them all the same", () => {
    const file = write("forced.json", set(sample("2021"), "tables.disputes.review.total", 9));

    const { status, stderr } = nianbao(
      "build",
      file,
      "--force",
      "--format",
      "docx",
      "--out",
      "forced",
    );

    expect(status).toBe(0);
    expect(stderr).toContain("T4-SUM");
    expect(readdirSync(join(folder, "forced"))).toEqual([
      "示范区人民政府2024年政府信息公开工作年度报告.docx",
    ]);
  });

  it("makes many reports by several threads, and tells of them in their order", () => {
    const units = Array.from({ length: 18 }, (_, unit) => `第${unit + 10}镇`);
    const files = units.map((unit) => {
      const total = unit === "第12镇" ? 9 : 4;
      const named = set(sample("2021"), "title", `${unit}年度报告`);
      return write(`${unit}.json`, set(named, "tables.disputes.review.total", total));
    });

    const { status, stdout, stderr } = nianbao(
      "build",
      ...files,
      "--format",
      "docx",
      "--out",
      "many",
    );

    expect(stdout.match(/第\d+镇/g)).toEqual(units.filter((unit) => unit !== "第12镇"));
    expect(stderr).toContain("第12镇.json：有 1 处错误");
    expect(status).toBe(1);
  });

  it("makes the same of a report by a thread as by itself", () => {
    const file = write("alone.json", sample("2021"));
    const others = Array.from({ length: 16 }, (_, unit) =>
      write(`other-${unit}.json`, set(sample("2021"), "title", `第${unit}份`)),
    );

    nianbao("build", file, "--out", "alone");
    nianbao("build", file, ...others, "--out", "together");

    const names = readdirSync(join(folder, "alone"));
    const bytes = (place: string) => names.map((name) => readFileSync(join(folder, place, name)));
    expect(bytes("together")).toEqual(bytes("alone"));
  });

  it("cannot be forced to print a character that no font has", () => {
    const file = write("glyph.json", set(sample("2021"), "introduction", ["甲\u{10FFFD}乙"]));

    const { status, stderr } = nianbao("build", file, "--force", "--out", "boxes");

    expect(status).toBe(1);
    expect(stderr).toContain("U+10FFFD");
  });

  it("goes on with the next report, and never writes two files of one name", () => {
    const first = write("first.json", sample("2021"));
    const second = write("second.json", sample("2021"));

    const { status, stderr } = nianbao(
      "build",
      first,
      second,
      "--format",
      "docx",
      "--out",
      "twice",
    );

    expect(status).toBe(1);
    expect(stderr).toContain("文件名相同");
    expect(readdirSync(join(folder, "twice"))).toHaveLength(1);
  });

  it("puts the report's JSON into the PDF when asked to", () => {
    const file = write("attached.json", sample("2021"));
    const pdf = join("attached", "示范区人民政府2024年政府信息公开工作年度报告.pdf");

    const { status } = nianbao("build", file, "--attach", "--format", "pdf", "--out", "attached");
    spawnSync("pdfdetach", ["-saveall", pdf], { cwd: folder });

    expect(status).toBe(0);
    expect(readFileSync(join(folder, "report.json"))).toEqual(readFileSync(file));
  });

  it("writes OFD as archives ask for it, the report inside as a text", () => {
    const file = write("archived.json", sample("2021"));
    const words = ["--archive", "--attach", "--format", "ofd", "--out", "archived"];

    const { status } = nianbao("build", file, ...words);
    const name = "示范区人民政府2024年政府信息公开工作年度报告.ofd";
    const { files } = readOfd(readFileSync(join(folder, "archived", name)));

    expect(status).toBe(0);
    expect(files.get("OFD.xml")?.toString()).toContain('DocType="OFD-A"');
    expect(files.get("Doc_0/Attachs/report.txt")).toEqual(readFileSync(file));
  });

  it("puts charts behind the report when asked to, last year's beside this year's", () => {
    const file = write("charted.json", example("hongze-2024"));
    const last = write("last.json", example("hongze-2023"));
    const words = ["--charts", "--previous", last, "--format", "html", "--out", "charted"];

    const { status } = nianbao("build", file, ...words);

    const [page = ""] = readdirSync(join(folder, "charted"));
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "charted", page), "utf8")).toContain(
      "自然人：2024年95件，2023年21件；",
    );
  });

  it("writes the same bytes as a second run", () => {
    const file = write("same.json", example("huaiyin-2019"));
    nianbao("build", file, "--out", "one");
    nianbao("build", file, "--out", "two");

    for (const name of readdirSync(join(folder, "one"))) {
      const [one, two] = ["one", "two"].map((out) => readFileSync(join(folder, out, name)));
      expect(one?.equals(two as Buffer), name).toBe(true);
    }
  });
});

describe("nianbao check", () => {
  it("prints the findings and ends with 1 when there is an error", () => {
    const { status, stderr, stdout } = nianbao(
      "check",
      write("hongze.json", example("hongze-2023")),
    );

    expect(status).toBe(1);
    expect(stderr.match(/错误 {2}T4-SUM/g)).toHaveLength(2);
    expect(stdout).toMatch(/错误 3，警告 \d+，提示 \d+/);
  });

  it("names possible changes after the findings", () => {
    const slip = set(sample("2021"), "tables.requests.granted.naturalPerson", 2);

    const { stderr } = nianbao("check", write("slip.json", slip));

    expect(stderr.trim().split("\n").at(-1)).toBe(
      "可能的改法（漏一位数字）：把“（一）予以公开”“自然人”由 2 改为 20，2 处勾稽随之成立。",
    );
  });

  it("ends with 0 for a report that is right", () => {
    const { status, stdout } = nianbao("check", write("right.json", sample("2021")));

    expect([status, stdout.trim()]).toEqual([0, `${join(folder, "right.json")}：没有发现问题。`]);
  });

  it("gives programs JSON: rule, severity, cell, read, expected, sentence", () => {
    const { stdout } = nianbao(
      "check",
      write("json.json", example("hongze-2023")),
      "--json",
      "--lang",
      "en",
    );

    const { findings, suggestions } = JSON.parse(stdout);
    expect(findings[0]).toMatchObject({ rule: "T3-SPLIT6", severity: "error" });
    expect(findings[1]).toMatchObject({
      rule: "T4-SUM",
      severity: "error",
      place: { pointer: "/tables/disputes/review/total" },
      read: 0,
      expected: 11,
      difference: -11,
      sentence: "“行政复议”: total is 0, the four results add up to 11; difference -11.",
    });
    expect(suggestions[0]).toMatchObject({
      kind: "total",
      changes: [{ place: { pointer: "/tables/disputes/review/total" }, from: 0, to: 11 }],
      mends: ["T4-SUM"],
      left: 1,
    });
  });

  it.each([
    ["is not JSON", '{"year": 2024,}', "第 1 行第 15 列"],
    [
      "names a thing twice",
      '{"year": 2024, "year": 2024, "agency": "甲局"}',
      "“year”在同一处出现了两次",
    ],
  ])("explains itself when the file %s", (_, text, sentence) => {
    const { status, stderr } = nianbao("check", write("broken.json", text));

    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
  });
});

describe("nianbao", () => {
  it("lists the editions and their years", () => {
    expect(nianbao("editions").stdout.split("\n")[0]).toBe(
      "2019\t2019—2020 年\t2019 年版（试行）\t国办公开办函〔2019〕60号",
    );
  });

  it("prints the JSON Schema of the newest edition, or of the one named", () => {
    expect(JSON.parse(nianbao("schema").stdout).$id).toBe("urn:nianbao:report:2021");
    expect(JSON.parse(nianbao("schema", "2019").stdout).$id).toBe("urn:nianbao:report:2019");
  });

  it.each([
    [[], 2, "用法"],
    [["--help"], 0, "nianbao build examples/huaiyin-2019.json"],
    [["--help", "--lang", "en"], 0, "Usage"],
    [["import", "--help"], 0, "nianbao import 文件"],
    [["check", "x.json", "--trace", "y.json"], 2, "选项 --trace 不用于 check，用于 rollup"],
    [["--version"], 0, "0.1.0"],
    [["print"], 2, "没有“print”这个命令"],
    [["build"], 2, "请指明报告文件"],
    [["build", "--colour"], 2, "--colour"],
    [["build", "x.json", "--format", "rtf"], 2, "不认识格式“rtf”"],
    [["build", "x.json", "--blanks", "maybe"], 2, "选项 --blanks 不能是“maybe”"],
    [["build", "no-such-file.json"], 2, "没有“no-such-file.json”这个文件或目录"],
    [["build", "."], 2, "“.”是一个目录"],
    [["schema", "1999"], 2, "没有格式版本“1999”"],
  ])("answers %j with exit code %i", (words, status, said) => {
    const answer = nianbao(...words);

    expect(answer.status).toBe(status);
    expect(answer.stdout + answer.stderr).toContain(said);
  });
});
