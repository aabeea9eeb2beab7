import { rmSync } from "node:fs";
import { startBrowser } from "../tests/browser.ts";
import { example } from "../tests/given/reports.ts";
import { buildPage, jsonFile } from "../tests/web/clerk.ts";
import { servePage } from "../tests/web/serve-page.ts";

/**
 * How long a clerk waits for a finding, in a headless Chromium, in milliseconds:
 * `work`: from the page's hearing of the key until the cell is red; `red`: the same from the key's
 * own time stamp; `shown`: until the frame that shows it; `later`: frames drawn before the cell is
 * red, 0 when the finding stands in the same frame as the typed digit.
 */
const rounds = 60;

const folder = await buildPage("production");
const server = await servePage(folder);
const { browser, close } = await startBrowser();
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
await page.goto(server.address);
await page
  .locator("input[type=file]")
  .first()
  .setInputFiles(jsonFile("report.json", example("hongze-2024")));
await page.goto(`${server.address}#requests`);
const cell = page.locator("#cell-requests-granted-naturalPerson");
const right = await cell.inputValue();
await cell.focus();

await page.evaluate(() => {
  const watched = document.activeElement as HTMLInputElement;
  const times: object[] = [];
  let typedAt = 0;
  let frames = 0;
  const tick = () => {
    frames += 1;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  let frameOfKey = 0;
  let heardAt = 0;
  watched.addEventListener(
    "beforeinput",
    ({ timeStamp }) => {
      typedAt = timeStamp;
      heardAt = performance.now();
      frameOfKey = frames;
    },
    true,
  );
  new MutationObserver(() => {
    if (!watched.hasAttribute("aria-invalid")) return;
    const red = performance.now() - typedAt;
    const work = performance.now() - heardAt;
    const later = frames - frameOfKey;
    requestAnimationFrame(() => {
      times.push({ work, red, later, shown: performance.now() - typedAt });
    });
  }).observe(watched, { attributeFilter: ["aria-invalid"] });
  Object.assign(globalThis, { times });
});

for (let round = 0; round < rounds; round += 1) {
  await page.keyboard.press("End");
  await cell.focus();
  await cell.evaluate((input: HTMLInputElement) => input.setSelectionRange(99, 99));
  await page.keyboard.type("9");
  await page.locator("#cell-requests-granted-naturalPerson[aria-invalid]").waitFor();
  await page.waitForTimeout(40);
  await cell.fill(right);
  await page.locator("#cell-requests-granted-naturalPerson:not([aria-invalid])").waitFor();
}

type Time = {
  readonly work: number;
  readonly red: number;
  readonly shown: number;
  readonly later: number;
};
const times = await page.evaluate(() => (globalThis as unknown as { times: Time[] }).times);
for (const name of ["work", "red", "shown", "later"] as const) {
  const sorted = times.map((time) => time[name]).sort((one, other) => one - other);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]?.toFixed(1);
  console.log(`${name}: median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)} (n = ${sorted.length})`);
}

await close();
server.close();
rmSync(folder, { recursive: true });
