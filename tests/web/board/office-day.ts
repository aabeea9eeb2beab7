import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { readDownload, violations } from "../clerk.ts";
import { asUpload, type SentFile } from "./district.ts";

export type Day = {
  readonly names: readonly string[];
  readonly files: readonly SentFile[];
  readonly corrected: readonly SentFile[];
  readonly agency: string;
  readonly deadline: string;
};

/** How many units are in each state: 未报、待核、退回、通过. */
export async function statesOf(page: Page): Promise<number[]> {
  const texts = await page.locator(".unit-counts button strong").allTextContents();
  return texts.slice(1).map(Number);
}

export async function openBoard(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "汇总" }).click();
  await page.getByRole("button", { name: "选择文件" }).waitFor();
}

export async function pasteNames(page: Page, names: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: "粘贴单位名单" }).click();
  const rows = names.map((name, index) => `${index + 1}\t${name}`);
  await page.getByLabel("单位名单", { exact: true }).fill(`序号\t单位名称\n${rows.join("\n")}`);
  await page.getByRole("button", { name: "加入名单" }).click();
}

/** Chooses files and waits until all are read. */
export async function sendFiles(page: Page, files: readonly SentFile[]): Promise<void> {
  await page.locator("main input[type=file]").first().setInputFiles(files.map(asUpload));
  await page.getByRole("status").filter({ hasText: "份文件。" }).waitFor({ timeout: 110_000 });
  await page.locator("progress").waitFor({ state: "detached" });
}

/** Does something that brings a file, and takes it. */
export async function take(page: Page, act: () => Promise<void>) {
  const coming = page.waitForEvent("download");
  await act();
  return readDownload(await coming);
}

/** A day of an office, by mouse: the list, the files, the letters, the corrected files, the sum. */
export async function spendDay(page: Page, day: Day) {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await openBoard(page);
  await pasteNames(page, day.names);
  await page.getByLabel("汇总机关").fill(day.agency);
  await page.getByLabel("退回后报送期限：年").fill(day.deadline);
  await sendFiles(page, day.files);
  const received = await statesOf(page);
  const wrong = await wrongUnits(page);
  const objections = await violations(page);

  const matrix = await take(page, () => press("核对情况表（Excel）"));
  const zip = await take(page, () => press(`退回有错误的 ${wrong.length} 个（ZIP）`));
  await expect.poll(() => statesOf(page)).not.toEqual(received);
  const returned = await statesOf(page);

  await sendFiles(page, day.corrected);
  const corrected = await statesOf(page);

  await press("汇总数字");
  await page.locator("dialog button.mark").first().waitFor();
  objections.push(...(await violations(page)));
  const report = await take(page, () => press("下载汇总报告（JSON）"));
  const trace = await take(page, () => press("下载来源（JSON）"));
  await page.getByRole("button", { name: /本年新收政府信息公开申请数量 总计/ }).click();
  const sources = await page.locator(".trace tbody th").count();
  await press("作为草稿在填报页打开");
  await expect.poll(() => page.getByLabel("机关名称").inputValue()).toBe(day.agency);
  return {
    states: { received, returned, corrected },
    wrong,
    objections,
    sources,
    matrix: matrix.bytes,
    letters: unzipSync(zip.bytes),
    report: report.bytes.toString(),
    trace: trace.bytes.toString(),
  };
}

/** The units that the board shows with errors. */
async function wrongUnits(page: Page): Promise<string[]> {
  const rows = page.locator("table.units tbody tr", { has: page.locator("td.bad") });
  return rows.locator("th button").allTextContents();
}
