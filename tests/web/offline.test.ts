import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../browser.ts";
import { buildPage, countDrafts, goTo, listen } from "./clerk.ts";

let folder: string;
let opened: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  folder = await buildPage("offline");
  opened = await openBrowser();
});

afterAll(() => opened.close());

/** Two windows of one browser with the page from a disk. */
async function twoWindows(): Promise<{ first: Page; second: Page; complaints: string[] }> {
  const context = await opened.browser.newContext({ locale: "zh-CN" });
  const address = pathToFileURL(join(folder, "nianbao.html")).href;
  const [first, second] = [await context.newPage(), await context.newPage()];
  const complaints = listen(first);
  await first.goto(address);
  await first.getByRole("main").waitFor();
  await first.getByLabel("机关名称").fill("示范局");
  await expect.poll(() => first.getByText("正在填写").count()).toBe(1);
  listen(second, complaints);
  await second.goto(address);
  return { first, second, complaints };
}

const banner = "这份草稿正在另一个窗口填写";

describe("the page as one file, opened from a disk", () => {
  it("has one writer for a draft, which the other window takes over", async () => {
    const { first, second, complaints } = await twoWindows();
    await second.getByText(banner).waitFor();

    await second.getByRole("button", { name: "改在本窗口填写" }).click();
    await first.getByText(banner).waitFor();
    await expect.poll(() => second.getByLabel("机关名称").isEnabled()).toBe(true);
    await second.getByLabel("机关名称").fill("示范局二");

    await expect.poll(() => first.getByLabel("机关名称").inputValue()).toBe("示范局二");
    expect(complaints).toEqual([]);
  });

  it("has bin, earlier states, help and English inside", async () => {
    const { first: page, complaints } = await twoWindows();
    await page.getByLabel("机关名称").fill("示范局二");
    await page.waitForTimeout(700);
    await page.getByText("当前草稿较早的状态").click();
    await expect.poll(() => page.getByRole("button", { name: "查看" }).count()).toBe(1);
    await page.getByRole("button", { name: "删除", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
    await page.getByText("回收站（1）").waitFor();
    const left = await countDrafts(page);

    await goTo(page, "收到和处理");
    await page.locator("#cell-requests-received-total").focus();
    await expect.poll(() => page.locator(".term-line").textContent()).toContain("本年新收");
    await page.getByRole("button", { name: "English" }).click();
    await expect.poll(() => page.locator(".term-line").textContent()).toContain("received");

    expect(left).toBe(0);
    expect(complaints).toEqual([]);
  });
});
