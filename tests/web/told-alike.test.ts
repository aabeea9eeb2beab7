import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { example, set } from "../given/reports.ts";
import { goTo, jsonFile, type Office, openOffice } from "./clerk.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** A clerk has last year's report, and takes its words to start from. */
async function startFromLastYear(): Promise<Page> {
  const { page } = await office.sitDown();
  page.setDefaultTimeout(10_000);
  const last = set(example("hongze-2024"), "agency", "淮安市洪泽区人民政府");
  await page.locator("#file-previous").setInputFiles(jsonFile("去年.json", last));
  await page.locator("aside").getByText("已载入").waitFor();
  await goTo(page, "总体情况");
  await page.getByRole("button", { name: "以 2024 年度的文字为底稿" }).click();
  await goTo(page, "检查");
  await page.getByRole("link", { name: "收到和处理" }).locator(".badge").waitFor();
  return page;
}

describe("the preview", () => {
  it("shows no page of the report that was open before", async () => {
    const { page } = await office.sitDown();
    page.setDefaultTimeout(10_000);
    await page.getByRole("button", { name: "打开示例" }).click();
    await goTo(page, "预览");
    await page.locator(".printed-page svg").first().waitFor();
    await goTo(page, "基本信息");
    await page.getByRole("button", { name: "新建报告" }).click();
    await goTo(page, "预览");
    await page.getByText("没有发现问题。").first().waitFor();
    await page.waitForTimeout(1500);

    expect(await page.locator(".printed-page").count()).toBe(0);
  });
});

describe("what is found", () => {
  it("is told in the order of the report: tables two, three and four", async () => {
    const page = await startFromLastYear();

    const blanks = await page.getByRole("button", { name: "格没有填写" }).allTextContents();

    expect(blanks.map((text) => text.split("：")[0])).toEqual([
      "主动公开政府信息情况",
      "收到和处理政府信息公开申请情况",
      "政府信息公开行政复议、行政诉讼情况",
    ]);
  });

  it("has its whole number beside a step with a long name", async () => {
    const page = await startFromLastYear();

    const cut = await page
      .locator("nav .badge")
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);

    expect(cut).toBe(0);
  });

  it("bears the same word beside the pages as in the check: text to be looked over", async () => {
    const page = await startFromLastYear();
    const wordOf = (sentence: string) =>
      page.getByRole("button", { name: sentence }).first().locator(".severity").textContent();
    const inCheck = await wordOf("这段文字取自 2024 年度的报告");
    await goTo(page, "预览");
    await page.getByRole("button", { name: "去填写" }).first().waitFor();

    expect(await wordOf("这段文字取自 2024 年度的报告")).toBe(inCheck);
    expect(inCheck).toBe("待核对");
  });
});
