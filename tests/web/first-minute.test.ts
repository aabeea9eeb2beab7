import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dateOf, datePartsOf, wholeDate } from "../../web/src/draft/date-parts.ts";
import { termAt, terms } from "../../web/src/help/terms.ts";
import { termsEn } from "../../web/src/help/terms-en.ts";
import { termsZhCN } from "../../web/src/help/terms-zh-CN.ts";
import { editions, example } from "../given/reports.ts";
import { goTo, jsonFile, type Office, openOffice, takeFile, violations } from "./clerk.ts";
import { tabTo } from "./tab-to.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const ways = ["从空白开始", "以上年报告开始", "打开填好的 Excel 表"];

describe("someone who opens the page for the first time", () => {
  it.each([
    [1366, 768],
    [1920, 1080],
    [390, 844],
  ])("sees three ways in before the fields at %d × %d", async (width, height) => {
    const { page, complaints } = await office.sitDown({ width, height });

    const tops: number[] = [];
    for (const name of ways) {
      const box = await page.getByRole("button", { name }).boundingBox();
      tops.push((box?.y ?? Number.NaN) + (box?.height ?? 0));
    }
    const field = await page.locator("#year").boundingBox();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);

    expect(Math.max(...tops)).toBeLessThan(field?.y ?? 0);
    expect(Math.max(...tops)).toBeLessThan(height);
    expect(wide).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("comes to the first field with 从空白开始, by keyboard", async () => {
    const { page } = await office.sitDown();

    await tabTo(page, /^从空白开始/);
    await page.keyboard.press("Enter");
    await page.keyboard.type("示范局");

    expect(await page.getByLabel("机关名称").inputValue()).toBe("示范局");
    expect(await page.getByRole("button", { name: "从空白开始" }).count()).toBe(0);
  });

  it("is asked for last year's file, and for the Excel form", async () => {
    const { page } = await office.sitDown();

    const files: string[] = [];
    for (const name of ways.slice(1)) {
      const coming = page.waitForEvent("filechooser");
      await page.getByRole("button", { name }).click();
      const chooser = await coming;
      files.push((await chooser.element().getAttribute("id")) ?? "");
    }

    expect(files).toEqual(["file-previous", "file-open"]);
  });

  it("sees no ways in any more with a file that was opened, and sees them again with a new report", async () => {
    const { page } = await office.sitDown();
    const blank = page.getByRole("button", { name: "从空白开始" });

    await page.locator("#file-open").setInputFiles(jsonFile("a.json", example("hongze-2024")));
    await expect.poll(() => page.getByLabel("机关名称").inputValue()).toContain("洪泽区");
    const opened = await blank.count();
    await page.getByRole("button", { name: "新建报告" }).click();

    await expect.poll(() => blank.count()).toBe(1);
    expect(opened).toBe(0);
  });

  it("does not lose the place while typing, and sees no ways in with a report that is begun", async () => {
    const { page } = await office.sitDown();
    const before = await page.getByLabel("机关名称").boundingBox();

    await page.getByLabel("机关名称").fill("示范局");
    const after = await page.getByLabel("机关名称").boundingBox();
    await page.waitForTimeout(700);
    await page.reload();

    expect(after?.y).toBe(before?.y);
    expect(await page.getByRole("button", { name: "从空白开始" }).count()).toBe(0);
  });
});

/** The page in a browser of another language. */
async function sitDownIn(locale: string): Promise<Page> {
  const { page } = await office.sitDown();
  const browser = page.context().browser();
  const other = await browser?.newPage({ locale });
  if (!other) throw new Error("no browser");
  await other.goto(office.address);
  await other.getByRole("main").waitFor();
  return other;
}

describe("the date", () => {
  it.each(["zh-CN", "en-US", "de-DE"])(
    "is typed as year, month, day in a browser of %s",
    async (locale) => {
      const page = await sitDownIn(locale);
      const date = page.getByRole("group", { name: "成文日期" });

      const words = await date.locator("label").allTextContents();
      await date.locator("input").first().focus();
      for (const part of ["2026", "1", "20"]) {
        await page.keyboard.type(part);
        await page.keyboard.press("Tab");
      }
      await goTo(page, "下载");
      const { bytes } = await takeFile(page, "下载 JSON");

      expect(words).toEqual(["年", "月", "日"]);
      expect(JSON.parse(bytes.toString()).signature).toEqual({ date: "2026-01-20" });
    },
  );

  it("is filled in whole when it is pasted whole", async () => {
    const { page } = await office.sitDown();

    await page.locator("#signature-date").fill("２０２６年１月２０日");

    const values = await page
      .getByRole("group", { name: "成文日期" })
      .locator("input")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(values).toEqual(["2026", "1", "20"]);
  });

  it.each([
    ["2026-01-20", ["2026", "1", "20"]],
    ["2026年1月", ["2026年1月", "", ""]],
    ["2026--", ["2026", "", ""]],
    ["", ["", "", ""]],
  ] as const)("“%s” stands in its fields and is written as it was", (date, parts) => {
    expect(datePartsOf(date)).toEqual(parts);
    expect(dateOf(parts)).toBe(date === "2026--" ? "2026" : date);
  });

  it("that is none stays as it is typed, for the check to tell", () => {
    expect(dateOf(["2026", "二", "3"])).toBe("2026-二-03");
    expect(wholeDate("2026.1.5")).toBe("2026-01-05");
    expect(wholeDate("20260105")).toBeUndefined();
  });
});

describe("help with the law's words", () => {
  it("stands under the table for the row that is filled in", async () => {
    const { page } = await office.sitDown();
    await page.locator("#file-open").setInputFiles(jsonFile("a.json", example("hongze-2024")));
    await expect.poll(() => page.getByLabel("机关名称").inputValue()).toContain("洪泽区");
    await goTo(page, "收到和处理");
    const line = page.locator(".term-line");

    await page.locator("#cell-requests-granted-enterprise").focus();
    await expect.poll(() => line.textContent()).toContain("予以公开 申请的内容全部提供");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => line.textContent()).toContain("部分公开 区分处理后");
    await goTo(page, "主动公开政府信息");
    await page.locator("#cell-proactive-normativeDocuments-inForce").focus();
    await expect.poll(() => line.textContent()).toContain("12 月 31 日仍然有效");

    expect(await violations(page)).toEqual([]);
  });

  it("can be looked up in every step, in both languages, and says how far it binds", async () => {
    const { page } = await office.sitDown();
    await goTo(page, "主动公开政府信息");
    await page.getByText("名词解释").click();
    const list = page.locator(".terms dl");
    const chinese = await list.textContent();
    await page.getByRole("button", { name: "English" }).click();
    await expect.poll(() => list.textContent()).toContain("normative documents");

    expect(chinese).toContain("规章");
    expect(chinese).toContain("行政规范性文件");
    expect(chinese).toContain("〔部分地方的要求〕");
    expect(await page.locator(".terms .hint").textContent()).toContain("official");
    expect(await violations(page)).toEqual([]);
  });

  it("explains words of rows that the editions have, each in both languages", () => {
    const fields = editions.flatMap(({ edition }) =>
      edition.grids.flatMap(({ name, fields }) =>
        fields.filter(({ path }) => termAt(name, path, edition)).map(({ path }) => [name, path]),
      ),
    );
    for (const { place, path } of terms.filter((one) => one.path)) {
      const found = fields.some(
        ([name, field]) => name === place && `${field}.`.startsWith(`${path}.`),
      );
      expect([place, path, found]).toEqual([place, path, true]);
    }
    expect(Object.keys(termsEn)).toEqual(Object.keys(termsZhCN));
    expect([...new Set(terms.map(({ key }) => key))].sort()).toEqual(Object.keys(termsZhCN).sort());
  });

  it("calls an order only what the official text was seen to say", () => {
    const official = terms.filter(({ basis }) => basis === "official").map(({ key }) => key);

    expect(official).toEqual(["overview", "supervision", "disputes"]);
  });
});
