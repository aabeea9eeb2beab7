import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grayPng } from "../../given/drawn-pictures.ts";
import { type Draft, example, sample, set } from "../../given/reports.ts";
import { draftWith } from "../../report/own/bodies.ts";
import { goTo, type Office, openOffice, violations } from "../clerk.ts";
import { tabTo } from "../tab-to.ts";
import { withoutYoungFunctions } from "../young-functions.ts";
import { openReport, pages, pagesOf, pdfOf, previewOf, unlike } from "./open-preview.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const columns = Array.from({ length: 16 }, (_, column) => `第${column + 1}类`);
const words = columns.map(() => "自然人申请办理情况");

/** An upright page, a turned one with a wide table, a picture, accents, a rare name. */
const unusual: Draft = draftWith([
  "主任𠮷某某到会，ǎ á à 三声，A\u0301 与 e\u0301、m\u0301 并列；☑ 已办，★ 重点。",
  { table: { header: [columns], rows: [words, words] } },
  { picture: { data: Buffer.from(grayPng(60, 40).bytes).toString("base64"), alt: "灰色" } },
]);

const wrong = () => set(example("hongze-2024"), "tables.disputes.review.total", 9);

describe("the preview's pages", () => {
  it.each([
    ["of a report of the usual kind", example("hongze-2024")],
    ["of one in the edition of 2019", example("huaiyin-2019")],
    ["of one with turned pages, a picture and rare characters", unusual],
  ])("look as the PDF's do, and have their texts: %s", async (_, draft) => {
    const { page, complaints } = await office.sitDown();
    await previewOf(page, draft);

    const printed = await page.pdf({ preferCSSPageSize: true });
    const own = await pdfOf(draft);

    expect(pagesOf(printed)).toEqual(pagesOf(own));
    expect(Math.max(...unlike(printed, own))).toBeLessThan(0.001);
    expect(complaints).toEqual([]);
  });

  it("follow what is changed, and only the pages that it touches are drawn again", async () => {
    const { page } = await office.sitDown();
    await openReport(page, example("hongze-2024"));
    await goTo(page, "行政复议");
    await page.locator("#cell-disputes-review-upheld").fill("7777");
    await goTo(page, "预览");
    const touched = pages(page).filter({ hasText: "7777" });
    await expect.poll(() => touched.count()).toBe(1);
    const number = await touched.getAttribute("data-page");
    const count = await pages(page).count();
    await page.evaluate(() => {
      for (const svg of document.querySelectorAll(".ink svg")) svg.setAttribute("data-old", "");
    });

    await page.getByRole("button", { name: "撤销" }).click();

    await expect.poll(() => touched.count()).toBe(0);
    expect(await page.locator(`[data-page="${number}"] svg[data-old]`).count()).toBe(0);
    expect(await page.locator("svg[data-old]").count()).toBe(count - 1);
  });

  it("stay when the report cannot be printed, and say why", async () => {
    const { page } = await office.sitDown();
    await previewOf(page, example("hongze-2024"));
    await goTo(page, "基本信息");
    await page.getByLabel("机关名称").fill("");

    await goTo(page, "预览");

    await expect.poll(() => page.getByText("页面没有随填写更新").count()).toBe(1);
    expect(await pages(page).count()).toBeGreaterThan(0);
  });

  it("are there in a browser without what Chromium learnt after version 100", async () => {
    const { page, complaints } = await office.sitDownAlone();
    await withoutYoungFunctions(page);
    await page.reload();

    await previewOf(page, example("hongze-2024"));

    expect(complaints).toEqual([]);
  });
});

