import type { Browser, BrowserContext, Page } from "playwright-core";
import { onTestFinished } from "vitest";

export const officeScreen = { width: 1366, height: 768 };

/** A window of a profile in which nothing is kept. */
type Desk = { readonly context: BrowserContext; readonly window: Page };

/**
 * Where to sit down at a page. At the end of a test all that its windows kept is taken away, and
 * somebody else may sit there: the browser has the page's scripts at hand then, and a process for it,
 * which is a third of what it takes to open the page.
 * @param address - of the page.
 */
export function openDesks(browser: Browser, address: string): () => Promise<Page> {
  const free: Desk[] = [];
  return async () => {
    const desk = free.pop() ?? (await newDesk(browser));
    onTestFinished(async () => {
      if (desk.window.isClosed()) return await desk.context.close();
      await tidyUp(desk, address);
      free.push(desk);
    });
    return desk.window;
  };
}

async function newDesk(browser: Browser): Promise<Desk> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: officeScreen });
  const window = await context.newPage();
  for (const place of [context, window]) {
    Object.assign(place, { addInitScript: refuse, route: refuse });
  }
  Object.assign(context.clock, { install: refuse, setFixedTime: refuse, setSystemTime: refuse });
  return { context, window };
}

/** What would stay for the next one. */
function refuse(): never {
  throw new Error("Scripts and clocks are set in a profile of one's own: sitDownAlone()");
}

async function tidyUp({ context, window }: Desk, address: string): Promise<void> {
  for (const page of context.pages()) if (page !== window) await page.close();
  for (const event of heard) window.removeAllListeners(event);
  window.setDefaultTimeout(30_000);
  await context.clearPermissions();
  // A place of the same server, where nothing of the page runs.
  await window.goto(new URL("nothing", address).href);
  await window.mouse.move(0, 0);
  await window.evaluate(() => localStorage.clear());
  const browser = await context.newCDPSession(window);
  const { origin } = new URL(address);
  await browser.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await browser.detach();
}

const heard = ["pageerror", "console", "request", "filechooser"] as const;
