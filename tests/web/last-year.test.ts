import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { generate } from "../../src/generate.ts";
import { levelOfName } from "../../web/src/draft/agency-level.ts";
import { emptyDraft } from "../../web/src/draft/draft.ts";
import { beginWith, withYear } from "../../web/src/draft/last-year/last-year.ts";
import type { Previous } from "../../web/src/draft/state.ts";
import { sample, set } from "../given/reports.ts";
import { goTo, jsonFile, type Office, openOffice, takeFile, violations } from "./clerk.ts";

const signed = set(sample("2021"), "signature", {
  agency: "示范区人民政府办公室",
  date: "2025-01-20",
});

/** Last year's report of 2024 as it was published. */
async function publishedDocx() {
  const { bytes } = await generate({ value: signed, findings: [] }, "docx", openResources());
  return {
    name: "2024年报.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  };
}

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

/** A person opens the page for the first time, late in 2026. */
async function sitDownIn2026(): Promise<Page> {
  const { page } = await office.sitDownAlone();
  await page.clock.setFixedTime(new Date("2026-11-30T10:00:00"));
  await page.reload();
  await expect.poll(() => page.locator("#year").inputValue()).toBe("2026");
  return page;
}

async function chooseLast(page: Page, file: Parameters<typeof choose>[1]): Promise<void> {
  await choose(page, file);
  await page.locator("aside").getByText("已载入").waitFor();
}

function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  return page.locator("#file-previous").setInputFiles(file);
}

/** What the row 二、上年结转 has. */
async function carriedIn(page: Page): Promise<string[]> {
  await goTo(page, "收到和处理");
  const cells = page.locator('[id^="cell-requests-carriedIn-"]:not(span)');
  const values = await cells.evaluateAll((all) =>
    all.map((one) => (one as HTMLInputElement).value),
  );
  await goTo(page, "基本信息");
  return values;
}

const carried = ["1", "1", "0", "0", "0", "0", "2"];

