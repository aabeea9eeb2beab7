import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { atEnd } from "./at-end.ts";
import { fontConfiguration } from "./given/font-configuration.ts";

export type OpenedBrowser = { readonly browser: Browser; readonly close: () => Promise<void> };

let shared: Promise<OpenedBrowser> | undefined;

/**
 * Debian's Chromium, started once for all test files of a process; it ends with the process. Each
 * window is of a profile that nobody used before, and to close the browser closes one's own windows.
 */
export async function openBrowser(): Promise<OpenedBrowser> {
  shared ??= startBrowser();
  const { browser } = await shared;
  const contexts: BrowserContext[] = [];
  const newContext: Browser["newContext"] = async (options) => {
    const context = await browser.newContext(options);
    contexts.push(context);
    return context;
  };
  const newPage: Browser["newPage"] = async (options) => {
    const context = await newContext(options);
    const page = await context.newPage();
    // As with a browser of one's own: the profile goes with its only window.
    page.once("close", () => void context.close());
    return page;
  };
  const close = async () => {
    for (const context of contexts) await context.close();
  };
  const own: Partial<Browser> = { newContext, newPage, close };
  const get = (whole: Browser, name: keyof Browser) => own[name] ?? boundTo(whole, name);
  return { browser: new Proxy(browser, { get: get as ProxyHandler<Browser>["get"] & {} }), close };
}

function boundTo(browser: Browser, name: keyof Browser): unknown {
  const member: unknown = browser[name];
  return typeof member === "function" ? member.bind(browser) : member;
}

/** A Chromium of one's own. It stays silent, keeps no profile and sees the open fonts only. */
export async function startBrowser(): Promise<OpenedBrowser> {
  const folder = mkdtempSync(join(tmpdir(), "browser-"));
  const forget = () => rmSync(folder, { recursive: true, force: true });
  atEnd(forget);
  const fonts = join(folder, "fonts.conf");
  writeFileSync(fonts, fontConfiguration(join(folder, "cache")));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? programs.find(existsSync) ?? "chromium",
    args: settings,
    // It ends with this process, as `atEnd` does.
    handleSIGTERM: false,
    env: {
      PATH: process.env.PATH ?? "",
      HOME: folder,
      FONTCONFIG_FILE: fonts,
      // Chromium keeps Chinese names of downloads only where file names are UTF-8.
      LANG: "C.UTF-8",
    },
  });
  const close = async () => {
    await browser.close();
    forget();
  };
  return { browser, close };
}

/** The shell has no menus or settings, and a window in a third of the time. */
const programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

const settings = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
