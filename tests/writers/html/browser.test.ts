import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../browser.ts";
import { documents, fragment, page, portal } from "./documents.ts";

const axe = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** A desk's screen, and a phone's. */
const screens = [
  { width: 1366, height: 768 },
  { width: 375, height: 667 },
] as const;

let opened: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  opened = await openBrowser();
});

afterAll(() => opened.close());

async function ask<Answer>(
  html: string,
  viewport: { width: number; height: number },
  question: (page: Page) => Promise<Answer>,
): Promise<Answer> {
  const window = await opened.browser.newPage({ viewport });
  try {
    await window.setContent(html);
    return await question(window);
  } finally {
    await window.close();
  }
}

type Finding = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };
type Findings = { readonly violations: Finding[]; readonly incomplete: Finding[] };

async function runAxe(window: Page): Promise<Findings> {
  await window.evaluate(axe);
  return window.evaluate("axe.run()");
}

const drawn = (finding: Finding) => `${finding.id} ${finding.nodes[0]?.html}`;

describe.each(documents)("the HTML of %s in Chromium", (_, document) => {
  const pages = [
    ["page", new TextDecoder().decode(page(document))],
    ["fragment in a portal", portal(fragment(document))],
  ] as const;
  const cases = pages.flatMap(([name, html]) =>
    screens.map((screen) => [name, screen.width, html, screen] as const),
  );

  it.each(cases)("is accessible as %s, %i pixels wide", async (_name, _width, html, screen) => {
    const { violations, incomplete } = await ask(html, screen, runAxe);

    expect(violations.map(drawn)).toEqual([]);
    // Behind cells that span rows axe cannot tell the colour; all is black on white, see below.
    expect(incomplete.filter(({ id }) => id !== "color-contrast").map(drawn)).toEqual([]);
  });

  it.each(cases)("fits as %s a screen %i pixels wide", async (_name, width, html, screen) => {
    const needed = await ask(html, screen, (window) =>
      window.evaluate("document.documentElement.scrollWidth"),
    );

    expect(needed).toBe(width);
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

  it("looks the same whatever rules the portal has for its own text", async () => {
    const [plain, ruled] = await Promise.all(
      ["", portalRules].map((rules) =>
        ask(portal(content, `body { margin: 0 } ${rules}`), screens[0], (window) =>
          window.evaluate<string[]>(appearance),
        ),
      ),
    );

    expect(plain?.length).toBeGreaterThan(400);
    expect(ruled).toEqual(plain);
  });

  it("is black on white", async () => {
    const lines = await ask(portal(content), screens[0], (window) =>
      window.evaluate<string[]>(appearance),
    );

    const colours = lines.flatMap((line) => line.match(/rgba?\([^)]*\)/g) ?? []);
    expect(new Set(colours)).toEqual(
      new Set(["rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]),
    );
  });
});
