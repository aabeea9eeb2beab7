import type { Page } from "playwright-core";

/** Goes on with Tab until the focus is on what bears the name; a person would not look further. */
export async function tabTo(
  page: Page,
  name: RegExp,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    if (name.test(await nameOfFocus(page))) return;
  }
  throw new Error(`${key} never came to ${name}`);
}

export function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focus = document.activeElement as HTMLInputElement | null;
    if (focus === document.body) return "";
    const label = focus?.labels?.[0]?.textContent;
    return focus?.getAttribute("aria-label") ?? label ?? focus?.textContent ?? "";
  });
}
