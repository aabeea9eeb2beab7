import { allDictionaries, list, type PdfFile, textOf } from "../pdf-file.ts";
import { endOfHeader, type RawObject } from "../raw-objects.ts";
import { type Rule, unless } from "../rule.ts";

/** Header, trailer, spacing, streams, limits. */
export const fileRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.1.2 (header)",
    demand: "The file begins with %PDF-1.n, n from 0 to 7, and the end of the line.",
    broken: ({ bytes }) => unless(/^%PDF-1\.[0-7][\r\n]/.test(head(bytes)), "byte 0"),
  },
  {
    clauses: "ISO 19005-2:2011 6.1.2 (comment)",
    demand: "The second line is a comment of at least four bytes above 127.",
    broken: ({ bytes }) =>
      unless(/^[^\r\n]*(\r\n|\r|\n)%[\x80-\xff]{4}/.test(head(bytes)), "line 2"),
  },
  {
    clauses: "ISO 19005-2:2011 6.1.3 (ID)",
    demand: "The trailer has an ID of two strings.",
    broken: (pdf) => {
      const ids = list(pdf, pdf.trailer["/ID"]).map((id) => textOf(pdf, id) ?? "");
      return unless(ids.length === 2 && ids.every((id) => id.length > 0), "trailer");
    },
  },
  {
    clauses: "ISO 19005-2:2011 6.1.3 (Encrypt) · Matterhorn 26-001, 26-002",
    demand: "The file is not encrypted.",
    broken: ({ trailer }) => unless(trailer["/Encrypt"] === undefined, "trailer"),
  },
  {
    clauses: "ISO 19005-2:2011 6.1.3 (end)",
    demand: "Nothing but one line end follows the last %%EOF.",
    broken: ({ bytes }) => unless(/%%EOF(\r\n|\r|\n)?$/.test(tail(bytes)), "end of file"),
  },
  {
    clauses: "ISO 19005-2:2011 6.1.4",
    demand: "Cross references follow the objects, in a table of 20 bytes a line or in a stream.",
    broken: ({ bytes, raw }) => {
      const rest = bytes.toString("latin1", raw.end);
      const isTable = /^xref(\r\n|\r|\n)0 \d+(\r\n|\r|\n)(\d{10} \d{5} [nf](\r\n| \r| \n))+trailer/;
      return unless(isTable.test(rest) || rest.startsWith("startxref"), `byte ${raw.end}`);
    },
  },
  {
    clauses: "ISO 19005-2:2011 6.1.9",
    demand: "Objects begin with `1 0 obj` and end with `endobj` on lines of their own.",
    broken: ({ raw }) => faulty(raw.objects, "spacing"),
  },
  {
    clauses: "ISO 19005-2:2011 6.1.7.1 (Length)",
    demand: "A stream is as long as its Length says, and endstream stands on a new line.",
    broken: ({ raw }) => faulty(raw.objects, "length"),
  },
  {
    clauses: "ISO 19005-2:2011 6.1.7.1 (stream)",
    demand: "The word stream is followed by LF or CR LF.",
    broken: ({ raw }) => faulty(raw.objects, "keyword"),
  },
  {
    clauses: "ISO 19005-2:2011 6.1.7.1 (external)",
    demand: "No stream lies outside of the file.",
    broken: (file) => {
      const keys = ["/F", "/FFilter", "/FDecodeParms"];
      return streams(file).flatMap(([where, dictionary]) =>
        unless(!keys.some((key) => key in dictionary), where),
      );
    },
  },
  {
    clauses: "ISO 19005-2:2011 6.1.7.2",
    demand: "Streams use standard filters, and never LZW or Crypt.",
    broken: (file) =>
      streams(file).flatMap(([where, { "/Filter": filter }]) =>
        unless(
          filter === undefined || [filter].flat().every((one) => filters.has(String(one))),
          where,
        ),
      ),
  },
];

const filters: ReadonlySet<string> = new Set(
  ["ASCIIHex", "ASCII85", "Flate", "RunLength", "CCITTFax", "JBIG2", "DCT", "JPX"].map(
    (name) => `/${name}Decode`,
  ),
);

function head(bytes: Buffer): string {
  const start = bytes.toString("latin1", 0, 64);
  return start.slice(0, endOfHeader(start) || 64);
}

function tail(bytes: Buffer): string {
  return bytes.toString("latin1", bytes.length - 64);
}

function faulty(objects: readonly RawObject[], fault: RawObject["faults"][number]): string[] {
  return objects.filter(({ faults }) => faults.includes(fault)).map(({ label }) => label);
}

function streams(file: PdfFile) {
  return allDictionaries(file)
    .filter(({ where, dictionary }) => {
      const object = file.objects.get(where);
      return object?.data !== undefined && object.value === dictionary;
    })
    .map(({ where, dictionary }) => [where, dictionary] as const);
}
