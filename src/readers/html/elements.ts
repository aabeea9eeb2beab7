import type { DefaultTreeAdapterMap } from "parse5";

export type Node = DefaultTreeAdapterMap["childNode"];
export type Element = DefaultTreeAdapterMap["element"];

/** Elements that hold no text of a page: nobody sees what is in them. */
const wordless = new Set([
  ..."head script style noscript noembed noframes template title datalist rp".split(" "),
  ..."link meta base param source track area col colgroup".split(" "),
]);

const blocks = new Set([
  ..."p div section article main header h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote".split(" "),
  ..."pre center body html figure figcaption address hr form fieldset legend".split(" "),
  ..."details summary dialog search hgroup menu aside footer".split(" "),
]);

const cells = new Set(["td", "th", "caption"]);

export function isWordless({ tagName }: Element): boolean {
  return wordless.has(tagName);
}

/** What stands around the article on a portal's page: menus, and what is not inside of an article. */
export function isAround(element: Element): boolean {
  if (element.tagName === "nav") return true;
  return (
    ["footer", "header", "aside"].includes(element.tagName) && !hasAncestor(element, ["article"])
  );
}

export function hasAncestor(element: Element, names: readonly string[]): boolean {
  for (let one = parentOf(element); one; one = parentOf(one)) {
    if (names.includes(one.tagName)) return true;
  }
  return false;
}

export function isBlock(element: Element): boolean {
  return cells.has(element.tagName) || (blocks.has(element.tagName) && !isInline(element));
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

/** Words for those who hear a page, by the names that are usual for it: nobody sees them. */
export function isReadAloudOnly(element: Element): boolean {
  const name = attribute(element, "class") ?? "";
  return /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|nianbao-caption-text)/.test(name);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function parentOf({
  parentNode,
}: {
  readonly parentNode: Element["parentNode"];
}): Element | undefined {
  return parentNode && "tagName" in parentNode ? parentNode : undefined;
}
