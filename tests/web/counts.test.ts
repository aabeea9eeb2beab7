import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Severity } from "../../src/messages/finding.ts";
import { check, example, set } from "../given/reports.ts";
import { goTo, jsonFile, type Office, openOffice } from "./clerk.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

/** A report with blank cells and a wrong total. */
function unfinished() {
  const draft = example("hongze-2024");
  set(draft, "tables.proactive", {});
  set(draft, "tables.disputes.review.total", 9);
  return draft;
}

async function open(page: Page): Promise<void> {
  const file = jsonFile("report.json", unfinished());
  await page.locator("input[type=file]").first().setInputFiles(file);
  await expect.poll(() => page.getByLabel("机关名称").inputValue()).not.toBe("");
}

describe("how much is wrong with a report", () => {
  it("is told in one sentence in the head, the check and the download: the command line's number", async () => {
    const { page } = await office.sitDown();
    await open(page);
    const { findings } = check(unfinished());
    const countOf = (wanted: Severity) =>
      findings.filter(({ severity }) => severity === wanted).length;
    const errors = countOf("error");
    const blanks = findings.filter(({ rule }) => rule === "NUM-BLANK").length;
    const others = `警告 ${countOf("warning")}，提示 ${countOf("info")}`;
    const sentence = `错误 ${errors}（其中 ${blanks} 格没有填写），${others}`;
    const head = page.locator("header .counts");
    await expect.poll(() => head.textContent()).toBe(sentence);

    const main = page.getByRole("main");
    await goTo(page, "检查");
    await expect.poll(() => main.textContent()).toContain(sentence);
    await goTo(page, "下载");
    await expect.poll(() => main.textContent()).toContain(`${sentence}。改正错误后才能生成。`);
    const badge = page
      .getByRole("navigation")
      .getByRole("link", { name: "检查" })
      .locator(".badge");
    expect(await badge.textContent()).toBe(String(errors));
  });

  it("leads from the download to the places: blank cells and mistakes", async () => {
    const { page } = await office.sitDown();
    await open(page);
    await goTo(page, "下载");
    const places = page.getByRole("region", { name: "要改正的地方" });

    await places.getByRole("button", { name: /主动公开政府信息情况：还有 \d+ 格没有填写/ }).click();
    const focus = () => page.evaluate(() => document.activeElement?.id);
    await expect.poll(focus).toMatch(/^cell-proactive-/);
    await goTo(page, "下载");
    await places.getByRole("button", { name: /“行政复议”总计为 9/ }).click();
    await expect.poll(focus).toBe("cell-disputes-review-total");
  });

  it("is not told of a report that nobody has begun", async () => {
    const { page } = await office.sitDown();

    expect(await page.locator("header .counts").textContent()).toBe("");
    expect(await page.locator("nav .badge").count()).toBe(0);
  });

  it("is told in English with the same numbers", async () => {
    const { page } = await office.sitDown();
    await open(page);
    await page.getByRole("button", { name: "English" }).click();

    await expect
      .poll(() => page.locator("header .counts").textContent())
      .toMatch(/^\d+ errors? \(\d+ of them empty cells?\), \d+ warnings?, \d+ hints?$/);
  });
});