describe("a new report that begins with last year's DOCX", () => {
  it("is of the year after that one, which is told and can be changed", async () => {
    const page = await sitDownIn2026();

    await chooseLast(page, await publishedDocx());

    expect(await page.locator("#year").inputValue()).toBe("2025");
    const told = await page.getByRole("main").locator(".info-box").textContent();
    expect(told).toContain("上年报告是 2024 年度的，本报告的年度已定为 2025 年，可以改。");
    expect(told).toContain("已从 2024 年度报告带入：机关名称、机关类别、署名、上年结转数 7 格。");
    expect(await page.locator("#year").isEnabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  it("has the agency's name, kind and signature, the figures that were handed on, and no old date", async () => {
    const page = await sitDownIn2026();

    await chooseLast(page, await publishedDocx());

    expect(await page.getByLabel("机关名称").inputValue()).toBe("示范区人民政府");
    expect(await page.getByLabel("机关类别").inputValue()).toBe("government");
    expect(await page.getByLabel("署名").inputValue()).toBe("示范区人民政府办公室");
    expect(await page.locator("#signature-date").inputValue()).toBe("");
    expect(await carriedIn(page)).toEqual(carried);
    await goTo(page, "检查");
    expect(await page.getByText("未作比对").count()).toBe(0);
  });

  it("loses the figures again when the year is changed to one that does not follow", async () => {
    const page = await sitDownIn2026();
    await chooseLast(page, await publishedDocx());

    await page.locator("#year").selectOption("2026");
    const told = await page.getByRole("main").locator(".warning-box").textContent();
    await expect.poll(() => carriedIn(page)).toEqual(["", "", "", "", "", "", ""]);
    await page.getByRole("button", { name: "把本报告的年度改为 2025 年" }).click();

    expect(told).toContain("年度不衔接：没有带入任何内容，也不比对");
    await expect.poll(() => carriedIn(page)).toEqual(carried);
  });

  it("shows no figures of two years ago as last year's beside the cells", async () => {
    const page = await sitDownIn2026();
    await chooseLast(page, await publishedDocx());
    await page.locator("#year").selectOption("2026");

    await goTo(page, "收到和处理");

    expect(await page.locator("td .old").count()).toBe(0);
  });

  it("keeps its year when there are figures of that year in it, and is filled from no other", async () => {
    const page = await sitDownIn2026();
    await goTo(page, "行政复议");
    await page.locator("#cell-disputes-review-upheld").fill("3");
    await goTo(page, "基本信息");

    await chooseLast(page, await publishedDocx());

    expect(await page.locator("#year").inputValue()).toBe("2026");
    expect(await page.getByLabel("机关名称").inputValue()).toBe("");
    expect(await carriedIn(page)).toEqual(["", "", "", "", "", "", ""]);
  });

  it("is undone in one step", async () => {
    const page = await sitDownIn2026();
    await chooseLast(page, await publishedDocx());

    await page.getByRole("button", { name: "撤销" }).click();

    expect(await page.locator("#year").inputValue()).toBe("2026");
    expect(await page.getByLabel("机关名称").inputValue()).toBe("");
  });

  it("takes the kind of agency that last year's JSON says", async () => {
    const page = await sitDownIn2026();

    await chooseLast(page, jsonFile("2024.json", { ...signed, level: "department" }));
    await goTo(page, "下载");
    const { bytes } = await takeFile(page, "下载 JSON");

    const { year, agency, level, signature } = JSON.parse(bytes.toString());
    expect([year, agency, level]).toEqual([2025, "示范区人民政府", "department"]);
    expect(signature).toEqual({ agency: "示范区人民政府办公室" });
  });
});

describe("a file that does not tell its year", () => {
  it("is not taken for last year's, and that is told", async () => {
    const page = await sitDownIn2026();
    const words = "示范区人民政府政府信息公开工作年度报告\n一、总体情况\n平稳有序。";
    const buffer = Buffer.from(words);

    await choose(page, { name: "去年.txt", mimeType: "text/plain", buffer });

    await page.getByRole("status").getByText("“去年.txt”里没有写明年度").waitFor();
    expect(await page.getByLabel("机关名称").inputValue()).toBe("");
    expect(await page.locator("#year").inputValue()).toBe("2026");
  });
});

describe("an old report that is made one of a later year", () => {
  it("has texts that nobody has looked over", async () => {
    const page = await sitDownIn2026();
    await page.locator("#file-open").setInputFiles(jsonFile("2024.json", signed));
    await expect.poll(() => page.locator("#year").inputValue()).toBe("2024");

    await page.locator("#year").selectOption("2025");
    await goTo(page, "检查");

    const notes = page.locator(".notes .note", { hasText: "取自 2024 年度的报告，还没有人核对" });
    await expect.poll(() => notes.count()).toBe(4);
  });
});

describe("the kind of agency", () => {
  it.each([
    ["示范区人民政府", "government"],
    ["示范市示范镇人民政府", "township"],
    ["示范区示范街道办事处", "township"],
    ["示范市财政局", "department"],
    ["示范省教育厅", "department"],
    ["示范市人民政府办公厅", ""],
    ["示范经济开发区管理委员会", ""],
    ["", ""],
  ])("of %s is told by its name as “%s”", (name, level) => {
    expect(levelOfName(name)).toBe(level);
  });
});

describe("last year's report", () => {
  const previous = (year: number): Previous => ({
    name: "a",
    year,
    text: JSON.stringify({ ...signed, year }),
    cells: { "requests/carriedOut.naturalPerson": "2" },
  });
  const years = [2026, 2025, 2024];

  it("sets no year that there is no report of yet", () => {
    const draft = beginWith(emptyDraft("1", 2026), previous(2026), years);

    expect([draft.year, draft.agency, draft.cells]).toEqual([2026, "", {}]);
  });

  it("takes back no figure that was typed over what it handed on", () => {
    const begun = beginWith(emptyDraft("1", 2026), previous(2024), years);
    const typed = { ...begun, cells: { "requests/carriedIn.naturalPerson": "5" } };

    const moved = withYear(typed, 2026, previous(2024));

    expect(begun.cells).toEqual({ "requests/carriedIn.naturalPerson": "2" });
    expect(moved.cells).toEqual({ "requests/carriedIn.naturalPerson": "5" });
  });
});
