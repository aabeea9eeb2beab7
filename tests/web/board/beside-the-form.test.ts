import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { example } from "../../given/reports.ts";
import { goTo, type Office, openOffice } from "../clerk.ts";
import { openReport } from "../preview/open-preview.ts";
import { jsonOf, jsonUnits, spoilt } from "./district.ts";
import { openBoard, sendFiles } from "./office-day.ts";

const [unit] = jsonUnits(1) as [ReturnType<typeof jsonUnits>[0]];

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

const widthOf = async (page: Page, selector: string) =>
  (await page.locator(selector).first().boundingBox())?.width ?? 0;

const questionOf = async (page: Page) => {
  await page.getByRole("button", { name: "删除", exact: true }).first().click();
  const { width, padding, display } = await page.getByRole("dialog").evaluate((dialog) => {
    const style = getComputedStyle(dialog);
    return { width: style.width, padding: style.padding, display: style.display };
  });
  await page.keyboard.press("Escape");
  return { width, padding, display };
};

describe("the board beside the form's own windows", () => {
  it("shows a unit's findings over the whole screen, its tables beside them", async () => {
    const page = await sitDown();
    await openBoard(page);
    await sendFiles(page, [jsonOf(spoilt(unit))]);
    await page.getByRole("button", { name: unit.name, exact: true }).click();
    await page.locator("dialog .paper").first().waitFor();

    expect(await widthOf(page, "dialog")).toBeGreaterThan(1200);
    expect(await widthOf(page, "dialog .paper")).toBeGreaterThan(700);
  });

  it("leaves the question before a draft is deleted as it was", async () => {
    const page = await sitDown();
    await openReport(page, example("hongze-2024"));
    await goTo(page, "基本信息");
    await page.getByRole("button", { name: "删除", exact: true }).waitFor();
    const before = await questionOf(page);
    await openBoard(page);
    await goTo(page, "基本信息");

    expect(await questionOf(page)).toEqual(before);
  });

  it("asks for the deadline in the Chinese order whatever the browser's language", async () => {
    const page = await sitDown();
    await openBoard(page);

    expect(await page.locator("input[type=date]").count()).toBe(0);
    await page.getByLabel("退回后报送期限：年").fill("2025");
    await page.getByLabel("退回后报送期限：月").fill("2");
    await page.getByLabel("退回后报送期限：日").fill("30");
    expect(await page.locator(".board-settings").textContent()).toContain(
      "日期不完整，或没有这一天",
    );
    await page.getByLabel("退回后报送期限：日").fill("28");
    expect(await page.locator(".board-settings").textContent()).not.toContain("日期不完整");
  });

  it("is not printed as the draft that is open in the form", async () => {
    const page = await sitDown();
    await openReport(page, example("hongze-2024"));
    await goTo(page, "基本信息");
    await page.getByRole("button", { name: "删除", exact: true }).waitFor();
    await openBoard(page);

    const isTaken = await page.evaluate(() => {
      const press = { key: "p", ctrlKey: true, bubbles: true, cancelable: true };
      const isTaken = !document.body.dispatchEvent(new KeyboardEvent("keydown", press));
      dispatchEvent(new Event("beforeprint"));
      return [isTaken, document.getElementById("printed") !== null];
    });

    expect(isTaken).toEqual([false, false]);
  });
});
