import {
  allDictionaries,
  catalogOf,
  dictionary,
  isReference,
  list,
  nameOf,
  numberOf,
  type PdfDictionary,
  type PdfFile,
  streamOf,
  textOf,
} from "../pdf-file.ts";
import { type Pdf, type Rule, unless } from "../rule.ts";
import { treeEntries } from "../structure.ts";
import { textValue } from "../xmp.ts";

/** Files inside of the file: part 3 allows them, when it is said what they are. */
export const attachmentRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.8",
    demand: "A file of part 2 holds no other files, and one of part 3 holds some.",
    broken: (pdf) => {
      const part = textValue(pdf.xmp, "http://www.aiim.org/pdfa/ns/id/", "part");
      return unless((part === "3") === attachments(pdf).length > 0, `part ${part}`);
    },
  },
  {
    clauses: "ISO 19005-3:2012 6.8 (names) · Matterhorn 21-001",
    demand: "An attached file has its name twice, for old viewers and for Unicode.",
    broken: (pdf) =>
      places(pdf, ({ specification: { "/F": name, "/UF": unicode } }) =>
        [name, unicode].every((one) => (textOf(pdf, one) ?? "") !== ""),
      ),
  },
  {
    clauses: "ISO 19005-3:2012 6.8 (type)",
    demand: "An attached file says of which media type it is.",
    broken: (pdf) =>
      places(pdf, ({ stream }) =>
        /^[\w.+-]+\/[\w.+-]+$/.test(nameOf(pdf, stream["/Subtype"]) ?? ""),
      ),
  },
  {
    clauses: "ISO 19005-3:2012 6.8 (relation)",
    demand: "An attached file says how it is related to the document.",
    broken: (pdf) =>
      places(pdf, ({ specification }) =>
        relations.has(nameOf(pdf, specification["/AFRelationship"]) ?? ""),
      ),
  },
  {
    clauses: "ISO 19005-3:2012 6.8 (association)",
    demand: "An attached file is associated with the document or a part of it.",
    broken: (pdf) => {
      const associated = new Set(list(pdf, catalogOf(pdf)["/AF"]));
      return places(pdf, ({ where }) => associated.has(where));
    },
  },
  {
    clauses: "ISO 32000-1:2008 7.11.4 (listed)",
    demand: "Viewers find attached files by their names, in order.",
    broken: (pdf) => {
      const names = dictionary(pdf, catalogOf(pdf)["/Names"])["/EmbeddedFiles"];
      const entries = treeEntries(pdf, names, "/Names");
      const listed = new Set(entries.map(([, file]) => file));
      return places(pdf, ({ where }) => listed.has(where));
    },
  },
  {
    clauses: "ISO 19005-3:2012 6.8 (date) · ISO 32000-1:2008 7.11.4 (parameters)",
    demand: "An attached file is as long as it says, and has the date of its last change.",
    broken: (pdf) =>
      places(pdf, ({ stream, bytes }) => {
        const parameters = dictionary(pdf, stream["/Params"]);
        const isDated = /^D:\d{14}(Z|[+-]\d\d'\d\d'?)$/.test(
          textOf(pdf, parameters["/ModDate"]) ?? "",
        );
        const isTyped = nameOf(pdf, stream["/Type"]) === "EmbeddedFile";
        return isTyped && isDated && numberOf(pdf, parameters["/Size"]) === bytes?.length;
      }),
  },
  {
    clauses: "ISO 14289-1:2014 7.11",
    demand: "An attached file is described in words.",
    broken: (pdf) =>
      places(pdf, ({ specification }) => (textOf(pdf, specification["/Desc"]) ?? "") !== ""),
  },
];

const relations: ReadonlySet<string> = new Set([
  "Source",
  "Data",
  "Alternative",
  "Supplement",
  "Unspecified",
]);

type Attachment = {
  readonly where: string;
  readonly specification: PdfDictionary;
  readonly stream: PdfDictionary;
  readonly bytes: Buffer | undefined;
};

function attachments(file: PdfFile): Attachment[] {
  return allDictionaries(file)
    .filter((one) => "/EF" in one.dictionary)
    .map(({ where, dictionary: specification }) => {
      const { "/F": reference } = dictionary(file, specification["/EF"]);
      const bytes = isReference(reference) ? streamOf(file, reference) : undefined;
      return { where, specification, stream: dictionary(file, reference), bytes };
    });
}

function places(pdf: Pdf, isKept: (attachment: Attachment) => boolean): string[] {
  return attachments(pdf)
    .filter((one) => !isKept(one))
    .map(({ where }) => where);
}
