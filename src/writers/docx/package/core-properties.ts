import type { DocumentTree } from "../../../document/blocks.ts";
import { element, escapeXml, part } from "../xml.ts";

const namespaces = {
  "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
};

/** `docProps/core.xml`, dated like the report: the library would take the time from the clock. */
export function corePropertiesPart({ title, author, date }: DocumentTree): string {
  const day = escapeXml(`${date}T00:00:00Z`);
  return part(
    element(
      "cp:coreProperties",
      namespaces,
      element("dc:title", {}, escapeXml(title)),
      element("dc:creator", {}, escapeXml(author)),
      element("cp:lastModifiedBy", {}, escapeXml(author)),
      element("dc:language", {}, "zh-CN"),
      element("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, day),
      element("dcterms:modified", { "xsi:type": "dcterms:W3CDTF" }, day),
    ),
  );
}
