import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { openBrowser } from "../tests/browser.ts";
import { example } from "../tests/reports.ts";
import { buildPage, jsonFile } from "../tests/web/clerk.ts";
import { servePage } from "../tests/web/serve-page.ts";

/**
 * How long a clerk waits for the preview, in a headless Chromium, in milliseconds. Each round has a
 * profile that nobody used before. `page`: from the click on 预览 until the frame behind the one that
 * shows the first page as it prints; `html`: the same for the web page; `pdf`: from the click that
 * orders a PDF until it is there.
 *
 * `node bench/preview.ts [FOLDER]`: of a page that was built before, instead of the sources here.
 */
const rounds = 15;

const [given] = process.argv.slice(2);
const folder = given ?? (await buildPage("production"));
const server = await servePage(folder);
const { browser, close } = await openBrowser();

/** A page with a report of the usual length in it. */
async function openReport(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(server.address);
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

const times = { page: [] as number[], html: [] as number[], pdf: [] as number[] };
const hasPages = given === undefined;
for (let round = 0; round < rounds; round += 1) {
  if (hasPages) {
    const page = await openReport();
    times.page.push(await wait(page, 'nav a[href="#preview"]', ".sheets svg text"));
    await page.context().close();
  }
  const page = await openReport();
  if (hasPages) await page.evaluate(() => localStorage.setItem("preview", "html"));
  times.html.push(await wait(page, 'nav a[href="#preview"]', "body > * table, body > * p.title"));
  await page.goto(`${server.address}#download`);
  await page.getByRole("button", { name: "下载 PDF" }).waitFor();
  times.pdf.push(await waitForPdf(page));
  await page.context().close();
}

for (const [name, all] of Object.entries(times)) {
  if (all.length === 0) continue;
  const sorted = all.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]?.toFixed(0);
  console.log(`${name}: median ${at(0.5)}, least ${at(0)}, most ${at(1)} (n = ${all.length})`);
}

await close();
server.close();
if (given === undefined) rmSync(folder, { recursive: true });
