import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goTo, type Office, openOffice, violations } from "./clerk.ts";
import { nameOfFocus, tabTo } from "./tab-to.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

async function sitDown(): Promise<Page> {
  const { page } = await office.sitDown();
  page.setDefaultTimeout(10_000);
  return page;
}

const counts = (page: Page) => page.locator(".counts").textContent();
const badges = (page: Page) => page.getByRole("navigation").locator(".badge").count();
/** Long enough for the worker's check. */
const aWhile = (page: Page) => page.waitForTimeout(1500);

describe("a new report", () => {
  it("tells of no error before something was typed, in any step", async () => {
    const page = await sitDown();

    for (const step of ["总体情况", "收到和处理", "存在的主要问题", "预览", "基本信息"]) {
      await goTo(page, step);
      await aWhile(page);
      expect([step, await counts(page), await badges(page)]).toEqual([step, "", 0]);
    }
  });

  it("tells what is wrong with a step after the first input there, and with no other", async () => {
    const page = await sitDown();
    await goTo(page, "行政复议");
    await page.locator("#cell-disputes-review-upheld").click();

    await page.keyboard.type("1.5");

    await expect.poll(() => counts(page)).toMatch(/^错误 [1-9]/);
    const step = page.getByRole("navigation").getByRole("link", { name: "基本信息" });
    expect(await step.textContent()).toBe("基本信息");
  });

  it.each<[string, (page: Page) => Promise<unknown>]>([
    ["in 检查", (page) => goTo(page, "检查")],
    ["in 下载", (page) => goTo(page, "下载")],
    ["by F8", (page) => page.keyboard.press("F8")],
  ])("tells everything when somebody asks %s", async (_, ask) => {
    const page = await sitDown();
    await aWhile(page);

    await ask(page);
    await goTo(page, "检查");

    await expect.poll(() => page.getByRole("main").textContent()).toContain("请填写机关名称。");
    expect(await counts(page)).toMatch(/^错误 [1-9]/);
  });

  it("is told of in the form's own words, and leads to the field", async () => {
    const page = await sitDown();
    await page.getByLabel("机关名称").fill("示范区人民政府");
    await page.getByLabel("署名").fill("示范区人民政府");

    const note = page.getByRole("button", { name: "成文日期" });
    await expect.poll(() => note.textContent()).toContain("请填写“成文日期”。");
    expect(await page.getByRole("main").textContent()).not.toContain("signature");
    await goTo(page, "检查");
    await note.click();

    expect(await nameOfFocus(page)).toContain("成文日期");
    await page.getByRole("button", { name: "English" }).click();
    await expect
      .poll(() => page.getByRole("main").textContent())
      .toContain("Please fill in “Date”.");
  });

  it("says which section of its own lacks a heading without naming members of JSON", async () => {
    const page = await sitDown();
    await page.getByRole("button", { name: "添加自设部分" }).click();
    await page.getByLabel("标题").fill("");
    await page.getByLabel("正文").fill("一段。");
    await goTo(page, "检查");

    const note = page.getByRole("button", { name: "没有标题" });
    await expect.poll(() => note.textContent()).toContain("第 7 个部分没有标题，请填写标题。");
    await note.click();

    expect(await nameOfFocus(page)).toContain("标题");
  });
});

describe("the way through the page", () => {
  it("has its next step at the foot of each, by keyboard too, up to the document", async () => {
    const page = await sitDown();
    const way: string[] = [];

    for (;;) {
      way.push((await page.getByRole("heading", { level: 2 }).textContent()) ?? "");
      const next = page.getByRole("button", { name: "下一步：" });
      if ((await next.count()) === 0) break;
      await next.focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
      expect(await page.evaluate(() => scrollY)).toBe(0);
    }

    expect(way.slice(0, 2)).toEqual(["基本信息", "一、总体情况"]);
    expect(way.slice(-4)).toEqual(["检查", "图表", "预览", "下载"]);
    expect(way.length).toBe(11);
  });

  it("says where it goes on, and axe-core has no objection", async () => {
    const page = await sitDown();

    await tabTo(page, /^下一步：一、总体情况/);

    expect(await violations(page)).toEqual([]);
  });
});
