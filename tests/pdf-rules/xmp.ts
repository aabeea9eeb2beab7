import { SaxesParser } from "saxes";

/** Metadata as XMP has them. */
export type Xmp = {
  readonly source: string;
  /** Why it cannot be read as XML. */
  readonly fault: string | undefined;
  readonly properties: readonly XmpProperty[];
};

export type XmpProperty = {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly node: XmlNode;
};

export type XmlNode = {
  readonly uri: string;
  readonly prefix: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly kids: XmlNode[];
  text: string;
};

export const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** Reads the properties of all descriptions, those written as attributes included. */
export function readXmp(stream: Buffer): Xmp {
  const source = stream.toString("utf8");
  try {
    const root = parseXml(source);
    const descriptions = below(root).filter(isDescription);
    return { source, fault: undefined, properties: descriptions.flatMap(propertiesOf) };
  } catch (error) {
    return { source, fault: String(error), properties: [] };
  }
}

function parseXml(source: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const root = newNode("", "", "", {});
  const open = [root];
  parser.on("opentag", ({ uri, prefix, local, attributes }) => {
    const own = Object.values(attributes).map(({ name, value }) => [name, value]);
    const node = newNode(uri, prefix, local, Object.fromEntries(own));
    open.at(-1)?.kids.push(node);
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.write(source.replace(/^\ufeff/, "")).close();
  return root;
}

function newNode(
  uri: string,
  prefix: string,
  local: string,
  attributes: Readonly<Record<string, string>>,
): XmlNode {
  return { uri, prefix, local, attributes, kids: [], text: "" };
}

function below(node: XmlNode): XmlNode[] {
  return [node, ...node.kids.flatMap(below)];
}

/** Descriptions inside properties are values, not descriptions of the document. */
function isDescription({ uri, local, attributes }: XmlNode): boolean {
  return uri === rdf && local === "Description" && attributes["rdf:about"] !== undefined;
}

function propertiesOf({ kids }: XmlNode): XmpProperty[] {
  return kids.map((node) => ({
    namespace: node.uri,
    prefix: node.prefix,
    name: node.local,
    node,
  }));
}

/** The kind of a value: a list's (`Seq`, `Bag`, `Alt`), or text. */
export function kindOf({ kids: [first] }: XmlNode): string {
  return first?.uri === rdf ? first.local : "text";
}

/** Items of a list, or the one value. */
export function itemsOf(node: XmlNode): readonly XmlNode[] {
  return kindOf(node) === "text" ? [node] : (node.kids[0]?.kids ?? []);
}

export function propertyOf(
  { properties }: Xmp,
  namespace: string,
  name: string,
): XmpProperty | undefined {
  return properties.find((one) => one.namespace === namespace && one.name === name);
}

export function textValue(xmp: Xmp, namespace: string, name: string): string | undefined {
  const property = propertyOf(xmp, namespace, name);
  return property && itemsOf(property.node)[0]?.text;
}
