import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clockTime, shortTime } from "../../../web/src/clock-time.ts";
import { bounds, type StateFacts, statesToDrop } from "../../../web/src/draft/kept/thin-out.ts";
import { goTo, type Office, openOffice, violations } from "../clerk.ts";

const start = Date.parse("2026-01-10T08:00:00Z");

/** States of a draft, the youngest first, one in so many seconds. */
function states(count: number, seconds: number, facts: Partial<StateFacts> = {}): StateFacts[] {
  return Array.from({ length: count }, (_, index) => ({
    savedAt: new Date(start - index * seconds * 1000).toISOString(),
    size: 1000,
    cells: 100,
    characters: 1000,
    ...facts,
  }));
}

describe("the earlier states of a draft", () => {
  it("are all kept as long as they are few", () => {
    expect(statesToDrop(states(bounds.newest, 1))).toEqual([]);
  });

  it("are thinned out to one in ten minutes behind the newest twenty", () => {
    const list = states(bounds.newest + 60, 60);

    const left = list.length - statesToDrop(list).length;

    expect(left).toBe(bounds.newest + 6);
  });

  it("keep the one before much was taken away, however near the next one is", () => {
    const list = states(60, 1).map((state, index) => ({ ...state, cells: index < 40 ? 0 : 144 }));

    const kept = list.filter((one) => !statesToDrop(list).includes(one));

    expect(kept.map(({ cells }) => cells)).toContain(144);
  });

  it("are never more than sixty, nor larger than 30 MB together", () => {
    const many = states(200, 3600);
    const large = states(10, 3600, { size: 7_000_000 });

    expect(many.length - statesToDrop(many).length).toBe(bounds.most);
    expect(large.length - statesToDrop(large).length).toBe(4);
  });
});

describe("the time of a save", () => {
  it("is that of the clock on the wall, not of Greenwich", () => {
    const iso = new Date(2026, 0, 5, 8, 3, 9).toISOString();

    expect(clockTime(iso)).toBe("2026-01-05 08:03");
    expect(shortTime(iso)).toBe("01-05 08:03");
    expect(clockTime(iso, "second")).toBe("2026-01-05 08:03:09");
  });
});

describe("what a draft was before", () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  /** A table that was filled and then emptied, each of them saved. */
  async function emptyTable(page: Page): Promise<void> {
    await page.getByLabel("机关名称").fill("示范局");
    await goTo(page, "收到和处理");
    await page.getByRole("button", { name: "其余空格填 0" }).click();
    await page.waitForTimeout(700);
    await page.getByRole("button", { name: "清空本表" }).click();
    await page.waitForTimeout(700);
    await goTo(page, "基本信息");
    await page.getByText("当前草稿较早的状态").click();
    await page.getByText("已填 144 格").first().waitFor();
  }

  const cell = "#cell-requests-received-naturalPerson";

  async function look(page: Page): Promise<void> {
    const row = page.getByRole("listitem").filter({ hasText: "已填 144 格" }).first();
    await row.getByRole("button", { name: "查看" }).click();
    await page.getByText("正在查看").waitFor();
  }

  it("is looked at in every step without being changed, and left again", async () => {
    const { page, complaints } = await office.sitDown();
    await emptyTable(page);
    const told = await page.getByText("每次自动保存都留下保存前的状态").textContent();

    await look(page);
    const focus = await page.evaluate(() => document.activeElement?.textContent);
    await goTo(page, "收到和处理");
    const then = await page.locator(cell).inputValue();
    const isLocked = await page.locator(cell).isDisabled();
    const found = await violations(page);
    await page.getByRole("button", { name: "回到现在" }).click();

    expect([then, isLocked, focus]).toEqual(["0", true, "回到现在"]);
    expect(await page.locator(cell).inputValue()).toBe("");
    expect(told).toContain("最近 20 次全部保留");
    expect(told).toContain("最多 60 次、约 30 MB");
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("is restored, which can be undone, and is there after closing the page", async () => {
    const { page } = await office.sitDown();
    await emptyTable(page);

    await look(page);
    await page.getByRole("button", { name: "恢复这个状态" }).click();
    await goTo(page, "收到和处理");
    await expect.poll(() => page.locator(cell).inputValue()).toBe("0");
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => page.locator(cell).inputValue()).toBe("");
    await page.getByRole("button", { name: "重做" }).click();
    await page.waitForTimeout(700);
    await page.reload();

    await expect.poll(() => page.locator(cell).inputValue()).toBe("0");
  });

  it("is there for a report from which all was taken out", async () => {
    const { page } = await office.sitDown();
    await page.getByLabel("机关名称").fill("示范局");
    await expect.poll(() => page.getByText("正在填写").count()).toBe(1);

    await page.getByLabel("机关名称").fill("");
    await page.waitForTimeout(700);
    await page.reload();
    await page.getByText("当前草稿较早的状态").click();
    await page.getByRole("button", { name: "查看" }).first().click();

    await expect.poll(() => page.getByLabel("机关名称").inputValue()).toBe("示范局");
  });
});
