import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countDrafts, type Office, openOffice, violations } from "../clerk.ts";
import { tabTo } from "../tab-to.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const shelf = (page: Page): Locator => page.getByRole("region", { name: "本机草稿" });

const agency = (page: Page): Promise<string> => page.getByLabel("机关名称").inputValue();

/** Two drafts, the second one open. */
async function typeTwo(page: Page): Promise<void> {
  await page.getByLabel("机关名称").fill("甲局");
  await expect.poll(() => countDrafts(page)).toBe(1);
  await page.getByRole("button", { name: "新建报告" }).click();
  await page.getByLabel("机关名称").fill("乙局");
  await expect.poll(() => countDrafts(page)).toBe(2);
}

describe("a draft that is deleted", () => {
  it("is asked about first, and stays when the answer is no", async () => {
    const { page } = await office.sitDown();
    await typeTwo(page);

    await shelf(page).getByRole("button", { name: "删除", exact: true }).first().click();
    const question = await page.getByRole("dialog").textContent();
    const found = await violations(page);
    await page.keyboard.press("Escape");
    await shelf(page).getByRole("button", { name: "删除全部草稿" }).click();
    const ofAll = await page.getByRole("dialog").textContent();
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();

    expect(question).toContain("删除“乙局”这份草稿？30 天内可以从回收站恢复。");
    expect(ofAll).toContain("删除全部 2 份草稿？");
    expect(found).toEqual([]);
    expect(await countDrafts(page)).toBe(2);
    expect(await agency(page)).toBe("乙局");
  });

  it("comes back at once with 撤销, as it was", async () => {
    const { page, complaints } = await office.sitDown();
    await typeTwo(page);

    await shelf(page).getByRole("button", { name: "删除", exact: true }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
    await expect.poll(() => countDrafts(page)).toBe(1);
    const without = await agency(page);
    await page.getByRole("button", { name: "撤销删除" }).click();

    await expect.poll(() => agency(page)).toBe("乙局");
    expect(without).toBe("");
    expect(await countDrafts(page)).toBe(2);
    expect(complaints).toEqual([]);
  });

  it("waits in the bin for 30 days, and is gone on the 31st", async () => {
    const { page } = await office.sitDownAlone();
    await typeTwo(page);
    await shelf(page).getByRole("button", { name: "删除全部草稿" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
    await expect.poll(() => countDrafts(page)).toBe(0);

    const bins: string[] = [];
    for (const days of [29, 30]) {
      await page.clock.setFixedTime(Date.now() + days * 24 * 60 * 60 * 1000 + 60_000);
      await page.reload();
      await shelf(page).waitFor();
      await page.waitForTimeout(300);
      bins.push((await shelf(page).textContent()) ?? "");
    }

    expect(bins[0]).toContain("回收站（2）");
    expect(bins[1]).not.toContain("回收站（");
  });

  it("is had back from the bin later, or deleted for good, which is asked, too", async () => {
    const { page } = await office.sitDown();
    await typeTwo(page);
    await shelf(page).getByRole("button", { name: "删除全部草稿" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
    await page.getByRole("button", { name: "撤销删除" }).waitFor();
    await page.reload();

    await page.getByText("回收站（2）").click();
    const row = shelf(page).getByRole("listitem").filter({ hasText: "甲局" });
    await row.getByRole("button", { name: "恢复" }).click();
    await expect.poll(() => agency(page)).toBe("甲局");
    await shelf(page).getByRole("button", { name: "清空回收站" }).click();
    const question = await page.getByRole("dialog").textContent();
    const found = await violations(page);
    await page.getByRole("dialog").getByRole("button", { name: "彻底删除" }).click();

    await expect.poll(() => page.getByText("回收站（").count()).toBe(0);
    expect(question).toContain("不能恢复");
    expect(found).toEqual([]);
    expect(await countDrafts(page)).toBe(1);
  });

  it("goes and comes back by keyboard alone", async () => {
    const { page } = await office.sitDown();
    await typeTwo(page);

    await tabTo(page, /^删除全部草稿/);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await tabTo(page, /^删除$/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "撤销删除" }).waitFor();
    await page.keyboard.press("Enter");

    await expect.poll(() => countDrafts(page)).toBe(2);
  });
});

describe("what was typed in the last moment", () => {
  it("is kept when another report is begun at once", async () => {
    const { page } = await office.sitDown();

    await page.getByLabel("机关名称").fill("甲局");
    await page.getByRole("button", { name: "新建报告" }).click();

    await expect.poll(() => countDrafts(page)).toBe(1);
  });

  it("is kept when a report has nothing but a signature", async () => {
    const { page } = await office.sitDown();

    await page.getByLabel("署名").fill("甲局办公室");

    await expect.poll(() => countDrafts(page)).toBe(1);
  });
});
