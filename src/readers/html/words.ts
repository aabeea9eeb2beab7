import { attribute, type Element, isBlock, isWordless, type Node } from "./elements.ts";

/** All words in a node, seen or not, on one line; of a picture what it is called. */
export function wordsOf(node: Node): string {
  return collapsed(textOf(node)).trim();
}

/** White space as a page shows it. */
export function collapsed(text: string): string {
  return text.replaceAll(/[\t\n\r\f ]+/g, " ");
}

function textOf(node: Node): string {
  if ("value" in node) return node.nodeName === "#text" ? node.value : "";
  if (!("tagName" in node) || isWordless(node)) return "";
  if (node.tagName === "img") return nameOf(node);
  if (node.tagName === "br") return " ";
  const inner = node.childNodes.map(textOf).join("");
  return isBlock(node) || /^(?:tr|table)$/.test(node.tagName) ? ` ${inner} ` : inner;
}

function nameOf(picture: Element): string {
  return attribute(picture, "alt") || attribute(picture, "title") || "";
}
