import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openResources } from "../../functions/resources.ts";
import { generate, type Options } from "../../src/generate.ts";
import type { Format } from "../../src/writers/formats.ts";
import { openBrowser } from "../browser.ts";
import { example } from "../reports.ts";
import { buildPage, goTo, jsonFile, listen, type Office, openOffice, takeFile } from "./clerk.ts";
import { withoutYoungFunctions } from "./young-functions.ts";

const resources = openResources();

async function bytesOf(name: string, format: Format, options: Options): Promise<Buffer> {
  const json = { value: example(name), findings: [] };
  const { bytes } = await generate(json, format, resources, options);
  return Buffer.from(bytes);
}

/** Opens a report in the page and takes its files home: whether each has the program's bytes. */
async function compareFiles(
  page: Page,
  name: string,
  options: Options = {},
): Promise<Record<string, boolean>> {
  const file = jsonFile("report.json", example(name));
  await page.locator("input[type=file]").first().setInputFiles(file);
  await goTo(page, "下载");
  if (options.charts) await page.getByLabel("文末附申请情况图表").check();
  const same: Record<string, boolean> = {};
  for (const format of ["docx", "pdf", "ofd", "html"] as const) {
    const { bytes } = await takeFile(page, `下载 ${format.toUpperCase()}`);
    same[format] = bytes.equals(await bytesOf(name, format, options));
  }
  return same;
}

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

  it("have charts when the box is ticked", async () => {
    const { page, complaints } = await office.sitDown();

    expect(await compareFiles(page, "hongze-2024", { charts: true })).toEqual(all);
    expect(complaints).toEqual([]);
  });

  it("are the same in a browser without what Chromium learnt after version 100", async () => {
    const { page, complaints } = await office.sitDown();
    await withoutYoungFunctions(page);
    await page.reload();

    expect(await compareFiles(page, "huaiyin-2019")).toEqual(all);
    expect(complaints).toEqual([]);
  });
});

describe("the page as one file, opened from a disk", () => {
  it("makes the same files, and asks nobody for anything", async () => {
    const folder = await buildPage("offline");
    const { browser, close } = await openBrowser();
    const page = await browser.newPage();
    const complaints = listen(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const address = pathToFileURL(join(folder, "nianbao.html")).href;
    await page.goto(address);

    const same = await compareFiles(page, "huaiyin-2019");
    const outside = asked.filter((one) => !/^(?:blob|data):/.test(one) && one !== address);
    await close();
    rmSync(folder, { recursive: true });

    expect(same).toEqual(all);
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
