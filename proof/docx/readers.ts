/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { startBrowser } from "../../tests/browser.ts";
import { npmPackages, runJava, runPython } from "../tools/programs.ts";
import { type Reading, squeezed } from "./expected.ts";
import { placeCells, readInBrowser } from "./html-tables.ts";

/** Reads DOCX files, each in its place of the answer. */
export type Reader = (files: readonly string[]) => Promise<readonly Reading[]>;

/** The readers that people use, under the names by which they are known. */
export const readers: Readonly<Record<string, Reader>> = {
  "Apache POI": async (files) => parse(runJava("readers", "ReadDocx.java", ["poi", ...files])),
  docx4j: async (files) => parse(runJava("readers", "ReadDocx.java", ["docx4j", ...files])),
  "python-docx": async (files) => parse(runPython("read_docx.py", ["python-docx", ...files])),
  docling: async (files) => parse(runPython("read_docx.py", ["docling", ...files])),
  pandoc: async (files) => {
    const pages: { readonly html: string }[] = JSON.parse(
      runPython("read_docx.py", ["pandoc", ...files]),
    );
    return await readHtml(pages.map(({ html }) => html));
  },
  mammoth: async (files) => {
    const mammoth = createRequire(join(npmPackages(), "mammoth/package.json"))("mammoth");
    const pages: string[] = [];
    for (const path of files) pages.push((await mammoth.convertToHtml({ path })).value);
    return await readHtml(pages);
  },
  "docx-preview": drawInBrowser,
};

function parse(said: string): Reading[] {
  return (JSON.parse(said) as Reading[]).map(squeezed);
}

/** Headings, tables and texts of pages, as a browser understands them. */
async function readHtml(pages: readonly string[]): Promise<Reading[]> {
  const { browser, close } = await startBrowser();
  try {
    const page = await browser.newPage();
    const readings: Reading[] = [];
    for (const html of pages) {
      await page.setContent(html, { waitUntil: "domcontentloaded" });
      readings.push(squeezed(placeCells(await page.evaluate(readInBrowser))));
    }
    return readings;
  } finally {
    await close();
  }
}

async function drawInBrowser(files: readonly string[]): Promise<Reading[]> {
  const { browser, close } = await startBrowser();
  const folder = npmPackages();
  try {
    const readings: Reading[] = [];
    for (const file of files) {
      const page = await browser.newPage();
      await page.setContent("<main></main>");
      await page.addScriptTag({ path: join(folder, "jszip/dist/jszip.min.js") });
      await page.addScriptTag({ path: join(folder, "docx-preview/dist/docx-preview.min.js") });
      await page.evaluate(drawDocx, readFileSync(file).toString("base64"));
      readings.push(squeezed(placeCells(await page.evaluate(readInBrowser))));
      await page.close();
    }
    return readings;
  } finally {
    await close();
  }
}

/** Runs in the browser, where the library is a script of the page. */
async function drawDocx(base64: string): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  const place = document.querySelector("main");
  const { docx } = globalThis as unknown as {
    docx: { renderAsync: (...words: unknown[]) => unknown };
  };
  await docx.renderAsync(bytes, place, place, { renderHeaders: false, renderFooters: false });
  for (const style of document.querySelectorAll("style")) style.remove();
}
