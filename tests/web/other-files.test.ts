import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Draft, example } from "../given/reports.ts";
import { draftWith, table } from "../report/own/bodies.ts";
import { goTo, jsonFile, type Office, openOffice, takeFile } from "./clerk.ts";

const program = fileURLToPath(new URL("../../functions/command-line.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "other-files-"));
let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

async function openAtDownload(draft: Draft) {
  const { page, complaints } = await office.sitDown();
  await page.locator("input[type=file]").first().setInputFiles(jsonFile("report.json", draft));
  await expect.poll(() => page.getByLabel("机关名称").inputValue()).not.toBe("");
  await goTo(page, "下载");
  return { page, complaints };
}

/** A file that the command line makes of a report's JSON text. */
function byCommandLine(name: string, json: Buffer, made: string, ...words: string[]): Buffer {
  writeFileSync(join(folder, name), json);
  execFileSync(process.execPath, [program, ...words], { cwd: folder, stdio: "ignore" });
  return readFileSync(join(folder, made));
}

const name = "淮安市洪泽区人民政府2024";

describe("the other files of the download", () => {
  it("are the command line's own: the Excel form, and the check sheet of the JSON", async () => {
    const { page, complaints } = await openAtDownload(example("hongze-2024"));
    const json = await takeFile(page, "下载 JSON");

    const form = await takeFile(page, "下载填报表");
    const sheet = await takeFile(page, "下载核校单");

    expect(form.name).toBe("2024年政府信息公开工作年度报告填报表.xlsx");
    const ownForm = byCommandLine(
      json.name,
      json.bytes,
      "form.xlsx",
      "form",
      json.name,
      "--out",
      "form.xlsx",
    );
    expect(form.bytes.equals(ownForm)).toBe(true);
    expect(sheet.name).toBe(`${name}核校单.pdf`);
    const ownSheet = byCommandLine(
      json.name,
      json.bytes,
      "s.pdf",
      "check",
      json.name,
      "--sheet",
      "s.pdf",
    );
    expect(sheet.bytes.equals(ownSheet)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("are all in one archive, with the documents", async () => {
    const { page } = await openAtDownload(example("hongze-2024"));
    const pdf = await takeFile(page, "下载 PDF");

    const all = await takeFile(page, "全部下载");

    const files = unzipSync(all.bytes);
    const title = "淮安市洪泽区人民政府2024年政府信息公开工作年度报告";
    const documents = ["docx", "html", "ofd", "pdf"].map((ending) => `${title}.${ending}`);
    const others = [
      `${name}.json`,
      `${name}核校单.pdf`,
      "2024年政府信息公开工作年度报告填报表.xlsx",
    ];
    expect(Object.keys(files).toSorted()).toEqual([...documents, ...others].toSorted());
    expect(pdf.bytes.equals(files[`${title}.pdf`] ?? Buffer.of())).toBe(true);
    expect(all.name).toBe(`${name}.zip`);
  });

  it("can be had of a report with mistakes; the archive when that is wished", async () => {
    const draft = example("hongze-2024");
    Object.assign((draft.tables as { disputes: { review: object } }).disputes.review, { total: 9 });
    const { page } = await openAtDownload(draft);

    expect(await page.getByRole("button", { name: "全部下载" }).isDisabled()).toBe(true);
    expect((await takeFile(page, "下载核校单")).bytes.length).toBeGreaterThan(1000);
    await page.getByLabel("带着错误生成").check();
    expect(Object.keys(unzipSync((await takeFile(page, "全部下载")).bytes))).toHaveLength(7);
  });

  it("say what the form has no place for", async () => {
    const { page } = await openAtDownload(draftWith([table()]));

    await takeFile(page, "下载填报表");

    await expect.poll(() => page.getByRole("status").textContent()).toContain("自设的表格（1 个）");
  });
});
