import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Draft, get, sample, set } from "../../given/reports.ts";
import { nianbaoIn } from "../../nianbao-in.ts";
import { all, readPart, textOf } from "../../read-back/read-docx.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-rollup-files-"));
const path = "tables.requests.received.total";

/** What each unit sent: a whole report, printed, or the form with the same figures. */
const kinds = ["docx", "pdf", "ofd", "html", "xlsx"] as const;

beforeAll(() => {
  mkdirSync(join(folder, "made"));
  for (const [at, kind] of kinds.entries()) makeFile(`${at + 1}局`, kind);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** No two units have the same figures throughout, which would be told. */
function draftOf(agency: string): Draft {
  const number = Number.parseInt(agency, 10) || 0;
  const draft = set(sample("2021"), "tables.proactive.penalties.decisions", 1286 + number);
  set(draft, "signature.agency", agency);
  return set(draft, "agency", agency);
}

/** A unit's report as a file of this kind. */
function makeFile(agency: string, kind: string, draft = draftOf(agency), force = false): void {
  const made = join(folder, "made");
  const json = join(made, `${agency}.json`);
  writeFileSync(json, JSON.stringify(draft));
  if (kind === "xlsx") nianbao("form", json, "--out", join(made, `${agency}.xlsx`));
  else {
    nianbao("build", json, "--format", kind, "--out", made, ...(force ? ["--force"] : []));
    const title = `${agency}2024年政府信息公开工作年度报告`;
    renameSync(join(made, `${title}.${kind}`), join(made, `${agency}.${kind}`));
  }
}

const nianbao = nianbaoIn(folder);
const rollup = (...words: string[]) => nianbao("rollup", ...words);

/** A new folder with copies of what was made. */
function folderWith(name: string, ...files: readonly string[]): string {
  mkdirSync(join(folder, name));
  for (const file of files) copyFileSync(join(folder, "made", file), join(folder, name, file));
  return name;
}

function readJson(name: string): Draft {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

describe("nianbao rollup of units that have sent no JSON", () => {
  it("adds up what stands in DOCX, PDF, OFD, web page and Excel form", () => {
    const files = kinds.map((kind, at) => `${at + 1}局.${kind}`);
    const units = folderWith("mixed", ...files);

    const { status, stdout, stderr } = rollup(units, "--out", "sum.json", "--trace", "from.json");

    expect([stderr, stdout.trim(), status]).toEqual(["", "已汇总 5 个单位：sum.json", 0]);
    expect(get(readJson("sum.json"), path)).toBe(5 * Number(get(sample("2021"), path)));
    expect(get(readJson("from.json"), "units")).toEqual(
      files.map((file) => ({ agency: file.slice(0, 2), file })),
    );
  });

  it("names a file that it cannot read, and does not end as if all were added up", () => {
    const units = folderWith("unread", "1局.docx");
    writeFileSync(join(folder, units, "2局.docx"), "PK");
    writeFileSync(join(folder, units, "3局.jpg"), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0));

    const { status, stderr } = rollup(units, "--out", "unread.json", "--letters", "unread-letters");

    expect(status).toBe(1);
    expect(stderr).toContain("未通过：2局（2局.docx），错误 1。");
    expect(stderr).toContain("未通过：3局（3局.jpg），错误 1。");
    expect(readdirSync(folder)).not.toContain("unread.json");
    expect(readdirSync(join(folder, "unread-letters"))).toEqual(["2局.docx", "3局.docx"]);
  });

  it("tells what it could not read for certain, asks, and adds up nothing meanwhile", () => {
    makeFile("6局", "docx", set(draftOf("6局"), "signature.agency", "别处"));
    const units = folderWith("asked", "1局.docx", "6局.docx");

    const matrix = ["--matrix", "asked-matrix.json"];
    const { status, stderr } = rollup(units, "--out", "asked.json", ...matrix);

    expect(status).toBe(1);
    expect(stderr).toContain("待核：6局（6局.docx），有 1 处读不准");
    expect(stderr).toContain("只有标题写了报告机关，作“6局”，对吗？");
    expect(get(readJson("asked-matrix.json"), "total")).toMatchObject({ passed: 1, asked: 1 });
    expect(readdirSync(folder)).not.toContain("asked.json");
  });

  it("reads the JSON that was made of a file instead of the file, and says so", () => {
    const units = folderWith("answered", "1局.docx", "6局.docx");
    const answered = set(draftOf("6局"), "introduction", "已核。");
    writeFileSync(join(folder, units, "6局.json"), JSON.stringify(answered));

    const { status, stdout, stderr } = rollup(units, "--out", "answered.json");

    expect([status, stdout.trim()]).toEqual([0, "已汇总 2 个单位：answered.json"]);
    expect(stderr.trim()).toBe("6局.docx：旁边有同名的 JSON，汇总的是 JSON，没有读这个文件。");
  });

  it("returns a document with blank cells, as it returns such a JSON", () => {
    const draft = draftOf("7局");
    for (const column of ["enterprise", "researchInstitution", "legalService"]) {
      set(draft, `tables.requests.granted.${column}`, "");
    }
    makeFile("7局", "docx", draft, true);
    const units = folderWith("blank", "7局.docx");

    const { status, stderr } = rollup(units, "--letters", "blank-letters");

    expect(status).toBe(1);
    expect(stderr).toContain("未通过：7局（7局.docx），错误 3。");
    const letter = readPart(
      readFileSync(join(folder, "blank-letters/7局.docx")),
      "word/document.xml",
    );
    const rows = all(letter, "w:tr").map((row) => all(row, "w:tc").map(textOf));
    expect(rows.slice(1, 4).map(([, , , expected]) => expected)).toEqual(
      new Array(3).fill("据实填写"),
    );
  });

  it("names a folder in the folder, whose files it does not read", () => {
    const units = folderWith("nested", "1局.docx");
    mkdirSync(join(folder, units, "2局"));
    copyFileSync(join(folder, "made/2局.pdf"), join(folder, units, "2局/年报.pdf"));

    const { status, stdout, stderr } = rollup(units, "--out", "nested.json");

    expect([status, stdout.trim()]).toEqual([1, "已汇总 1 个单位：nested.json"]);
    expect(stderr).toContain("没有读目录“2局”（有 1 个文件）");
  });

  it("takes no document of the sum for a unit, when it is called in the units' own folder", () => {
    const units = folderWith("again", "1局.docx", "2局.pdf");
    const inUnits = nianbaoIn(join(folder, units));
    const call = (...more: readonly string[]) =>
      inUnits("rollup", ".", "--agency", "示范区", ...more);

    const [first, second, third] = [call("--format", "docx"), call("--format", "docx"), call()];

    const title = "示范区2024年政府信息公开工作年度报告.docx";
    expect([first?.status, first?.stdout.includes("已汇总 2 个单位")]).toEqual([0, true]);
    expect([second?.status, second?.stdout.includes("已汇总 2 个单位")]).toEqual([0, true]);
    expect([third?.status, third?.stdout.includes("已汇总 2 个单位")]).toEqual([1, true]);
    expect(third?.stderr).toContain(`${title}：与汇总报告的文件同名，没有读`);
  });

  it("passes over what the system and open programs keep there", () => {
    const units = folderWith("system", "1局.docx");
    for (const name of ["~$1局.docx", ".DS_Store", "Thumbs.db"]) {
      writeFileSync(join(folder, units, name), "");
    }

    const { status, stderr } = rollup(units, "--out", "system.json");

    expect([status, stderr]).toEqual([0, ""]);
  });
});
