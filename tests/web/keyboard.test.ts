import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice, readDownload } from "./clerk.ts";
import { nameOfFocus, tabTo } from "./tab-to.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

async function typeRow(page: Page, values: readonly string[]): Promise<void> {
  for (const [index, value] of values.entries()) {
    await page.keyboard.type(value);
    if (index < values.length - 1) await page.keyboard.press("ArrowRight");
  }
}

describe("the page by keyboard only", () => {
  it("fills in a table, finds and mends a mistake, and takes a file home", async () => {
    const { page } = await office.sitDown();
    await tabTo(page, /^机关名称/);
    await page.keyboard.type("示范区人民政府");
    await page.keyboard.press("Shift+Tab");
    await tabTo(page, /^打开示例/);
    await page.keyboard.press("Enter");
    await tabTo(page, /收到和处理/);
    await page.keyboard.press("Enter");
    await tabTo(page, /本年新收政府信息公开申请数量 自然人/);

    await typeRow(page, ["41", "9", "1", "1", "1", "0", "54"]);
    await expect.poll(() => page.locator(".margin .note.error").count()).toBeGreaterThan(0);
    await page.keyboard.press("Home");
    await page.keyboard.press("F8");
    await expect.poll(() => nameOfFocus(page)).toContain("本年新收");
    await page.keyboard.press("End");
    await page.keyboard.type("53");
    await expect.poll(() => page.locator("input[aria-invalid]").count()).toBe(0);

    await page.keyboard.press("Control+z");
    await expect.poll(() => page.locator("input[aria-invalid]").count()).toBeGreaterThan(0);
    await page.keyboard.press("Control+y");
    await expect.poll(() => page.locator("input[aria-invalid]").count()).toBe(0);

    await page.keyboard.press("Control+Home");
    await page.keyboard.press("F8");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await tabTo(page, /^下载/);
    await page.keyboard.press("Enter");
    await tabTo(page, /下载 DOCX/);
    const coming = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    const { name } = await readDownload(await coming);

    expect(name).toMatch(/政府信息公开工作年度报告\.docx$/);
  });

  it.each([
    ["ArrowDown", "requests-carriedIn-naturalPerson"],
    ["ArrowRight", "requests-received-enterprise"],
    ["End", "requests-received-total"],
    ["Enter", "requests-carriedIn-naturalPerson"],
    ["Tab", "requests-received-enterprise"],
    ["Control+End", "requests-carriedOut-total"],
  ])("walks over the table with %s", async (key, target) => {
    const { page } = await office.sitDown();
    await page.goto(`${office.address}#requests`);
    await page.locator("#cell-requests-received-naturalPerson").focus();

    await page.keyboard.press(key);

    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`cell-${target}`);
  });

  it("restores a cell with Escape, edits inside of it after F2, and leaves the table with Tab", async () => {
    const { page } = await office.sitDown();
    await page.goto(`${office.address}#disputes`);
    const cell = page.locator("#cell-disputes-lawsuit-afterReview-total");
    await cell.focus();
    await page.keyboard.type("12");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");

    await page.keyboard.type("99");
    await page.keyboard.press("Escape");
    const restored = await cell.inputValue();
    await page.keyboard.press("F2");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("0");
    const edited = await cell.inputValue();
    await page.keyboard.press("Tab");

    expect(restored).toBe("12");
    expect(edited).toBe("102");
    expect(await page.evaluate(() => document.activeElement?.closest("table"))).toBeNull();
  });
});
