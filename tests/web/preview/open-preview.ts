import { execFileSync } from "node:child_process";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { readPictures } from "../../../src/report/own/read-pictures.ts";
import type { Draft } from "../../given/reports.ts";
import { readLines } from "../../read-back/measure-pdf.ts";
import { paintPages } from "../../read-back/page-pictures.ts";
import { goTo, jsonFile } from "../clerk.ts";

const resources = openResources();

/** The program's own PDF of a report, mistakes and all; many tests look at the same one. */
export async function pdfOf(draft: Draft): Promise<Uint8Array> {
  const text = JSON.stringify(draft);
  const pdf = made.get(text) ?? makePdf(draft);
  made.set(text, pdf);
  return await pdf;
}

const made = new Map<string, Promise<Uint8Array>>();

async function makePdf(value: Draft): Promise<Uint8Array> {
  const json = { value, findings: [] };
  const pictures = await readPictures({ value }, async () => undefined);
  const { bytes } = await generate(json, "pdf", resources, { force: true, pictures });
  return bytes;
}

export async function openReport(page: Page, draft: Draft): Promise<void> {
  const file = jsonFile("report.json", draft);
  await page.locator("input[type=file]").first().setInputFiles(file);
  await expect.poll(() => page.getByLabel("机关名称").inputValue()).not.toBe("");
}

/** Opens a report and waits until all of its pages are there: as many as the PDF has. */
export async function previewOf(page: Page, draft: Draft): Promise<void> {
  await openReport(page, draft);
  await goTo(page, "预览");
  const count = readLines(await pdfOf(draft)).length;
  await expect.poll(() => pages(page).count(), { timeout: 15_000 }).toBe(count);
  await expect.poll(() => page.getByRole("button", { name: /^第 1 页/ }).count()).toBe(1);
}

export function pages(page: Page): Locator {
  return page.locator(".printed-page");
}

/** The size of every page in points, and its characters as they are copied. */
export function pagesOf(pdf: Uint8Array) {
  const texts = execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" })
    .split("\f")
    .slice(0, -1)
    .map((text) => text.replaceAll(/\s/g, "").normalize("NFC"));
  const asked = ["-l", String(texts.length), "-"];
  const info = execFileSync("pdfinfo", asked, { input: pdf, encoding: "utf8" });
  const sizes = [...info.matchAll(/size: +([\d.]+) x ([\d.]+)/g)].map(([, width, height]) =>
    [width, height].map((one) => Math.round(Number(one))),
  );
  return { sizes, texts };
}

/** Of each page the share of dots that are black in one of two PDFs and white in the other. */
export function unlike(one: Uint8Array, other: Uint8Array): number[] {
  const others = paintPages(other);
  return paintPages(one).map(({ width, height, shades }, page) => {
    const beside = others[page];
    let count = 0;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const shade = beside?.shades[y * beside.width + x] ?? 0;
        if (Math.abs((shades[y * width + x] ?? 0) - shade) > opposite) count += 1;
      }
    }
    return count / (width * height);
  });
}

/** Of 255 shades: edges may be a little lighter or darker. */
const opposite = 160;
