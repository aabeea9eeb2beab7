import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** A rule of axe-core, and the elements that it is about, as markup. */
export type Objection = { readonly id: string; readonly elements: readonly string[] };

/** What breaks a rule for sure, and what a person would have to look at. */
export type Objections = Readonly<Record<"violations" | "incomplete", readonly Objection[]>>;

/**
 * What axe-core objects to in a window. It is not asked for all that is well, nor for selectors of
 * elements, which take a great part of its time.
 */
export async function objectionsTo(window: Page): Promise<Objections> {
  if (!(await window.evaluate(() => "axe" in globalThis))) await window.evaluate(source);
  return window.evaluate(async () => {
    const { axe: asked } = globalThis as unknown as { axe: typeof axe };
    const { violations, incomplete } = await asked.run(document, {
      selectors: false,
      resultTypes: ["violations", "incomplete"],
    });
    const [broken = [], doubtful = []] = [violations, incomplete].map((results) =>
      results.map(({ id, nodes }) => ({ id, elements: nodes.map(({ html }) => html) })),
    );
    return { violations: broken, incomplete: doubtful };
  });
}
