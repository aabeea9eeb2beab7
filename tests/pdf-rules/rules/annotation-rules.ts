import { dictionary, list, nameOf, numberOf, type PdfDictionary, textOf } from "../pdf-file.ts";
import { type Pdf, type Rule, unless } from "../rule.ts";

/** Annotations: printed as they are seen, and in the structure. We write none. */
export const annotationRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.3.1",
    demand: "Annotations are of types that paper can show.",
    broken: (pdf) =>
      annotations(pdf, (one) => annotationTypes.has(nameOf(pdf, one["/Subtype"]) ?? "")),
  },
  {
    clauses: "ISO 19005-2:2011 6.3.2",
    demand: "Annotations are printed and not hidden.",
    broken: (pdf) =>
      annotations(pdf, (one) => {
        const flags = numberOf(pdf, one["/F"]) ?? 0;
        return nameOf(pdf, one["/Subtype"]) === "Popup" || (flags & shownFlags) === printFlag;
      }),
  },
  {
    clauses: "ISO 19005-2:2011 6.3.3",
    demand: "Annotations bring their appearance along.",
    broken: (pdf) =>
      annotations(pdf, (one) => {
        const isSeenWithout = ["Popup", "Link"].includes(nameOf(pdf, one["/Subtype"]) ?? "");
        return isSeenWithout || Object.keys(dictionary(pdf, one["/AP"])).join() === "/N";
      }),
  },
  {
    clauses: "Matterhorn 28-004, 28-012",
    demand: "Annotations say in words what they are.",
    broken: (pdf) => annotations(pdf, (one) => (textOf(pdf, one["/Contents"]) ?? "") !== ""),
  },
  {
    clauses: "Matterhorn 28-002, 28-010, 28-011",
    demand: "Annotations belong to an element.",
    broken: (pdf) => annotations(pdf, (one) => numberOf(pdf, one["/StructParent"]) !== undefined),
  },
  {
    clauses: "Matterhorn 28-008, 28-009",
    demand: "The tabulator goes through annotations in the order of the structure.",
    broken: (pdf) =>
      pdf.pages.flatMap(({ reference, dictionary: page }) => {
        const isOrdered = nameOf(pdf, page["/Tabs"]) === "S";
        return unless(list(pdf, page["/Annots"]).length === 0 || isOrdered, reference);
      }),
  },
];

const annotationTypes: ReadonlySet<string> = new Set(
  [
    "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut",
    "Stamp Caret Ink Popup FileAttachment Widget Watermark Redact",
  ].flatMap((names) => names.split(" ")),
);

/** Print, and none of invisible, hidden, no view, toggle no view. */
const printFlag = 4;
const shownFlags = 1 | 2 | 4 | 32 | 256;

function annotations(pdf: Pdf, isKept: (one: PdfDictionary) => boolean): string[] {
  return pdf.pages.flatMap(({ reference, dictionary: page }) =>
    list(pdf, page["/Annots"])
      .map((one) => dictionary(pdf, one))
      .filter((one) => !isKept(one))
      .map(() => reference),
  );
}
