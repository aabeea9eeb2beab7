import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { startBrowser } from "../tests/browser.ts";
import { example } from "../tests/given/reports.ts";
import { buildPage, jsonFile } from "../tests/web/clerk.ts";
import { servePage } from "../tests/web/serve-page.ts";

/**
 * How long a clerk waits for the preview, in a headless Chromium, in milliseconds. Each round has a
 * profile that nobody used before. `page`: from the click on 预览 until the frame behind the one that
 * shows the first page as it prints; `all`: until all pages are there; `pdf`: from the click that
 * orders a PDF until it is there, the fonts being known by then.
 *
 * `node bench/preview.ts FOLDER`: beside it, in turns, a page that was built into a folder when the
 * preview was a web page: `html` is the wait for that, `pdf` follows it.
 */
const rounds = 15;

const [older] = process.argv.slice(2);
const { browser, close } = await startBrowser();

/** A page with a report of the usual length in it. */
async function openReport(address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(address);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(jsonFile("report.json", example("hongze-2024")));
  await page.locator(".tools .counts").waitFor();
  await page.waitForTimeout(300);
  return page;
}

/** @param clicked, shown - what is clicked, and what is there when the wait is over; selectors. */
function wait(page: Page, clicked: string, shown: string): Promise<number> {
  return page.evaluate(
    ({ clicked: button, shown: wanted }) =>
      new Promise<number>((resolve) => {
        const isThere = () =>
          [
            document,
            ...[...document.querySelectorAll("iframe")].map((one) => one.contentDocument),
          ].some((one) => one?.querySelector(wanted));
        const start = performance.now();
        document.querySelector<HTMLElement>(button)?.click();
        const look = () => {
          if (!isThere()) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - start));
        };
        look();
      }),
    { clicked, shown },
  );
}

function waitForPdf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (made) => {
          resolve(performance.now() - start);
          return make(made);
        };
        const buttons = [...document.querySelectorAll<HTMLElement>("main button")];
        buttons.find(({ textContent }) => /PDF$/.test(textContent ?? ""))?.click();
      }),
  );
}

type Times = Readonly<Record<string, number[]>>;

/** One round with a page: the waits for what is shown, then for a PDF. */
async function measure(address: string, times: Times, shown: Readonly<Record<string, string>>) {
  for (const [name, selector] of Object.entries(shown)) {
    const page = await openReport(address);
    times[name]?.push(await wait(page, 'nav a[href="#preview"]', selector));
    if (name === Object.keys(shown).at(-1)) {
      await page.evaluate(() => {
        location.hash = "download";
      });
      await page.getByRole("button", { name: "下载 PDF" }).waitFor();
      times.pdf?.push(await waitForPdf(page));
    }
    await page.context().close();
  }
}

function print(title: string, times: Times): void {
  console.log(title);
  for (const [name, all] of Object.entries(times)) {
    const sorted = all.toSorted((one, other) => one - other);
    const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]?.toFixed(0);
    console.log(`  ${name}: median ${at(0.5)}, least ${at(0)}, most ${at(1)} (n = ${all.length})`);
  }
}

const folder = await buildPage("production");
const [now, before] = [await servePage(folder), older ? await servePage(older) : undefined];
const times = { page: [], all: [], pdf: [] };
const olderTimes = { html: [], pdf: [] };
const pages = { page: ".ink svg text", all: ".printed-page:nth-child(6) svg text" };
for (let round = 0; round < rounds; round += 1) {
  await measure(now.address, times, pages);
  if (before) await measure(before.address, olderTimes, { html: "body > * table" });
}
print("pages", times);
if (before) print("web page, then PDF", olderTimes);

await close();
now.close();
before?.close();
rmSync(folder, { recursive: true });
