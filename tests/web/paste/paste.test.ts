import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { example, set } from "../../given/reports.ts";
import { goTo, jsonFile, type Office, openOffice, takeFile, violations } from "../clerk.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

async function sitDown(): Promise<Page> {
  const { page } = await office.sitDown();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  page.setDefaultTimeout(10_000);
  return page;
}

/** Copies something elsewhere, and pastes it with the keys where the focus is. */
async function paste(page: Page, text: string, html?: string): Promise<void> {
  await page.evaluate(
    async ({ plain, rich }) => {
      const parts = { "text/plain": plain, ...(rich === undefined ? {} : { "text/html": rich }) };
      const blobs = Object.entries(parts).map(([type, one]) => [type, new Blob([one], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    },
    { plain: text, rich: html },
  );
  await page.keyboard.press("Control+V");
}

const status = (page: Page) => page.getByRole("status");

describe("a block pasted into a mandated table", () => {
  it("goes by its labels, and puts no word into a figure's cell", async () => {
    const page = await sitDown();
    await goTo(page, "收到和处理");
    await page.locator("#cell-requests-refused-stateSecret-naturalPerson").focus();

    await paste(page, "\t自然人\t总计\r\n本年新收\t7\t8\r\n四、结转下年度继续办理\t1\t1\r\n");

    const value = (cell: string) => page.locator(`#cell-requests-${cell}`).inputValue();
    await expect.poll(() => value("received-naturalPerson")).toBe("7");
    expect(await value("received-total")).toBe("8");
    expect(await value("carriedOut-naturalPerson")).toBe("1");
    expect(await value("refused-stateSecret-naturalPerson")).toBe("");
    expect(await status(page).textContent()).toContain("已粘贴 4 格");
    expect(await page.locator(".paste-left").count()).toBe(0);
  });

  it("is read from Word with the cells that its labels cover", async () => {
    const page = await sitDown();
    await goTo(page, "收到和处理");
    await page.locator("#cell-requests-received-total").focus();
    const figures = [1, 0, 0, 0, 0, 0, 1].map((one) => `<td>${one}</td>`).join("");

    const html = `<table><tr><td rowspan=2>三、本年度办理结果</td><td colspan=2>（一）予以公开</td>${figures}</tr>
      <tr><td>（三）不予公开</td><td>1.属于国家秘密</td>${figures}</tr></table>`;
    await paste(page, "三、本年度办理结果 （一）予以公开 1", html);

    const value = (cell: string) => page.locator(`#cell-requests-${cell}`).inputValue();
    await expect.poll(() => value("granted-naturalPerson")).toBe("1");
    expect(await value("granted-total")).toBe("1");
    expect(await value("refused-stateSecret-total")).toBe("1");
  });

  it.each([
    ["zh-CN", "有 4 处在表中没有位置", "已核对"],
    ["en", "4 had no place in the table", "looked over"],
  ])(
    "tells what was left until that is read, and is one step back: %s",
    async (language, ...words) => {
      const page = await sitDown();
      if (language === "en") await page.getByRole("button", { name: "English" }).click();
      await page.evaluate(() => {
        location.hash = "requests";
      });
      await page.locator("#cell-requests-received-otherOrganization").focus();

      await paste(page, "甲\t无\t5\t6\r\n9\t9");

      const [told = "", button = ""] = words;
      const box = page.locator(".paste-left");
      await expect.poll(() => box.textContent()).toContain(told);
      expect(await box.textContent()).toContain("甲");
      expect(await status(page).textContent()).toContain(told);
      expect(await violations(page)).toEqual([]);

      await page.keyboard.press("Control+z");
      const cell = page.locator("#cell-requests-received-otherOrganization");
      await expect.poll(() => cell.inputValue()).toBe("");
      await box.getByRole("button", { name: button }).focus();
      await page.keyboard.press("Enter");
      expect(await box.count()).toBe(0);
    },
  );
});

const untidy = "　　第一段。\v　　第二段\t36 件。\n";

describe("prose pasted from Word", () => {
  it.each([
    ["problems", "#body-problems"],
    ["basics", "#introduction"],
  ])("is cleaned at once, told, and taken back by one undo, in %s", async (step, field) => {
    const page = await sitDown();
    await page.evaluate((hash) => {
      location.hash = hash;
    }, step);
    const area = page.locator(field);
    await area.click();
    await page.keyboard.type("前言。");
    await page.keyboard.press("Enter");

    await paste(page, untidy);

    await expect.poll(() => area.inputValue()).toBe("前言。\n第一段。\n第二段 36 件。\n");
    expect(await status(page).textContent()).toContain("软回车改为另起一段 1 处");
    expect(await status(page).textContent()).toContain("行首空格 2 处");
    await goTo(page, "检查");
    expect(await page.getByRole("main").textContent()).not.toContain("U+00");
    await page.getByRole("button", { name: "撤销" }).click();
    await page.evaluate((hash) => {
      location.hash = hash;
    }, step);
    await expect.poll(() => area.inputValue()).toBe("前言。\n");
  });

  it("is taken back by the field's own keys, too", async () => {
    const page = await sitDown();
    await goTo(page, "存在的主要问题");
    const area = page.locator("#body-problems");
    await area.click();
    await page.keyboard.type("前言。");

    await paste(page, untidy);
    await expect.poll(() => area.inputValue()).toContain("第二段 36 件。");
    await page.keyboard.press("Control+z");

    await expect.poll(() => area.inputValue()).toBe("前言。");
  });

  it("makes no table of paragraphs that a tab indents or parts from their numbers", async () => {
    const page = await sitDown();
    await goTo(page, "存在的主要问题");
    const area = page.locator("#body-problems");
    await area.click();

    await paste(page, "\t第一段，共36件。\n\t第二段，共12件。\n");
    await expect.poll(() => area.inputValue()).toBe("第一段，共36件。\n第二段，共12件。\n");
    await paste(page, "（一）\t主动公开36件。\n（二）\t依申请公开12件。");

    await expect.poll(() => area.inputValue()).toContain("（一）主动公开36件。\n（二）依申请");
    expect(await page.getByRole("grid").count()).toBe(0);
  });

  it("is cleaned in a field of one line, too", async () => {
    const page = await sitDown();
    await page.getByLabel("机关名称").click();

    await paste(page, "　示范区\v人民政府\t");

    await expect.poll(() => page.getByLabel("机关名称").inputValue()).toBe("示范区人民政府");
  });
});

describe("a report with a character that cannot be printed", () => {
  it("is shown all the same, with a mark in its place, and asks for nothing that is filled in", async () => {
    const page = await sitDown();
    const report = set(example("hongze-2024"), "introduction", ["根据\u000b条例\ue000编制。"]);
    await page.locator("input[type=file]").first().setInputFiles(jsonFile("a.json", report));
    await expect.poll(() => page.getByLabel("机关名称").inputValue()).toContain("洪泽区");

    await goTo(page, "预览");

    const pages = page.getByRole("region", { name: "页面" });
    await expect.poll(() => pages.textContent()).toContain("□");
    await page.getByRole("tab", { name: "网页" }).click();
    const shown = page.frameLocator("iframe").locator("body");
    await expect.poll(() => shown.textContent()).toContain("根据□条例□编制。");
    expect(await page.getByRole("main").textContent()).not.toContain("请先填写");
    await goTo(page, "下载");
    await page.getByLabel("带着错误生成").check();
    await page.getByRole("button", { name: "下载 HTML" }).click();
    await expect.poll(() => status(page).textContent()).toContain("没有生成");
    const { bytes } = await takeFile(page, "下载 JSON");
    expect(JSON.parse(bytes.toString()).introduction).toEqual(["根据\u000b条例\ue000编制。"]);
  });
});
