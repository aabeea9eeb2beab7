import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { generate } from "../../src/generate.ts";
import { oldPage } from "../../src/http/openapi/import-example.ts";
import { buildForm } from "../../src/readers/form/build-form.ts";
import type { Format } from "../../src/writers/formats.ts";
import { writeForm } from "../../src/writers/xlsx/write-form.ts";
import { openBrowser } from "../browser.ts";
import { check, sample } from "../given/reports.ts";
import { type RunningServer, startServer } from "../http/start-server.ts";
import { makeZip } from "../jobs/make-zip.ts";
import { type Drawn, ofdReport, programs } from "../readers/ofd/ofd-report.ts";
import { officeFile } from "../readers/office-file.ts";
import { buildPage, goTo, listen, takeFile, violations } from "./clerk.ts";
import { openDesks } from "./desks.ts";
import { withoutYoungFunctions } from "./young-functions.ts";

const resources = openResources();
const given = sample("2021");

/** The sample as last year's file, with the ending of its format. */
async function oldFile(format: Format | "xlsx" | "ofd" | OlderFormat) {
  const bytes = await bytesOf(format);
  const buffer = Buffer.from(bytes);
  return { name: `去年的年报.${format}`, mimeType: "application/octet-stream", buffer };
}

type OlderFormat = "doc" | "rtf" | "odt";

function bytesOf(format: Format | "xlsx" | "ofd" | OlderFormat): Promise<Uint8Array> | Uint8Array {
  if (format === "xlsx") return filledForm();
  if (format === "ofd") return officeFile(ofdReport(given, Object.values(programs)[0] as Drawn));
  if (format !== "doc" && format !== "rtf" && format !== "odt") return printed(format);
  return readFileSync(new URL(`../readers/old-formats/sample.${format}`, import.meta.url));
}

async function printed(format: Format): Promise<Uint8Array> {
  const { bytes } = await generate({ value: given, findings: [] }, format, resources);
  return bytes;
}

/** The workbook of `nianbao form` for the sample. */
async function filledForm(): Promise<Uint8Array> {
  const { report, edition } = check(given);
  if (!report || !edition) throw new Error("the sample is no report");
  return writeForm(buildForm({ edition, year: report.year, report }), "");
}

/** The sample on a portal's page, with words around it that are no part of it. */
async function portalPage() {
  const article = new TextDecoder().decode(await printed("html-fragment"));
  const buffer = Buffer.from(`<html><body><p>首页 打印本页</p>${article}</body></html>`);
  return { name: "门户.html", mimeType: "text/html", buffer };
}

const webPage = { name: "年报.html", mimeType: "text/html", buffer: Buffer.from(oldPage) };

/** A DOCX of one part. */
function packed(part: string): Buffer {
  return Buffer.from(zipSync({ "word/document.xml": strToU8(part) }));
}

/** A letter in it is another than was packed. */
const changed = Buffer.from(
  makeZip([
    { name: "word/document.xml", bytes: strToU8("<w:document/>"), stored: true, changedAt: 3 },
  ]),
);

type OldFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Opens a file as a person does, and gives what the page says of it at last. */
async function choose(page: Page, file: OldFile): Promise<string> {
  await goTo(page, "基本信息");
  await page.locator("input[type=file]").first().setInputFiles(file);
  const told = page.getByRole("status").filter({ hasText: new RegExp(`“${file.name}”(?!……)`) });
  return (await told.textContent({ timeout: 30_000 })) ?? "";
}

