import { type DefaultTreeAdapterTypes, type ParserError, parse, parseFragment } from "parse5";
import type { XmlElement } from "./read-docx.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A page, read as browsers read it; what they would have to repair throws. */
export function readPage(html: Uint8Array): XmlElement {
  return root(parse(text(html), { onParseError: refuse }).childNodes);
}

/** A piece of a page's body. */
export function readFragment(html: Uint8Array): XmlElement {
  return root(parseFragment(text(html), { onParseError: refuse }).childNodes);
}

/** The value of a property in an element's own style. */
export function styleOf(element: XmlElement | undefined, property: string): string | undefined {
  const declarations = element?.attributes.style?.split("; ").map((one) => one.split(": "));
  return declarations?.findLast(([name]) => name === property)?.[1];
}

function text(html: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(html);
}

function refuse({ code, startLine }: ParserError): never {
  throw new Error(`line ${startLine}: ${code}`);
}

function root(nodes: readonly Node[]): XmlElement {
  return { name: "", attributes: {}, children: nodes.flatMap(readNode) };
}

function readNode(node: Node): (XmlElement | string)[] {
  if ("value" in node) return [node.value];
  if (!("tagName" in node)) return [];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ name: node.tagName, attributes, children: node.childNodes.flatMap(readNode) }];
}
