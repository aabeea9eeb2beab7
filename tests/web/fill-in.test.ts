import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyText } from "../../web/src/draft/body-text.ts";
import { cellText } from "../../web/src/draft/cell-text.ts";
import { example } from "../given/reports.ts";
import {
  countDrafts,
  dropFiles,
  goTo,
  jsonFile,
  type Office,
  openOffice,
  takeFile,
} from "./clerk.ts";

const program = fileURLToPath(new URL("../../functions/command-line.ts", import.meta.url));
const title = "淮安市洪泽区人民政府2024年政府信息公开工作年度报告";

let office: Office;
const folder = mkdtempSync(join(tmpdir(), "filled-in-"));

beforeAll(async () => {
  office = await openOffice();
});

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

type Rows = Readonly<Record<string, unknown>>;
type Example = {
  readonly agency: string;
  readonly introduction: readonly string[];
  readonly sections: readonly { readonly id: string; readonly body?: unknown }[];
  readonly tables: { readonly requests: Rows; readonly disputes: Rows; readonly proactive: Rows };
};

/** The numbers of a table, row by row as they are printed. */
function rowsOf(table: unknown): string[][] {
  const values = Object.values(table as Rows);
  const isRow = values.every((value) => typeof value !== "object" || value === null);
  return isRow ? [values.map(cellText)] : values.flatMap(rowsOf);
}

async function fillInBasics(page: Page, report: Example): Promise<void> {
  await page.locator("#year").selectOption("2024");
  await page.getByLabel("机关名称").fill(report.agency);
  await page.getByLabel("引言").fill(report.introduction.join("\n"));
}

async function typeRequests(page: Page, report: Example): Promise<void> {
  await goTo(page, "收到和处理");
  await page.locator("#cell-requests-received-naturalPerson").click();
  for (const [index, row] of rowsOf(report.tables.requests).entries()) {
    for (const value of row) {
      await page.keyboard.type(value);
      if (value !== row.at(-1) || index < 26) await page.keyboard.press("Tab");
    }
  }
}

