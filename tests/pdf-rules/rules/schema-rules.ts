import { type Rule, unless } from "../rule.ts";
import { itemsOf, kindOf, propertyOf, rdf, type XmlNode, type Xmp } from "../xmp.ts";
import { adobePdf, dc, pdfaid, xmp } from "./metadata-rules.ts";

const extension = "http://www.aiim.org/pdfa/ns/extension/";
const schema = "http://www.aiim.org/pdfa/ns/schema#";
const property = "http://www.aiim.org/pdfa/ns/property#";

/** Properties of the metadata: known or described, and of the kind that is known or described. */
export const schemaRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.6.2.3.1 (known)",
    demand: "Every property is one of XMP's or PDF/A's, or described in the file.",
    broken: (pdf) =>
      pdf.xmp.properties
        .filter(({ namespace, name }) => !isKnown(pdf.xmp, namespace, name))
        .map(({ prefix, name }) => `${prefix}:${name}`),
  },
  {
    clauses: "ISO 19005-2:2011 6.6.2.3.1 (types)",
    demand: "The values of properties have the kinds that their schemas name.",
    broken: (pdf) =>
      pdf.xmp.properties
        .filter(({ namespace, name, node }) => {
          const wanted = predefined[namespace]?.[name];
          return wanted !== undefined && !isOfKind(node, wanted);
        })
        .map(({ prefix, name }) => `${prefix}:${name}`),
  },
  {
    clauses: "ISO 19005-2:2011 6.6.2.3.3",
    demand:
      "Descriptions of properties are whole: schema, namespace, prefix, and four fields each.",
    broken: ({ xmp: metadata }) => brokenDescriptions(metadata),
  },
];

/** Kinds of the predefined properties that we write. @see XMP Specification 2005, 4 */
const predefined: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [dc]: { title: "Alt", description: "Alt", creator: "Seq", language: "Bag", format: "text" },
  [xmp]: { CreateDate: "date", ModifyDate: "date", MetadataDate: "date", CreatorTool: "text" },
  [adobePdf]: { Producer: "text", Keywords: "text", PDFVersion: "text" },
  [pdfaid]: { part: "integer", conformance: "text", amd: "text", corr: "text" },
  [extension]: { schemas: "Bag" },
};

const kinds: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/,
  integer: /^-?\d+$/,
  text: /./,
};

function isOfKind(node: XmlNode, wanted: string): boolean {
  const pattern = kinds[wanted];
  if (pattern) return kindOf(node) === "text" && pattern.test(node.text);
  const items = itemsOf(node);
  const isList = kindOf(node) === wanted && items.every((item) => item.uri === rdf);
  return isList && (wanted !== "Alt" || items[0]?.attributes["xml:lang"] === "x-default");
}

function isKnown(metadata: Xmp, namespace: string, name: string): boolean {
  if (predefined[namespace]?.[name] !== undefined) return true;
  const described = schemasOf(metadata).find(
    (one) => fieldOf(one, schema, "namespaceURI") === namespace,
  );
  return (
    described !== undefined &&
    describedProperties(described).some((one) => fieldOf(one, property, "name") === name)
  );
}

function schemasOf(metadata: Xmp): readonly XmlNode[] {
  const container = propertyOf(metadata, extension, "schemas");
  return container ? itemsOf(container.node) : [];
}

function describedProperties(description: XmlNode): readonly XmlNode[] {
  const seq = description.kids.find(({ uri, local }) => uri === schema && local === "property");
  return seq && kindOf(seq) === "Seq" ? itemsOf(seq) : [];
}

function fieldOf(node: XmlNode, uri: string, local: string): string | undefined {
  return node.kids.find((kid) => kid.uri === uri && kid.local === local)?.text;
}

function brokenDescriptions(metadata: Xmp): string[] {
  return schemasOf(metadata).flatMap((one) => {
    const uri = fieldOf(one, schema, "namespaceURI") ?? "a schema without namespace";
    const isWhole = ["schema", "prefix"].every((name) => fieldOf(one, schema, name));
    const properties = describedProperties(one);
    const isNamed = one.kids.every((kid) => kid.uri === schema && kid.prefix === "pdfaSchema");
    return unless(
      isWhole && isNamed && properties.length > 0 && properties.every(isDescribed),
      uri,
    );
  });
}

function isDescribed(node: XmlNode): boolean {
  const fields = ["name", "valueType", "category", "description"];
  const isWhole = fields.every((name) => fieldOf(node, property, name));
  const category = fieldOf(node, property, "category") ?? "";
  const isNamed = node.kids.every((kid) => kid.uri === property && kid.prefix === "pdfaProperty");
  return isWhole && isNamed && ["internal", "external"].includes(category);
}
