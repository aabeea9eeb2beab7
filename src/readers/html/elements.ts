import type { DefaultTreeAdapterMap } from "parse5";

export type Node = DefaultTreeAdapterMap["childNode"];
export type Element = DefaultTreeAdapterMap["element"];

/** Elements that never carry text of the report. */
const skipped = new Set([
  ..."head script style noscript template svg math iframe object embed nav".split(" "),
  ..."select button form textarea input title".split(" "),
]);

const blocks = new Set([
  ..."p div section article main header h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote".split(" "),
  ..."pre center body html figure figcaption address hr".split(" "),
]);

/** What is not read: scripts and forms, what is hidden, what stands around the article. */
export function isLeftOut(element: Element): boolean {
  return skipped.has(element.tagName) || isHidden(element) || isFurniture(element);
}

function isHidden(element: Element): boolean {
  const style = attribute(element, "style") ?? "";
  return attribute(element, "hidden") !== undefined || /display\s*:\s*none/i.test(style);
}

/** What stands around the article on a portal's page. */
function isFurniture(element: Element): boolean {
  if (!["footer", "header", "aside"].includes(element.tagName)) return false;
  for (let one = element.parentNode; one; one = "parentNode" in one ? one.parentNode : null) {
    if ("tagName" in one && one.tagName === "article") return false;
  }
  return true;
}

export function isBlock(element: Element): boolean {
  return blocks.has(element.tagName) && !isInline(element);
}

export function isHeading(node: object | null): boolean {
  return node !== null && "tagName" in node && /^h[1-6]$/.test(String(node.tagName));
}

/** A heading that text runs on behind, on the same line. */
export function isRunIn(element: Element): boolean {
  return isHeading(element) && isInline(element);
}

/** A run-in heading and the text behind it, which stand on one line. */
function isInline(element: Element): boolean {
  const name = /\bnianbao-(?:lead-\d|run-in)\b/.test(attribute(element, "class") ?? "");
  return name || /display\s*:\s*inline\s*(?:;|$)/i.test(attribute(element, "style") ?? "");
}

/** The nearest elements of the names below, not looking into those that `stop`. */
export function descendants(
  element: Element,
  names: readonly string[],
  stop: readonly string[] = [],
): Element[] {
  return element.childNodes.flatMap((node) => {
    if (!("tagName" in node)) return [];
    if (names.includes(node.tagName)) return [node];
    return stop.includes(node.tagName) ? [] : descendants(node, names, stop);
  });
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}