/** A block as a spreadsheet puts it into the clipboard. */
async function pasteAt(page: Page, cell: string, rows: readonly (readonly string[])[]) {
  const text = `${rows.map((row) => row.join("\t")).join("\r\n")}\r\n`;
  await page.locator(cell).focus();
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

async function typeTexts(page: Page, report: Example): Promise<void> {
  const steps: readonly (readonly [string, string])[] = [
    ["overview", "总体情况"],
    ["problems", "存在的主要问题"],
    ["otherMatters", "其他需要报告"],
  ];
  for (const [id, step] of steps) {
    const body = report.sections.find((section) => section.id === id)?.body;
    await goTo(page, step);
    await page.getByLabel("正文").fill(bodyText(body));
  }
}

/** The files that the command line makes of a report. */
function filesOfCommandLine(json: Buffer): Map<string, Buffer> {
  const report = join(folder, "report.json");
  writeFileSync(report, json);
  const words = ["build", report, "--format", "docx,pdf,html", "--out", folder];
  expect(spawnSync(process.execPath, [program, ...words]).status).toBe(0);
  const endings = ["docx", "pdf", "html"];
  return new Map(
    endings.map((ending) => [ending, readFileSync(join(folder, `${title}.${ending}`))]),
  );
}

describe("a clerk at the page", () => {
  it("types a report, mends a slip, pastes, drops last year's file and takes the files home", async () => {
    const report = example("hongze-2024") as Example;
    const { page, complaints } = await office.sitDown();
    await fillInBasics(page, report);
    await typeRequests(page, report);

    const granted = page.locator("#cell-requests-granted-naturalPerson");
    const right = await granted.inputValue();
    await granted.focus();
    await page.keyboard.type(`9${right}`);
    await expect.poll(() => granted.getAttribute("aria-invalid")).toBe("true");
    const beside = page.locator(".margin .note.error");
    await expect.poll(() => beside.first().textContent()).toContain("（一）予以公开");
    const [cellBox, noteBox] = [await granted.boundingBox(), await beside.first().boundingBox()];
    expect(Math.abs((cellBox?.y ?? 0) - (noteBox?.y ?? 0))).toBeLessThan(40);

    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type(right);
    await expect.poll(() => granted.getAttribute("aria-invalid")).toBeNull();

    await goTo(page, "主动公开政府信息");
    await pasteAt(page, "#cell-proactive-rules-issued", rowsOf(report.tables.proactive));
    await goTo(page, "行政复议");
    const disputes = rowsOf(report.tables.disputes).flat();
    await pasteAt(page, "#cell-disputes-review-upheld", [disputes]);
    await typeTexts(page, report);

    await dropFiles(page, { "hongze-2023.json": example("hongze-2023") });
    await goTo(page, "收到和处理");
    const old = page.locator("#cell-requests-received-naturalPerson-old");
    await expect.poll(() => old.textContent()).toMatch(/去年 \d+/);

    await goTo(page, "预览");
    await page.getByRole("tab", { name: "网页" }).click();
    const shown = page.frameLocator("iframe").getByRole("heading", { level: 1 });
    await expect.poll(() => shown.textContent()).toContain("2024年政府信息公开工作年度报告");

    await goTo(page, "下载");
    const json = await takeFile(page, "下载 JSON");
    const files = filesOfCommandLine(json.bytes);
    for (const format of ["DOCX", "PDF", "HTML"]) {
      const { name, bytes } = await takeFile(page, `下载 ${format}`);
      const ending = format.toLowerCase();
      expect(name).toBe(`${title}.${ending}`);
      expect(bytes.equals(files.get(ending) ?? Buffer.of())).toBe(true);
    }
    expect(complaints).toEqual([]);
  });

  it("finds an opened file unchanged when nothing was typed", async () => {
    const { page } = await office.sitDown();
    const given = example("huaiyin-2019");

    await page.locator("input[type=file]").first().setInputFiles(jsonFile("given.json", given));
    await goTo(page, "下载");
    const { bytes } = await takeFile(page, "下载 JSON");

    expect(JSON.parse(bytes.toString())).toEqual(given);
  });

  it("finds the draft again after closing the page, and nothing of it after deleting it", async () => {
    const { page } = await office.sitDown();
    await page.getByLabel("机关名称").fill("槐荫区人民政府");
    await expect.poll(() => countDrafts(page)).toBe(1);

    await page.reload();
    const kept = await page.getByLabel("机关名称").inputValue();
    await page.getByRole("region", { name: "本机草稿" }).getByText("删除", { exact: true }).click();
    await page.getByRole("dialog").getByText("删除", { exact: true }).click();
    await expect.poll(() => countDrafts(page)).toBe(0);
    await page.reload();

    expect(kept).toBe("槐荫区人民政府");
    expect(await page.getByLabel("机关名称").inputValue()).toBe("");
  });

  it("adds up totals, shows them as computed, and never writes them into the cell", async () => {
    const { page } = await office.sitDown();
    await goTo(page, "行政复议");
    await page.locator("#cell-disputes-review-upheld").click();

    for (const value of ["2", "0", "1", "1"]) {
      await page.keyboard.type(value);
      await page.keyboard.press("ArrowRight");
    }

    const total = page.locator("#cell-disputes-review-total");
    await expect.poll(() => total.getAttribute("placeholder")).toBe("4");
    expect(await total.inputValue()).toBe("");
  });

  it("makes an archive of several reports dropped at once", async () => {
    const { page } = await office.sitDown();

    await dropFiles(page, {
      "good.json": example("hongze-2024"),
      "bad.json": example("hongze-2023"),
      "other.json": ["no report"],
    });
    const rows = page.getByRole("row");
    await expect.poll(() => rows.count()).toBe(4);
    const states = await rows
      .getByRole("cell")
      .filter({ hasText: /生成|错误|读不出/ })
      .allTextContents();
    const { name, bytes } = await takeFile(page, "生成 ZIP");

    expect(states).toEqual(["可以生成", "有错误", "读不出"]);
    expect(name).toBe("年报.zip");
    expect(bytes.toString("utf8")).toContain(`${title}.docx`);
  });

  it("speaks English at a switch, and remembers it", async () => {
    const { page } = await office.sitDown();

    await page.getByRole("button", { name: "English" }).click();
    await page.reload();

    // The words of the other language are fetched first.
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
    await expect
      .poll(() => page.getByRole("navigation").textContent())
      .toContain("Several reports");
  });
});