describe("looking around in the preview", () => {
  it("goes from a finding to its place on the page, and from there to the field", async () => {
    const { page } = await office.sitDown();
    await previewOf(page, wrong());
    const finding = page.getByRole("button", { name: /“行政复议”总计为 9/ });

    await finding.first().click();

    await expect.poll(() => page.locator(".place-mark").count()).toBe(1);
    expect(await wordsUnderMark(page)).toEqual(["9"]);
    expect(await page.locator(".place-mark").isVisible()).toBe(true);
    await page.getByRole("button", { name: /^去填写\s*：“行政复议”总计为 9/ }).click();
    const cell = page.locator("#cell-disputes-review-total");
    expect(await cell.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it("comes from the check to the same place", async () => {
    const { page } = await office.sitDown();
    await openReport(page, wrong());
    await goTo(page, "检查");

    const line = page.getByRole("listitem").filter({ hasText: "“行政复议”总计为 9" });
    await line.getByRole("button", { name: "看页面" }).click();

    await expect.poll(() => page.locator(".place-mark").count()).toBe(1);
    expect(await wordsUnderMark(page)).toEqual(["9"]);
  });

  it("marks the cells that are not filled in, and the words that a finding quotes", async () => {
    const draft = set(sample("2021"), "tables.requests.received.naturalPerson", undefined);
    set(draft, "sections.0.body", ["本年收到申请９９９件。"]);
    const { page } = await office.sitDown();
    await previewOf(page, draft);

    await page
      .getByRole("button", { name: /还有 1 格没有填写/ })
      .first()
      .click();
    await expect.poll(() => page.locator(".place-mark").count()).toBe(1);
    expect(await wordsUnderMark(page)).toEqual([]);
  });

  it("jumps to a page by its number, and zooms, by keyboard alone", async () => {
    const { page } = await office.sitDown();
    await previewOf(page, example("hongze-2024"));
    await page.getByRole("main").focus();

    await tabTo(page, /^第 4 页/);
    await page.keyboard.press("Enter");
    await expect.poll(() => inView(page, 4)).toBe(true);
    await tabTo(page, /^印出的页面$/, "Tab");
    const width = () =>
      pages(page)
        .first()
        .evaluate((one) => one.clientWidth);
    const usual = await width();
    await page.keyboard.press("+");
    await expect.poll(width).toBeGreaterThan(usual);
    await page.keyboard.press("0");
    await expect.poll(width).toBe(usual);
    await page.keyboard.press("-");
    await expect.poll(width).toBeLessThan(usual);
  });

  it("has the web page in a tab, reached by the arrow keys", async () => {
    const { page } = await office.sitDown();
    await previewOf(page, example("hongze-2024"));

    await page.getByRole("tab", { name: "印出的页面" }).focus();
    await page.keyboard.press("ArrowRight");

    const heading = page.frameLocator("iframe").getByRole("heading", { level: 1 });
    await expect.poll(() => heading.textContent()).toContain("2024年政府信息公开工作年度报告");
  });

  it.each([
    ["on an office screen", { width: 1366, height: 768 }],
    ["on a telephone", { width: 390, height: 844 }],
  ])("has nothing that axe-core objects to, and no scrolling sideways, %s", async (_, size) => {
    const { page } = await office.sitDown(size);
    await previewOf(page, wrong());
    await page
      .getByRole("button", { name: /“行政复议”总计为 9/ })
      .first()
      .click();
    await expect.poll(() => page.locator(".place-mark").count()).toBe(1);

    expect(await violations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(size.width);
    await page.getByRole("button", { name: "English" }).click();
    await expect.poll(() => page.getByRole("tab", { name: "Printed pages" }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });
});

/** The texts of the page whose middle lies under the mark. */
function wordsUnderMark(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const mark = document.querySelector(".place-mark")?.getBoundingClientRect();
    const texts = [
      ...(document.querySelector(".printed-page:has(.place-mark)")?.querySelectorAll("text") ?? []),
    ];
    return texts.flatMap((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const isUnder = mark && x > mark.left && x < mark.right && y > mark.top && y < mark.bottom;
      return isUnder ? [one.textContent ?? ""] : [];
    });
  });
}

function inView(page: Page, number: number): Promise<boolean> {
  return page.evaluate((wanted) => {
    const area = document.querySelector(".sheets")?.getBoundingClientRect();
    const top = document.querySelector(`[data-page="${wanted}"]`)?.getBoundingClientRect().top ?? 0;
    return area !== undefined && top >= area.top && top < area.bottom;
  }, number);
}
