import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { example, sample } from "../given/reports.ts";
import { goTo, jsonFile, type Office, openOffice, takeFile, violations } from "./clerk.ts";
import { tabTo } from "./tab-to.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

/** A report of 2024 whose texts are not written yet, with last year's beside it. */
async function withLastYear(): Promise<Page> {
  const { page } = await office.sitDown();
  await page.locator("#year").selectOption("2024");
  const last = { ...sample("2021"), year: 2023 };
  await page.locator("#file-previous").setInputFiles(jsonFile("2023.json", last));
  await page.locator("aside").getByText("已载入").waitFor();
  return page;
}

/** Last year's report, which hands on just what the sample brings in. */
function handedOn(): object {
  const last = structuredClone(sample("2021")) as { tables: { requests: Record<string, unknown> } };
  last.tables.requests.carriedOut = last.tables.requests.carriedIn;
  return { ...last, year: 2023 };
}

/** A whole report without errors but for its general part, which is still to be written. */
async function almostDone(): Promise<Page> {
  const { page } = await office.sitDown();
  const report = structuredClone(sample("2021")) as {
    sections: { id: string; body?: unknown }[];
  };
  for (const section of report.sections) if (section.id === "overview") delete section.body;
  await page.locator("#file-open").setInputFiles(jsonFile("2024.json", report));
  await expect.poll(() => page.getByLabel("机关名称").inputValue()).toBe("示范区人民政府");
  await page.locator("#file-previous").setInputFiles(jsonFile("2023.json", handedOn()));
  await page.locator("aside").getByText("已载入").waitFor();
  return page;
}

const unread = (page: Page) => page.locator(".unread");

describe("a text that is not begun yet", () => {
  it("may start from a standard opening, whose gaps are errors until they are filled", async () => {
    const { page } = await office.sitDown();
    await page.locator("#year").selectOption("2024");

    await page.getByRole("button", { name: /用范本文字起草.*引言/ }).click();

    const text = await page.getByLabel("引言").inputValue();
    expect(text).toContain("国办公开办函〔2021〕30号");
    expect(text).toContain("统计期限为2024年1月1日至12月31日。");
    expect(text).toContain("六部分组成");
    expect(await unread(page).textContent()).toContain("这段文字是范本，还没有人核对");
    await goTo(page, "检查");
    await expect.poll(() => page.getByText("存在模板残留文字").count()).toBeGreaterThan(0);
    expect(await page.locator(".notes .note.error", { hasText: "还没有人核对" }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it("may start from a standard closing, by keyboard", async () => {
    const { page } = await office.sitDown();
    await page.locator("#year").selectOption("2024");
    await goTo(page, "其他需要报告");

    await tabTo(page, /^用范本文字起草/);
    await page.keyboard.press("Enter");

    const text = await page.getByLabel("正文").inputValue();
    expect(text).toContain("发出政府信息公开信息处理费收费通知××件");
    expect(text).toContain("无其他需要报告的事项。");
  });

  it("has last year's beside it, marked as such, and no copy of it by itself", async () => {
    const page = await withLastYear();
    await goTo(page, "总体情况");

    const beside = page.locator("aside .last-prose");
    await expect.poll(() => beside.textContent()).toContain("主动公开政府信息2186条");

    expect(await beside.textContent()).toContain("2023 年度报告的文字（只供对照，不印出）");
    expect(await page.getByLabel("正文").inputValue()).toBe("");
    expect(await violations(page)).toEqual([]);
  });
});

describe("a text that was taken over from last year", () => {
  it("is marked at its field and at the check, and no file is made, until somebody has read it", async () => {
    const page = await almostDone();
    await goTo(page, "总体情况");
    await page.getByRole("button", { name: "以 2023 年度的文字为底稿" }).click();

    expect(await page.getByLabel("正文").inputValue()).toContain("（一）主动公开。通过区政府");
    expect(await unread(page).textContent()).toContain("取自 2023 年度的报告，还没有人核对");
    expect(await violations(page)).toEqual([]);
    await goTo(page, "下载");
    const made = page.getByRole("button", { name: "下载 DOCX" });
    await expect.poll(() => made.isDisabled()).toBe(true);
    await goTo(page, "检查");
    await page
      .getByRole("button", { name: /取自 2023 年度的报告/ })
      .first()
      .click();
    await unread(page).getByRole("button", { name: "已核对" }).click();

    await expect.poll(() => unread(page).count()).toBe(0);
    await goTo(page, "下载");
    await expect.poll(() => made.isEnabled()).toBe(true);
  });

  it("stays marked when a word of it is changed, and after closing the page", async () => {
    const page = await withLastYear();
    await goTo(page, "总体情况");
    await page.getByRole("button", { name: "以 2023 年度的文字为底稿" }).click();

    await page.getByLabel("正文").press("End");
    await page.keyboard.type("又");
    await page.waitForTimeout(700);
    await page.reload();

    await expect.poll(() => unread(page).count()).toBe(1);
  });

  it("bears no mark in the document, only the words themselves", async () => {
    const page = await almostDone();
    await goTo(page, "总体情况");
    await page.getByRole("button", { name: "以 2023 年度的文字为底稿" }).click();
    await goTo(page, "下载");
    const { bytes } = await takeFile(page, "下载 JSON");
    await page.getByLabel("带着错误生成").check();
    const html = await takeFile(page, "下载 HTML");

    const { sections } = JSON.parse(bytes.toString());
    const given = sample("2021") as { sections: unknown[] };
    expect(sections[0]).toEqual(given.sections[0]);
    expect(html.bytes.toString()).not.toContain("核对");
  });

  it("is one step back, as everything", async () => {
    const page = await withLastYear();
    await goTo(page, "总体情况");
    await page.getByRole("button", { name: "以 2023 年度的文字为底稿" }).click();

    await page.getByRole("button", { name: "撤销" }).click();

    expect(await page.getByLabel("正文").inputValue()).toBe("");
    expect(await unread(page).count()).toBe(0);
  });

  it("is not offered from a report of another year", async () => {
    const { page } = await office.sitDown();
    await page.locator("#year").selectOption("2024");
    await goTo(page, "行政复议");
    await page.locator("#cell-disputes-review-upheld").fill("3");
    await goTo(page, "基本信息");
    const old = { ...(example("hongze-2023") as object), year: 2022 };
    await page.locator("#file-previous").setInputFiles(jsonFile("2022.json", old));
    await page.locator("aside").getByText("已载入").waitFor();

    await goTo(page, "总体情况");

    expect(await page.locator(".last-prose").count()).toBe(0);
    expect(await page.getByRole("button", { name: /为底稿/ }).count()).toBe(0);
  });
});
