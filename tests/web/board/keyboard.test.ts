import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Office, openOffice } from "../clerk.ts";
import { nameOfFocus, tabTo } from "../tab-to.ts";
import { asUpload, jsonOf, jsonUnits, type SentFile, spoilt } from "./district.ts";
import { statesOf, take } from "./office-day.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const units = jsonUnits(5);

/** Begins at the head of the page, as a person does who has lost the place. */
async function press(page: Page, name: RegExp): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

async function choose(page: Page, files: readonly SentFile[]): Promise<void> {
  const coming = page.waitForEvent("filechooser");
  await press(page, /^选择文件$/);
  await (await coming).setFiles(files.map(asUpload));
  await page.getByRole("status").filter({ hasText: "份文件。" }).waitFor();
  await page.locator("progress").waitFor({ state: "detached" });
}

it("spends an office's day by keyboard alone", async () => {
  const { page, complaints } = await office.sitDown();
  await press(page, /^汇总$/);
  await page.getByRole("button", { name: "选择文件" }).waitFor();

  await press(page, /^粘贴单位名单$/);
  await tabTo(page, /^单位名单/);
  await page.keyboard.insertText(units.map(({ name }) => name).join("\n"));
  await tabTo(page, /^加入名单$/);
  await page.keyboard.press("Enter");
  expect(await nameOfFocus(page)).toBe("粘贴单位名单");

  await tabTo(page, /^汇总机关/);
  await page.keyboard.type("示范区人民政府");
  const wrong = units.slice(0, 2).map(spoilt).map(jsonOf);
  await choose(page, [...wrong, ...units.slice(2, 4).map(jsonOf)]);
  await expect.poll(() => statesOf(page)).toEqual([1, 2, 0, 2]);

  await press(page, /^示范区第1局$/);
  await tabTo(page, /^错误 “行政复议”/);
  await page.keyboard.press("Enter");
  await expect.poll(() => nameOfFocus(page)).toContain("999");
  await page.keyboard.press("Escape");
  expect(await nameOfFocus(page)).toBe("示范区第1局");

  const letters = await take(page, () => press(page, /^退回有错误的 2 个/));
  expect(Object.keys(unzipSync(letters.bytes))).toHaveLength(2);
  const corrected = units.slice(0, 2).map(jsonOf);
  await choose(
    page,
    corrected.map((file) => ({ ...file, name: `改-${file.name}` })),
  );
  await expect.poll(() => statesOf(page)).toEqual([1, 0, 0, 4]);

  await press(page, /^汇总数字$/);
  await tabTo(page, /本年新收政府信息公开申请数量 自然人/);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".trace tbody th").count()).toBe(4);
  await page.keyboard.press("Escape");
  expect(await nameOfFocus(page)).toBe("汇总数字");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "作为草稿在填报页打开" }).waitFor();
  await tabTo(page, /^作为草稿在填报页打开$/);
  await page.keyboard.press("Enter");

  await expect.poll(() => page.getByLabel("机关名称").inputValue()).toBe("示范区人民政府");
  expect(complaints).toEqual([]);
});

it("opens a window again, however soon after it was closed", async () => {
  const { page } = await office.sitDown();
  await press(page, /^汇总$/);
  await page.getByRole("button", { name: "粘贴单位名单" }).waitFor();
  await press(page, /^粘贴单位名单$/);

  for (let again = 0; again < 10; again++) {
    const keys = [page.keyboard.press("Escape"), page.keyboard.press("Enter")];
    await Promise.all(keys);
  }

  await page.getByRole("dialog").waitFor();
  expect(await page.getByRole("dialog").count()).toBe(1);
});
