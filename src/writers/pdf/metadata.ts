import type { DocumentTree } from "../../document/blocks.ts";
import { grayProfile } from "./colours/gray-profile.ts";
import { type PdfDocument, writeObject } from "./pdf-kit.ts";
import { textString } from "./pdf-values.ts";

/** The program, as `Producer` and `Creator`. */
const program = "nianbao";

/** The document's own date, not the clock's: the same report gives the same bytes. */
export function documentDate({ date }: DocumentTree): Date {
  return new Date(`${date}T00:00:00Z`);
}

export function documentInfo(tree: DocumentTree): Readonly<Record<string, string | Date>> {
  const date = documentDate(tree);
  return {
    Title: tree.title,
    Author: tree.author,
    Creator: program,
    Producer: program,
    CreationDate: date,
    ModDate: date,
  };
}

/** Part 2 of PDF/A knows no attached files but archival PDFs, part 3 knows all. */
type ArchivalPart = 2 | 3;

/** What archives and screen readers ask for: metadata, meaning of grey, page labels. */
export function describeDocument(
  document: PdfDocument,
  tree: DocumentTree,
  part: ArchivalPart,
): void {
  const packet = Buffer.from(xmp(tree, part));
  const metadata = writeObject(document, { Type: "Metadata", Subtype: "XML" }, packet);
  const profile = writeObject(document, { N: 1 }, grayProfile());
  Object.assign(document._root.data, {
    Metadata: metadata,
    OutputIntents: [
      {
        Type: "OutputIntent",
        S: "GTS_PDFA1",
        OutputConditionIdentifier: textString("Gray"),
        Info: textString("Gray, gamma 2.2"),
        DestOutputProfile: profile,
      },
    ],
    PageLabels: { Nums: [0, { S: "D" }] },
  });
}

/**
 * Metadata in XMP. PDF/A does not know the property of PDF/UA, so its schema stands there too.
 *
 * @see ISO 19005-2 and -3, 6.6 (PDF/A) · ISO 14289-1, 5 (PDF/UA-1).
 */
function xmp(tree: DocumentTree, part: ArchivalPart): string {
  const date = `${tree.date}T00:00:00Z`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(tree.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(tree.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:CreatorTool>${program}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${program}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>${part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
