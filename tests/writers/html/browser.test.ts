import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { once } from "../../../src/document/once.ts";
import { openBrowser } from "../../browser.ts";
import { type Objection, objectionsTo } from "../../objections.ts";
import { documents, fragment, page, portal } from "./documents.ts";

/** A desk's screen, and a phone's. */
const screens = [
  { width: 1366, height: 768 },
  { width: 375, height: 667 },
] as const;

let opened: Awaited<ReturnType<typeof openBrowser>>;
/** One for all: a page without scripts leaves nothing behind for the next one. */
let window: Page;

beforeAll(async () => {
  opened = await openBrowser();
  window = await opened.browser.newPage();
});

afterAll(() => opened.close());

async function show(html: string, screen: (typeof screens)[number]): Promise<void> {
  await window.setViewportSize(screen);
  await window.setContent(html);
}

/** How wide a page needs a screen to be, and what axe-core objects to. */
async function look(html: string, screen: (typeof screens)[number]) {
  await show(html, screen);
  const width = await window.evaluate(() => document.documentElement.scrollWidth);
  return { width, ...(await objectionsTo(window)) };
}

const drawn = ({ id, elements: [first] }: Objection) => `${id} ${first}`;

describe.each(documents)("the HTML of %s in Chromium", (_, document) => {
  const pages = [
    ["page", new TextDecoder().decode(page(document))],
    ["fragment in a portal", portal(fragment(document))],
  ] as const;
  const cases = pages.flatMap(([name, html]) =>
    screens.map((screen) => [name, screen.width, once(() => look(html, screen))] as const),
  );

  it.each(cases)("is accessible as %s, %i pixels wide", async (_name, _width, seen) => {
    const { violations, incomplete } = await seen();

    expect(violations.map(drawn)).toEqual([]);
    // Behind cells that span rows axe cannot tell the colour; all is black on white, see below.
    expect(incomplete.filter(({ id }) => id !== "color-contrast").map(drawn)).toEqual([]);
  });

  it.each(cases)("fits as %s a screen %i pixels wide", async (_name, width, seen) => {
    expect((await seen()).width).toBe(width);
  });
});

/** Rules as portals have them, and worse. */
const portalRules = `
  * { box-sizing: border-box; margin: 0 }
  body { font: italic bold 14px/1.5 sans-serif; letter-spacing: 2px; color: #999; text-align: right }
  #content p, #content div { margin: 1em 0; padding: 5px; text-indent: 0; line-height: 3; color: #666 }
  #content h1, #content h2, #content h3 { margin: 20px; color: red; font-size: 14px; border: 1px solid }
  #content section, #content footer { padding: 40px; border: 1px solid; width: 300px; background: #eee }
  #content caption, #content table { width: auto; margin: 10px; padding: 9px; border: 5px solid red; font-size: 20px }
  #content th, #content td { padding: 12px; border: 0; font-size: 18px; white-space: nowrap; color: red }
  #content tr:nth-child(even) td { background: #eee }`;

/** Place, size and colours of all that a fragment shows. */
const appearance = `[...document.querySelectorAll("article, article *")].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const { color, backgroundColor, fontWeight, fontStyle } = getComputedStyle(element);
  const border = getComputedStyle(element).borderTopWidth;
  const box = [x, y - document.querySelector("article").getBoundingClientRect().y, width, height];
  return [element.className, ...box.map(Math.round), color, backgroundColor, fontWeight, fontStyle, border].join(" ");
})`;

describe("a fragment in a portal", () => {
  const [, document] = documents[0] ?? [];
  const content = document ? fragment(document) : new Uint8Array();

  async function appearanceIn(rules: string): Promise<string[]> {
    await show(portal(content, rules), screens[0]);
    return window.evaluate<string[]>(appearance);
  }

  it("looks the same whatever rules the portal has for its own text", async () => {
    const plain = await appearanceIn("body { margin: 0 } ");
    const ruled = await appearanceIn(`body { margin: 0 } ${portalRules}`);

    expect(plain.length).toBeGreaterThan(400);
    expect(ruled).toEqual(plain);
  });

  it("is black on white", async () => {
    const lines = await appearanceIn("");

    const colours = lines.flatMap((line) => line.match(/rgba?\([^)]*\)/g) ?? []);
    expect(new Set(colours)).toEqual(
      new Set(["rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]),
    );
  });
});
