import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { fontConfiguration } from "./font-configuration.ts";

/** Debian's Chromium; it stays silent, keeps no profile and sees the open fonts only. */
export async function openBrowser(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "browser-"));
  const fonts = join(folder, "fonts.conf");
  writeFileSync(fonts, fontConfiguration(join(folder, "cache")));
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: settings,
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
    rmSync(folder, { recursive: true, force: true });
  };
  return { browser, close };
}

const settings = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
