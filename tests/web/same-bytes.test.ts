import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { generate, type Options } from "../../src/generate.ts";
import type { Format } from "../../src/writers/formats.ts";
import { openBrowser } from "../browser.ts";
import { type Draft, example, sample, set } from "../given/reports.ts";
import { buildPage, goTo, jsonFile, listen, type Office, openOffice, takeFile } from "./clerk.ts";
import { withoutYoungFunctions } from "./young-functions.ts";

const resources = openResources();

/** What the program makes of a report; several tests look at the same file. */
async function bytesOf(draft: Draft, format: Format, options: Options): Promise<Buffer> {
  const name = JSON.stringify([draft, format, options]);
  const bytes = made.get(name) ?? makeBytes(draft, format, options);
  made.set(name, bytes);
  return await bytes;
}

const made = new Map<string, Promise<Buffer>>();

async function makeBytes(value: Draft, format: Format, options: Options): Promise<Buffer> {
  const json = { value, findings: [] };
  const { bytes } = await generate(json, format, resources, options);
  return Buffer.from(bytes);
}

/** Opens a report in the page and takes its files home: whether each has the program's bytes. */
async function compareFiles(
  page: Page,
  name: string | Draft,
  options: Options = {},
): Promise<Record<string, boolean>> {
  const draft = typeof name === "string" ? example(name) : name;
  const file = jsonFile("report.json", draft);
  await page.locator("input[type=file]").first().setInputFiles(file);
  await goTo(page, "下载");
  if (options.charts) await page.getByLabel("文末附申请情况图表").check();
  const same: Record<string, boolean> = {};
  for (const format of ["docx", "pdf", "ofd", "html"] as const) {
    const { bytes } = await takeFile(page, `下载 ${format.toUpperCase()}`);
    same[format] = bytes.equals(await bytesOf(draft, format, options));
  }
  return same;
}

/** With a name in characters that only the font of rare ones has. */
const withName = () => set(sample("2021"), "sections.0.body", ["主任𠮷某某、𡎚头村。"]);

const all = { docx: true, pdf: true, ofd: true, html: true };

describe("files made in the served page", () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it.each(["huaiyin-2019", "hongze-2024"])("are the program's own, of %s", async (name) => {
    const { page, complaints } = await office.sitDown();

    expect(await compareFiles(page, name)).toEqual(all);
    expect(complaints).toEqual([]);
  });

  it("are the same with names in rare characters", async () => {
    const { page, complaints } = await office.sitDown();

    expect(await compareFiles(page, withName())).toEqual(all);
    expect(complaints).toEqual([]);
  });

  it("have charts when the box is ticked", async () => {
    const { page, complaints } = await office.sitDown();

    expect(await compareFiles(page, "hongze-2024", { charts: true })).toEqual(all);
    expect(complaints).toEqual([]);
  });

  it("are the same in a browser without what Chromium learnt after version 100", async () => {
    const { page, complaints } = await office.sitDownAlone();
    await withoutYoungFunctions(page);
    await page.reload();

    expect(await compareFiles(page, "huaiyin-2019")).toEqual(all);
    expect(complaints).toEqual([]);
  });
});

describe("the page as one file, opened from a disk", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await buildPage("offline");
  });

  it("makes the same files, and asks nobody for anything", async () => {
    const { page, asked, complaints, close } = await openFromDisk(folder);

    const same = await compareFiles(page, "huaiyin-2019");
    await close();

    expect(same).toEqual(all);
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("takes the font of rare characters from the file beside it, when a name needs it", async () => {
    const { page, asked, complaints, close } = await openFromDisk(folder);

    const same = await compareFiles(page, withName());
    await close();

    expect(same).toEqual(all);
    expect(asked.map((one) => basename(one))).toEqual(["nianbao-rare.js"]);
    expect(complaints).toEqual([]);
  });

  it("says which file is missing when that is not there", async () => {
    const alone = mkdtempSync(join(tmpdir(), "page-alone-"));
    copyFileSync(join(folder, "nianbao.html"), join(alone, "nianbao.html"));
    const { page, close } = await openFromDisk(alone);

    const file = jsonFile("report.json", withName());
    await page.locator("input[type=file]").first().setInputFiles(file);
    await goTo(page, "下载");
    await page.getByRole("button", { name: "下载 PDF" }).click();
    const message = page.getByText("请把这个文件和本网页放在同一个文件夹里");
    await message.first().waitFor();

    expect(await message.first().textContent()).toContain("nianbao-rare.js");
    await close();
    rmSync(alone, { recursive: true });
  });
});

/** The page in a folder, and what it asks for besides itself. */
async function openFromDisk(folder: string) {
  const { browser, close } = await openBrowser();
  const page = await browser.newPage();
  const complaints = listen(page);
  const address = pathToFileURL(join(folder, "nianbao.html")).href;
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && request.url() !== address) {
      asked.push(request.url());
    }
  });
  await page.goto(address);
  return { page, asked, complaints, close };
}
