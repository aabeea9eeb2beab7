import { rmSync } from "node:fs";
import { loadavg } from "node:os";
import { startBrowser } from "../tests/browser.ts";
import { jsonOf, jsonUnits, spoilt } from "../tests/web/board/district.ts";
import { buildPage } from "../tests/web/clerk.ts";
import { servePage } from "../tests/web/serve-page.ts";

/**
 * How long an office waits for its board, in a headless Chromium: so many units' JSON files are
 * dropped at once, a tenth of them wrong. `ms`: from the drop until every row has its state and the
 * bar is gone; `frame`: the longest time between two frames meanwhile; `over`: frames over 100 ms;
 * `task`: the most CPU time of one task of the page's own thread, which no other process lengthens.
 */
const count = 200;
const rounds = 10;

const units = jsonUnits(count).map((unit, index) => jsonOf(index % 10 === 0 ? spoilt(unit) : unit));
const files = units.map(({ name, buffer }) => ({ name, text: buffer.toString() }));

const folder = await buildPage("production");
const server = await servePage(folder);
const { browser, close } = await startBrowser();

console.log(`load at the start ${loadavg()[0]?.toFixed(1)}`);
for (let round = 0; round < rounds; round += 1) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(`${server.address}#board`);
  await page.locator(".empty-board").waitFor();
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  const { ms, frames } = await page.evaluate(dropAll, files);
  const task = longestTask(await browser.stopTracing());
  const rows = await page.locator("table.units tbody tr").count();
  const most = Math.max(...frames);
  const over = frames.filter((time) => time > 100).length;
  console.log(
    `${rows} rows: ms ${ms.toFixed(0)}, frame ${most.toFixed(0)}, task ${task.toFixed(0)}, over ${over} of ${frames.length}, load ${loadavg()[0]?.toFixed(1)}`,
  );
  await context.close();
}

await close();
server.close();
rmSync(folder, { recursive: true });

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Of a task, in µs of its thread. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** In ms of CPU time; Chromium calls the page's own thread `CrRendererMain`. */
function longestTask(trace: Buffer): number {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString());
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const names = traceEvents.filter(({ name }) => name === "thread_name");
  const pages = names.filter(({ args }) => args?.name === "CrRendererMain").map(threadOf);
  const tasks = traceEvents.filter((one) => pages.includes(threadOf(one)));
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

/** Runs in the page. */
function dropAll(given: readonly { readonly name: string; readonly text: string }[]) {
  const dataTransfer = new DataTransfer();
  for (const { name, text } of given) dataTransfer.items.add(new File([text], name));
  const start = performance.now();
  document.body.dispatchEvent(
    new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }),
  );
  return new Promise<{ ms: number; frames: number[] }>((resolve) => {
    const frames: number[] = [];
    let last = start;
    const tick = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      const isDone =
        document.querySelectorAll("table.units tbody tr").length === given.length &&
        !document.querySelector("progress");
      if (isDone) resolve({ ms: now - start, frames });
      else requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}
