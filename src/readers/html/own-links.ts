import type { Target } from "../../document/references/anchor.ts";
import { targetOfPageId } from "../../document/references/target-names.ts";
import { markReference } from "../../report/own/reference-marks.ts";
import { attribute, type Element, parentOf } from "./elements.ts";
import type { Reading } from "./reading.ts";

/** The own table or picture of this program's that a link leads to. */
export function linkedTarget(element: Element): Target | undefined {
  const address = element.tagName === "a" ? attribute(element, "href") : undefined;
  return address?.startsWith("#nianbao-") ? targetOfPageId(decoded(address.slice(1))) : undefined;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Marks the words of a link, which began at a place of the open paragraph. */
export function markLink(target: Target, from: number, reading: Reading): void {
  const { text, asides, page } = reading;
  const words = text.slice(from);
  const isWhole = !words.includes("\n") && asides.every(({ at }) => at <= from);
  if (words.trim() === "" || !isWhole) return;
  reading.text = text.slice(0, from) + markReference(words, page.references.push(target) - 1);
}

/** What links call an element that this program has written, or the box around it. */
export function nameOf(element: Element): Target | undefined {
  const names = [element, parentOf(element)].map((one) => one && attribute(one, "id"));
  return names.map((name) => (name ? targetOfPageId(name) : undefined)).find(Boolean);
}