describe("the page that nianbao serve sends", () => {
  let server: RunningServer;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let takeDesk: () => Promise<Page>;
  beforeAll(async () => {
    server = await startServer();
    browser = await openBrowser();
    takeDesk = openDesks(browser.browser, server.address);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function sitDown(takeSeat = takeDesk) {
    const page = await takeSeat();
    const complaints = listen(page);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") sent.push(new URL(request.url()).pathname);
    });
    await page.goto(server.address);
    return { page, complaints, sent };
  }

  it("makes a document under its strict policy", async () => {
    const { page, complaints } = await sitDown();
    await page.getByRole("button", { name: "打开示例" }).click();
    await goTo(page, "下载");

    const { name, bytes } = await takeFile(page, "下载 PDF");

    expect(name).toMatch(/政府信息公开工作年度报告\.pdf$/);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(complaints).toEqual([]);
  });

  it.each([
    ["docx", []],
    ["xlsx", []],
    ["doc", []],
    ["rtf", []],
    ["odt", []],
    ["ofd", []],
    ["pdf", ["/v1/imports"]],
    ["html", ["/v1/imports"]],
  ] as const)("fills itself in from last year's %s", async (format, asked) => {
    const { page, complaints, sent } = await sitDown();

    const said = await choose(page, await oldFile(format));

    expect(said).toContain(`已从“去年的年报.${format}”读出草稿`);
    expect(await page.getByLabel("机关名称").inputValue()).toBe(given.agency);
    await goTo(page, "下载");
    const { bytes } = await takeFile(page, "下载 JSON");
    expect(JSON.parse(bytes.toString()).tables).toEqual(given.tables);
    expect(sent).toEqual(asked);
    expect(complaints).toEqual([]);
  });

  it("fills itself in, in a browser without what Chromium learnt after version 100, too", async () => {
    const { page, complaints } = await sitDown(() => browser.browser.newPage({ locale: "zh-CN" }));
    await withoutYoungFunctions(page);
    await page.reload();

    const said = [
      await choose(page, await oldFile("docx")),
      await choose(page, await oldFile("xlsx")),
    ];

    expect(said).toEqual(said.map(() => expect.stringContaining("读出草稿")));
    expect(complaints).toEqual([]);
  });

  it("asks at the cell what could not be read, until a person has looked", async () => {
    const { page } = await sitDown();
    await choose(page, webPage);
    expect(await page.getByRole("navigation").getByRole("link").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("二、主动公开政府信息情况")]),
    );
    await goTo(page, "行政复议");
    const question = page.locator(".margin .note", { hasText: "写的是“若干”" });
    await expect.poll(() => question.count()).toBe(1);
    expect(await violations(page)).toEqual([]);

    await question.getByRole("button", { name: "已核对" }).click();

    await expect.poll(() => question.count()).toBe(0);
  });

  it("takes a number that is filled in for an answer", async () => {
    const { page } = await sitDown();
    await choose(page, webPage);
    await goTo(page, "行政复议");

    await page.locator("#cell-disputes-lawsuit-direct-pending").fill("0");

    await expect.poll(() => page.locator(".margin .note").count()).toBe(0);
  });

  it.each([
    ["PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), "这是图片（PNG）"],
    ["file of a kind that nobody knows", Buffer.from([0x8a, 0x50, 0x4e, 0, 1]), "DOCX, DOC"],
    ["login page named PDF", Buffer.from('<html><input type="password">'), "要求登录或验证的网页"],
    ["archive", Buffer.from(zipSync({ "甲.docx": strToU8("a") })), "这是压缩包（ZIP）"],
    ["text of something else", Buffer.from("关于开会的通知"), "没有年报的标题"],
    ["DOC", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "“OLE2”从第"],
    ["DOCX that unpacks to far more than itself", packed(" ".repeat(30_000_000)), "展开后过大"],
    ["DOCX that is cut off", packed("<w:document/>").subarray(0, 100), "已损坏"],
    ["DOCX that changed on the way", changed, "已损坏或不完整，“word/document.xml”读不出来"],
  ])("says why it does not open a %s", async (ending, buffer, reason) => {
    const { page } = await sitDown();
    const file = { name: `a.${ending}`, mimeType: "application/octet-stream", buffer };

    const said = await choose(page, file);

    expect(said).toContain(`“a.${ending}”没有打开`);
    expect(said).toContain(reason);
  });

  it("puts several old files beside each other, to be looked over before they are printed", async () => {
    const { page } = await sitDown();
    await goTo(page, "批量处理");
    const files = [await oldFile("docx"), await portalPage(), webPage];

    await page.locator("input[type=file]").first().setInputFiles(files);
    const rows = page.locator("table.batch tbody tr");
    await expect.poll(() => rows.count()).toBe(3);

    expect(await rows.locator("td:nth-child(6)").allTextContents()).toEqual([
      "可以生成",
      "须先核对",
      "有错误",
    ]);
  });
});

describe("the page as one file", () => {
  it("reads Word files, web pages and PDFs without a server", async () => {
    const folder = await buildPage("offline");
    const { browser, close } = await openBrowser();
    const page = await browser.newPage({ locale: "zh-CN" });
    const complaints = listen(page);
    await page.goto(pathToFileURL(join(folder, "nianbao.html")).href);

    const said = [
      await choose(page, await oldFile("docx")),
      await choose(page, webPage),
      await choose(page, await oldFile("pdf")),
    ];
    await close();

    expect(said).toEqual([
      expect.stringContaining("读出草稿"),
      expect.stringContaining("读出草稿"),
      expect.stringContaining("读出草稿"),
    ]);
    expect(complaints).toEqual([]);
  });
});
