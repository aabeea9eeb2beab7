import { SaxesParser } from "saxes";
import { GenerationError } from "../messages/generation-error.ts";
import { limits } from "./limits.ts";
import { type Attributes, openPrefixes } from "./xml-prefixes.ts";

export type XmlElement = {
  /** Without its prefix. */
  readonly name: string;
  /** Names with the usual prefix of their namespace, whichever the file has for it. */
  readonly attributes: Attributes;
  readonly children: readonly (XmlElement | string)[];
};

/**
 * Parses a part of an Office file, strictly.
 * @throws {GenerationError} `FILE-DTD` for a document type, which Office files never have;
 *   `FILE-BOMB` for elements without end, `FILE-DAMAGED` for what is no XML.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const root = element("", {});
  const open = [root];
  const prefixes = openPrefixes();
  let elements = 0;
  parser.on("doctype", () => {
    throw new GenerationError("FILE-DTD", {});
  });
  parser.on("error", () => {
    throw new GenerationError("FILE-DAMAGED", {});
  });
  parser.on("opentag", ({ name, attributes }) => {
    const own = prefixes.enter(attributes as Attributes);
    const inner = element(name.slice(name.indexOf(":") + 1), own);
    open.at(-1)?.children.push(inner);
    open.push(inner);
    elements++;
    if (open.length > limits.xmlDepth || elements > limits.elements)
      throw new GenerationError("FILE-BOMB", {});
  });
  const add = (characters: string) => open.at(-1)?.children.push(characters);
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    prefixes.leave();
    open.pop();
  });
  parser.write(text).close();
  return childrenOf(root)[0] ?? root;
}

type OpenElement = { name: string; attributes: Attributes; children: (XmlElement | string)[] };

function element(name: string, attributes: Attributes): OpenElement {
  return { name, attributes, children: [] };
}

/** The elements directly inside, of one name when it is given. */
export function childrenOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement =>
      typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first element that the names lead to. */
export function descend(parent: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (found, name) => found && childrenOf(found, name)[0],
    parent,
  );
}

/** All elements of a name inside an element, in their order. */
export function allOf(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) =>
    child.name === name ? [child, ...allOf(child, name)] : allOf(child, name),
  );
}

export function textOf(parent: XmlElement): string {
  return parent.children
    .map((child) => (typeof child === "string" ? child : textOf(child)))
    .join("");
}
