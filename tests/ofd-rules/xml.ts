import { SaxesParser } from "saxes";

export type Element = {
  readonly name: string;
  readonly prefix: string;
  readonly namespace: string;
  /** Without declarations of namespaces. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
};

/** Undefined for what is not well-formed XML in UTF-8, begins with a mark or has a document type. */
export function parse(bytes: Buffer): Element | undefined {
  try {
    return parseStrictly(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

type Open = Omit<Element, "children"> & { readonly children: (Element | string)[] };

function parseStrictly(text: string): Element | undefined {
  if (!text.startsWith('<?xml version="1.0" encoding="UTF-8"?>')) return undefined;
  const parser = new SaxesParser({ xmlns: true });
  const top: Open = { name: "", prefix: "", namespace: "", attributes: {}, children: [] };
  const open = [top];
  parser.on("doctype", () => parser.fail("a document type"));
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, prefix, uri, attributes }) => {
    const own = Object.values(attributes).filter((one) => one.prefix !== "xmlns");
    const element: Open = {
      name: local,
      prefix,
      namespace: uri,
      attributes: Object.fromEntries(own.map(({ name, value }) => [name, value])),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (words) => open.at(-1)?.children.push(words));
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return childrenOf(top)[0];
}

export function childrenOf(parent: Element | undefined, name?: string): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element =>
      typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** What one follows to, name by name. */
export function at(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce((element, name) => childrenOf(element, name)[0], parent);
}

export function textOf(element: Element | undefined): string {
  return (element?.children ?? [])
    .map((one) => (typeof one === "string" ? one : textOf(one)))
    .join("");
}

export function allIn(parent: Element | undefined): Element[] {
  return parent ? [parent, ...childrenOf(parent).flatMap(allIn)] : [];
}
