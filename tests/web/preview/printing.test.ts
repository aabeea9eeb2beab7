import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../browser.ts";
import { type Draft, example, set } from "../../given/reports.ts";
import { buildPage, goTo, listen, type Office, openOffice } from "../clerk.ts";
import { openReport, pagesOf, pdfOf, previewOf } from "./open-preview.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

/** What a printer would get from the browser's own menu. */
const printedPages = async (page: Page) => pagesOf(await page.pdf({ preferCSSPageSize: true }));

/** Keeps what the page gives to the printer, in place of the dialogue that nobody here answers. */
async function watchPrinter(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const texts: string[] = [];
    Object.assign(globalThis, { printedTexts: texts });
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      const sheets = [...document.querySelectorAll(".printed-sheet")];
      texts.push(...sheets.map(({ textContent }) => (textContent ?? "").replaceAll(/\s/g, "")));
      dispatchEvent(new Event("afterprint"));
    };
  });
  return () =>
    page.evaluate(() => (globalThis as unknown as { printedTexts: string[] }).printedTexts);
}

const draft = example("hongze-2024");

describe("printing", () => {
  it("from the preview prints the report alone: as many pages as the PDF, with its texts", async () => {
    const { page } = await office.sitDown();
    await previewOf(page, draft);

    expect(await printedPages(page)).toEqual(pagesOf(await pdfOf(draft)));
    expect(await page.locator("#printed").count()).toBe(0);
  });

  it("from another step prints the same, once the pages were seen", async () => {
    const { page } = await office.sitDown();
    await previewOf(page, draft);
    await goTo(page, "行政复议");
    await page.locator("#cell-disputes-review-upheld").fill("7777");
    const changed = set(structuredClone(draft), "tables.disputes.review.upheld", 7777) as Draft;
    const wanted = pagesOf(await pdfOf(changed));

    await expect.poll(() => printedPages(page), { timeout: 15_000 }).toEqual(wanted);
  });

  it("by the menu never prints figures of before, and says how to print", async () => {
    const { page } = await office.sitDown();
    await openReport(page, draft);

    const { texts } = await printedPages(page);

    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("请回到填报页按Ctrl+P");
  });

  it.each(["一、总体情况", "检查", "下载"])("by Ctrl+P prints the report from %s", async (step) => {
    const { page } = await office.sitDown();
    await openReport(page, draft);
    const printed = await watchPrinter(page);
    await goTo(page, step);

    await page.keyboard.press("Control+p");

    await expect.poll(printed, { timeout: 15_000 }).toEqual(pagesOf(await pdfOf(draft)).texts);
  });

  it("by Ctrl+P works in the tab of the web page, too", async () => {
    const { page } = await office.sitDown();
    await previewOf(page, draft);
    const printed = await watchPrinter(page);
    await page.getByRole("tab", { name: "网页" }).click();
    await page.frameLocator("iframe").getByRole("heading", { level: 1 }).click();

    await page.keyboard.press("Control+p");

    await expect.poll(printed).toEqual(pagesOf(await pdfOf(draft)).texts);
  });

  it("by the button prints what was typed a moment before", async () => {
    const { page } = await office.sitDown();
    await previewOf(page, draft);
    const printed = await watchPrinter(page);
    await goTo(page, "行政复议");
    await page.locator("#cell-disputes-review-upheld").fill("7777");
    await goTo(page, "预览");

    await page.getByRole("button", { name: "打印" }).click();

    await expect.poll(async () => (await printed()).join("")).toContain("7777");
  });

  it("leaves an empty page to the browser", async () => {
    const { page } = await office.sitDown();
    await page.getByText("本机草稿").waitFor();

    const { texts } = await printedPages(page);

    expect(texts.join("")).toContain("本机草稿");
  });
});

describe("the page as one file, opened from a disk", () => {
  it("shows and prints the PDF's pages, and asks nobody for anything", async () => {
    const folder = await buildPage("offline");
    const { browser, close } = await openBrowser();
    const page = await browser.newPage();
    const complaints = listen(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const address = pathToFileURL(join(folder, "nianbao.html")).href;
    await page.goto(address);

    await previewOf(page, draft);

    expect(await printedPages(page)).toEqual(pagesOf(await pdfOf(draft)));
    expect(asked.filter((one) => !/^(?:blob|data):/.test(one))).toEqual([address]);
    expect(complaints).toEqual([]);
    await close();
  });
});
