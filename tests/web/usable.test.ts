import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { example } from "../given/reports.ts";
import { dropFiles, jsonFile, type Office, openOffice, violations } from "./clerk.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const steps = [
  "basics",
  "overview",
  "proactive",
  "requests",
  "disputes",
  "check",
  "charts",
  "preview",
  "download",
  "batch",
  "board",
];

/** A report with a mistake, and last year's beside it: every kind of mark is on the page. */
async function openReport(page: Page): Promise<void> {
  const report = structuredClone(example("hongze-2024"));
  Object.assign((report.tables as { disputes: { review: object } }).disputes.review, { total: 9 });
  await page.locator("input[type=file]").first().setInputFiles(jsonFile("report.json", report));
  await expect.poll(() => page.getByLabel("机关名称").inputValue()).toContain("洪泽区");
  await dropFiles(page, { "last.json": example("hongze-2023") });
  await expect.poll(() => page.getByRole("button", { name: "移去" }).count()).toBe(1);
}

async function goToStep(page: Page, step: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, step);
  await page.locator(`nav a[href="#${step}"][aria-current]`).waitFor();
}

describe("the page for everybody", () => {
  it("has nothing that axe-core objects to, in any step", async () => {
    const { page, complaints } = await office.sitDown();
    await openReport(page);

    const found: string[] = [];
    for (const step of steps) {
      await goToStep(page, step);
      found.push(...(await violations(page)).map((one) => `${step}: ${one}`));
    }

    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each([
    ["on a small office screen", { width: 1366, height: 768 }],
    ["at 200 % on the same screen", { width: 683, height: 384 }],
  ])("needs no scrolling sideways %s", async (_, size) => {
    const { page } = await office.sitDown(size);
    await openReport(page);

    const tooWide: string[] = [];
    for (const step of steps) {
      await goToStep(page, step);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > size.width) tooWide.push(`${step}: ${width}`);
    }

    expect(tooWide).toEqual([]);
  });

  it("reads out what was found in the cell that has the focus", async () => {
    const { page } = await office.sitDown();
    await openReport(page);
    await goToStep(page, "disputes");

    const cell = page.locator("#cell-disputes-review-total");
    await expect.poll(() => cell.getAttribute("aria-describedby")).toContain("note-");
    const [note = ""] = (await cell.getAttribute("aria-describedby"))?.split(" ") ?? [];

    expect(await page.locator(`[id="${note}"]`).textContent()).toContain("“行政复议”总计为 9");
  });
});
