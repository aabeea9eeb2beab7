import { allOf, childrenOf, descend, textOf, type XmlElement } from "../xml.ts";
import { followIfThere } from "./open-document.ts";
import type { OfdFile, OfdPackage } from "./open-ofd.ts";

/** Of tags that call a heading so; the standard has no words for parts of a text. */
const vocabulary = "urn:nianbao:structure";

/**
 * The objects that a file's own tags call parts of headings, by their identifiers.
 * @see GB/T 33190-2016, 16 (custom tags)
 */
export async function headingsOf(ofd: OfdPackage, document: OfdFile): Promise<Set<string>> {
  const path = descend(document.root, "CustomTags");
  const list = path && (await followIfThere(ofd, document, textOf(path)));
  const tags = list ? childrenOf(list.root, "CustomTag") : [];
  const own = tags.find(({ attributes }) => attributes.NameSpace === vocabulary);
  const place = own && descend(own, "FileLoc");
  const file = list && place && (await followIfThere(ofd, list, textOf(place)));
  return new Set(file ? headingsIn(file.root).flatMap(objectsOf) : []);
}

function headingsIn(root: XmlElement): XmlElement[] {
  return ["H1", "H2", "H3", "H4", "H5", "H6"].flatMap((name) => allOf(root, name));
}

function objectsOf(heading: XmlElement): string[] {
  return allOf(heading, "ObjectRef").map((reference) => textOf(reference).trim());
}
