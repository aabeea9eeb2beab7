import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice, violations } from "./clerk.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const screens = [
  ["on a small office screen", { width: 1366, height: 768 }],
  ["on a phone", { width: 390, height: 844 }],
] as const;

async function openRequests(size: { width: number; height: number }): Promise<Page> {
  const { page } = await office.sitDown(size);
  await page.evaluate(() => {
    location.hash = "requests";
  });
  await page.locator("#cell-requests-received-naturalPerson").waitFor();
  return page;
}

/** Whether the words of a cell can be seen: inside of the window, and nothing lies over them. */
function isSeen(words: Locator): Promise<boolean> {
  return words.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = element instanceof HTMLInputElement ? [element] : [range];
    const boxes = lines.map((one) => one.getBoundingClientRect());
    return boxes.every(({ left, top, right, bottom }) => {
      const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return isInside && (above === element || element.contains(above) || above?.contains(element));
    });
  });
}

const head = (page: Page, name: string) =>
  page.locator("th[scope=col]").filter({ hasText: new RegExp(`^${name}$`) });
const row = (page: Page, name: string) =>
  page.locator("th[scope=row] span").filter({ hasText: new RegExp(`^${name}`) });

describe.each(screens)("table three %s", (_, size) => {
  it.each([
    ["carriedOut-total", "总计", ["四、结转"]],
    ["closed-otherOrganization", "其他", ["三、本年度", "（七）总计"]],
    ["refused-inquiryMatter-legalService", "法律服务机构", ["三、本年度", "（三）", "8\\.属于"]],
    ["notProcessed-petition-naturalPerson", "自然人", ["三、本年度", "（五）", "1\\.信访"]],
  ])("shows beside the cell %s what it counts and of whom", async (cell, column, names) => {
    const page = await openRequests(size);

    page.setDefaultTimeout(5000);
    const field = page.locator(`#cell-requests-${cell}`);
    await field.focus();

    await expect.poll(() => isSeen(field)).toBe(true);
    await expect.poll(() => isSeen(head(page, column))).toBe(true);
    for (const name of names) expect([name, await isSeen(row(page, name))]).toEqual([name, true]);
  });

  it("keeps the cell in sight while arrow keys walk over the whole table", async () => {
    const page = await openRequests(size);
    await page.locator("#cell-requests-received-naturalPerson").focus();

    const hidden: string[] = [];
    for (const key of ["Control+End", "Home", ...new Array(29).fill("ArrowUp"), "End"]) {
      await page.keyboard.press(key);
      const focus = page.locator("input:focus");
      if (!(await isSeen(focus))) hidden.push(`${key}: ${await focus.getAttribute("id")}`);
    }

    expect(hidden).toEqual([]);
  });

  it("has nothing that axe-core objects to, and needs no scrolling of the page sideways", async () => {
    const page = await openRequests(size);

    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
  });
});
