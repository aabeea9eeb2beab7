import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countDrafts, type Office, openOffice } from "./clerk.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

describe("a desk that somebody left", () => {
  it("may have drafts, another language and a second window", async () => {
    const { page } = await office.sitDown({ width: 390, height: 844 });
    await page.getByLabel("机关名称").fill("示范局");
    await page.getByRole("button", { name: "English" }).click();
    const second = await page.context().newPage();
    await second.goto(office.address);
    await second.getByRole("main").waitFor();

    await expect.poll(() => countDrafts(page)).toBe(1);
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
  });

  it("has nothing of that for the next one", async () => {
    const { page } = await office.sitDown();

    expect(await countDrafts(page)).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    expect(await page.getByLabel("机关名称").inputValue()).toBe("");
    expect(page.context().pages()).toEqual([page]);
    expect(page.viewportSize()).toEqual({ width: 1366, height: 768 });
  });

  it("takes no clock or script that would stay", async () => {
    const { page } = await office.sitDown();

    expect(() => page.clock.setFixedTime(0)).toThrow("sitDownAlone");
    expect(() => page.addInitScript("")).toThrow("sitDownAlone");
    expect(() => page.context().addInitScript("")).toThrow("sitDownAlone");
  });
});
