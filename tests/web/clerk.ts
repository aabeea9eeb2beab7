import { execFile, spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Download, Page } from "playwright-core";
import { once } from "../../src/document/once.ts";
import { openBrowser } from "../browser.ts";
import { madeOnce } from "../made-once.ts";
import { objectionsTo } from "../objections.ts";
import { officeScreen, openDesks } from "./desks.ts";
import { servePage } from "./serve-page.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const vite = join(root, "node_modules/vite/bin/vite.js");

/**
 * The page as it is built from the sources that stand here: a folder that is only looked at. It is
 * that of `dist/` where this was made of the same sources.
 */
export function buildPage(mode: "production" | "offline"): Promise<string> {
  return madeOnce({
    name: `page-${mode}`,
    from: ["web", "src", "functions", "templates", "fonts", "package-lock.json"],
    make: async (folder) => {
      if (isBuilt()) {
        for (const name of made[mode]) cpSync(join(dist, name), join(folder, name), whole);
        return;
      }
      const outDir = mode === "offline" ? folder : join(folder, "web");
      const asked = ["build", "-c", "web/vite.config.ts", "--mode", mode, "--outDir", outDir];
      // As `npm run build` does: what the tests run in is no mode to build a page in.
      const env = { ...process.env, NODE_ENV: "production" };
      await promisify(execFile)(process.execPath, [vite, ...asked], { cwd: root, env });
    },
  });
}

const dist = join(root, "dist");
const made = { production: ["web"], offline: ["nianbao.html", "nianbao-rare.js"] };
const whole = { recursive: true };

function isBuilt(): boolean {
  const asked = join(root, "scripts/built.ts");
  return spawnSync(process.execPath, [asked], { stdio: "ignore" }).status === 0;
}

export type Office = {
  /** A page of a profile in which nothing is kept, and what its console says; until the test ends. */
  readonly sitDown: (size?: Size) => Promise<Seat>;
  /** The same in a profile that nobody used before or will use: its clock and scripts may be set. */
  readonly sitDownAlone: () => Promise<Seat>;
  readonly address: string;
  readonly folder: string;
  readonly close: () => Promise<void>;
};

type Seat = { readonly page: Page; readonly complaints: string[] };
type Size = { readonly width: number; readonly height: number };

/** The served page and the desks at it, once for all test files of a process. */
const serve = once(async () => {
  const folder = await buildPage("production");
  const { address } = await servePage(folder);
  const { browser } = await openBrowser();
  return { folder, address, takeDesk: openDesks(browser, address) };
});

/** The served page in the browser. */
export async function openOffice(): Promise<Office> {
  const { folder, address, takeDesk } = await serve();
  const { browser, close } = await openBrowser();
  const openAt = async (page: Page, size: Size = officeScreen): Promise<Seat> => {
    const complaints = listen(page);
    await page.setViewportSize(size);
    await page.goto(address);
    await page.getByRole("main").waitFor();
    return { page, complaints };
  };
  return {
    folder,
    address,
    sitDown: async (size) => openAt(await takeDesk(), size),
    sitDownAlone: async () => openAt(await browser.newPage({ locale: "zh-CN" })),
    close,
  };
}

/** Errors, and what the page's policy refused. */
export function listen(page: Page, complaints: string[] = []): string[] {
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return complaints;
}

export function jsonFile(name: string, value: unknown) {
  return { name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(value)) };
}

/** Drops files onto the page, as a person does from a folder's window. */
export async function dropFiles(page: Page, files: Readonly<Record<string, unknown>>) {
  const texts = Object.entries(files).map(([name, value]) => ({
    name,
    text: JSON.stringify(value),
  }));
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of dropped) dataTransfer.items.add(new File([text], name));
    for (const type of ["dragover", "drop"]) {
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      );
    }
  }, texts);
}

/** How many drafts the browser keeps. */
export function countDrafts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("nianbao");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction("drafts").objectStore("drafts").count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

/** Presses a download button and takes what comes. */
export async function takeFile(
  page: Page,
  button: string,
): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return readDownload(await coming);
}

export async function readDownload(download: Download): Promise<{ name: string; bytes: Buffer }> {
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Goes to a step of the page by its name on the left. */
export async function goTo(page: Page, step: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: step }).click();
}

/** What axe-core finds wrong in the page. */
export async function violations(page: Page): Promise<string[]> {
  const { violations } = await objectionsTo(page);
  return violations.flatMap(({ id, elements }) => elements.map((html) => `${id}: ${html}`));
}
