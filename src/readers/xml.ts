import { SaxesParser } from "saxes";
import { GenerationError } from "../messages/generation-error.ts";
import { limits } from "./limits.ts";

export type XmlElement = {
  /** Without its prefix. */
  readonly name: string;
  /** Names with their prefixes, as they are written. */
  readonly attributes: Readonly<Record<string, string>>;
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
  let elements = 0;
  parser.on("doctype", () => {
    throw new GenerationError("FILE-DTD", {});
  });
  parser.on("error", () => {
    throw new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
  });
  parser.on("opentag", ({ name, attributes }) => {
    const inner = element(name.slice(name.indexOf(":") + 1), attributes as Attributes);
    open.at(-1)?.children.push(inner);
    open.push(inner);
    elements++;
    if (open.length > limits.xmlDepth || elements > limits.elements)
      throw new GenerationError("FILE-BOMB", {});
  });
  parser.on("text", (characters) => open.at(-1)?.children.push(characters));
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return childrenOf(root)[0] ?? root;
}

type Attributes = Readonly<Record<string, string>>;
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
