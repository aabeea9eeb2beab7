import { catalogOf, dictionary, nameOf, type PdfFile, textOf } from "../pdf-file.ts";
import { type Rule, unless } from "../rule.ts";
import { textValue, type Xmp } from "../xmp.ts";

export const dc = "http://purl.org/dc/elements/1.1/";
export const xmp = "http://ns.adobe.com/xap/1.0/";
export const adobePdf = "http://ns.adobe.com/pdf/1.3/";
export const pdfaid = "http://www.aiim.org/pdfa/ns/id/";
const pdfuaid = "http://www.aiim.org/pdfua/ns/id/";

/** What the file says of itself, in XMP and in the information dictionary. */
export const metadataRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.6.2.1 (stream) · Matterhorn 06-001",
    demand: "The catalogue has a metadata stream, and it is not packed.",
    broken: (file) => {
      const stream = dictionary(file, catalogOf(file)["/Metadata"]);
      const types = [nameOf(file, stream["/Type"]), nameOf(file, stream["/Subtype"])];
      return unless(types.join() === "Metadata,XML" && stream["/Filter"] === undefined, "Metadata");
    },
  },
  {
    clauses: "ISO 19005-2:2011 6.6.2.1 (packet)",
    demand: "The packet's header has neither bytes nor encoding, and the packet is closed.",
    broken: ({ xmp: { source } }) => {
      const header =
        /^\ufeff?<\?xpacket begin=(["'])\ufeff?\1 id=(["'])W5M0MpCehiHzreSzNTczkc9d\2\s*\?>/;
      return unless(
        header.test(source) && /<\?xpacket end=["'][rw]["']\?>\s*$/.test(source),
        "XMP",
      );
    },
  },
  {
    clauses: "ISO 19005-2:2011 6.6.2.1 (XML)",
    demand: "The metadata are well-formed XML in UTF-8.",
    broken: ({ xmp: { fault, source } }) =>
      unless(fault === undefined && !source.includes("\ufffd"), fault ?? "UTF-8"),
  },
  {
    clauses: "ISO 19005-2:2011 6.6.4 · ISO 19005-3:2012 6.6.4",
    demand: "The file says that it keeps to part 2 or 3, level A.",
    broken: (pdf) => {
      const part = textValue(pdf.xmp, pdfaid, "part") ?? "none";
      const level = textValue(pdf.xmp, pdfaid, "conformance");
      return unless(
        /^[23]$/.test(part) && level === "A" && prefixed(pdf.xmp, pdfaid, "pdfaid"),
        part,
      );
    },
  },
  {
    clauses: "Matterhorn 06-002",
    demand: "The file says that it keeps to part 1 of PDF/UA.",
    broken: (pdf) =>
      unless(
        textValue(pdf.xmp, pdfuaid, "part") === "1" && prefixed(pdf.xmp, pdfuaid, "pdfuaid"),
        "XMP",
      ),
  },
  {
    clauses: "Matterhorn 06-003",
    demand: "The metadata have a title.",
    broken: (pdf) => unless((textValue(pdf.xmp, dc, "title") ?? "") !== "", "dc:title"),
  },
  {
    clauses: "ISO 19005-2:2011 6.6.3",
    demand: "The information dictionary says the same as the metadata.",
    broken: (pdf) =>
      Object.entries(infoFields)
        .filter(([key, [namespace, name]]) => {
          const info = infoOf(pdf, key);
          return info !== undefined && info !== textValue(pdf.xmp, namespace, name);
        })
        .map(([key]) => `Info ${key}`),
  },
];

const infoFields: Readonly<Record<string, readonly [namespace: string, name: string]>> = {
  Title: [dc, "title"],
  Author: [dc, "creator"],
  Subject: [dc, "description"],
  Keywords: [adobePdf, "Keywords"],
  Creator: [xmp, "CreatorTool"],
  Producer: [adobePdf, "Producer"],
  CreationDate: [xmp, "CreateDate"],
  ModDate: [xmp, "ModifyDate"],
};

/** A date of PDF as XMP writes it. */
function infoOf(file: PdfFile, key: string): string | undefined {
  const info = dictionary(file, file.trailer["/Info"]);
  const text = textOf(file, info[`/${key}`]);
  const date = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? "");
  if (!date) return text;
  const [, year, month, day, ...clock] = date;
  return `${year}-${month}-${day}T${clock.join(":")}Z`;
}

function prefixed({ properties }: Xmp, namespace: string, prefix: string): boolean {
  return properties.every((one) => one.namespace !== namespace || one.prefix === prefix);
}
