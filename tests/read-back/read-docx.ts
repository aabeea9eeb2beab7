import { inflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

/** The names of a package's parts and the date and time of each, as ZIP writes them. */
export function listParts(docx: Uint8Array): { path: string; date: number }[] {
  return entries(Buffer.from(docx)).map(({ path, date }) => ({ path, date }));
}

/** A part of a DOCX, parsed strictly: XML that is not well-formed throws. */
export function readPart(docx: Uint8Array, path: string): XmlElement {
  const zip = Buffer.from(docx);
  const entry = entries(zip).find((one) => one.path === path);
  if (!entry) throw new Error(`no part ${path}`);
  const begin = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26);
  return parseXml(inflateRawSync(zip.subarray(begin, begin + entry.size)).toString("utf8"));
}

type Entry = { path: string; date: number; size: number; offset: number };

function entries(zip: Buffer): Entry[] {
  const end = zip.length - 22;
  const found: Entry[] = [];
  for (let at = zip.readUInt32LE(end + 16); at < end; ) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    found.push({
      path: zip.toString("utf8", at + 46, nameEnd),
      date: zip.readUInt32LE(at + 12),
      size: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}

function parseXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const root = { name: "", attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (characters) => open.at(-1)?.children.push(characters));
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return root.children.find((child) => typeof child !== "string") as XmlElement;
}

/** All elements of a name inside an element, in their order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return child.name === name ? [child, ...all(child, name)] : all(child, name);
  });
}

/** An attribute of the first element of a name inside an element. */
export function value(element: XmlElement, name: string, attribute = "w:val"): string | undefined {
  return all(element, name)[0]?.attributes[attribute];
}

export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : textOf(child)))
    .join("");
}

/** The element over many lines, to be read in a review; without the declarations of namespaces. */
export function print(element: XmlElement, indent = ""): string {
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => !key.startsWith("xmlns") && key !== "mc:Ignorable")
    .map(([key, written]) => ` ${key}="${written}"`);
  const tag = `${indent}<${element.name}${attributes.join("")}`;
  const inner = element.children.filter((child) => typeof child !== "string");
  if (element.children.length === 0) return `${tag}/>`;
  if (inner.length === 0) return `${tag}>${textOf(element)}</${element.name}>`;
  const lines = inner.map((child) => print(child, `${indent}  `));
  return [`${tag}>`, ...lines, `${indent}</${element.name}>`].join("\n");
}
