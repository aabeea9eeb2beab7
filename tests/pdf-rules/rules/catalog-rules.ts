import {
  catalogOf,
  dictionary,
  list,
  numberOf,
  type PdfValue,
  resolve,
  textOf,
} from "../pdf-file.ts";
import { type Rule, unless } from "../rule.ts";

/** What the catalogue promises: marks, language, title, bookmarks, page labels, pages. */
export const catalogRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.7.2.2 · ISO 14289-1:2014 7.1 (MarkInfo)",
    demand: "The catalogue says that the content is marked.",
    broken: (file) =>
      unless(
        resolve(file, dictionary(file, catalogOf(file)["/MarkInfo"])["/Marked"]) === true,
        "MarkInfo",
      ),
  },
  {
    clauses: "Matterhorn 01-007",
    demand: "No mark is suspect.",
    broken: (file) =>
      unless(
        resolve(file, dictionary(file, catalogOf(file)["/MarkInfo"])["/Suspects"]) !== true,
        "MarkInfo",
      ),
  },
  {
    clauses: "ISO 19005-2:2011 6.7.4 · Matterhorn 11-001, 11-002, 11-003, 11-006",
    demand: "The catalogue names the language of all text that names none.",
    broken: (file) => unless(isLanguage(textOf(file, catalogOf(file)["/Lang"])), "Lang"),
  },
  {
    clauses: "ISO 19005-2:2011 6.7.4 (elements)",
    demand: "Languages of elements are language tags.",
    broken: (pdf) =>
      pdf.structure.elements
        .filter(
          ({ dictionary: { "/Lang": own } }) => own !== undefined && !isLanguage(textOf(pdf, own)),
        )
        .map(({ reference }) => reference),
  },
  {
    clauses: "Matterhorn 07-001, 07-002",
    demand: "Viewers show the title.",
    broken: (file) => {
      const preferences = dictionary(file, catalogOf(file)["/ViewerPreferences"]);
      return unless(resolve(file, preferences["/DisplayDocTitle"]) === true, "ViewerPreferences");
    },
  },
  {
    clauses: "ISO 19005-2:2011 6.1.13 (page size)",
    demand: "Pages are from 3 to 14,400 units long and wide.",
    broken: (pdf) =>
      pdf.pages.flatMap(({ reference, dictionary: page }) => {
        const boxes = boxKeys.filter((key) => key in page).map((key) => list(pdf, page[key]));
        return unless("/MediaBox" in page && boxes.every(isBox), reference);
      }),
  },
  {
    clauses: "ISO 32000-1:2008 7.7.3",
    demand: "The page tree counts its pages, and each knows its parent.",
    broken: (pdf) => {
      const { "/Pages": root } = catalogOf(pdf);
      const count = numberOf(pdf, dictionary(pdf, root)["/Count"]);
      const lost = pdf.pages.filter(({ dictionary: page }) => page["/Parent"] !== root);
      return [
        ...unless(count === pdf.pages.length && count > 0, "Pages"),
        ...lost.map(({ reference }) => reference),
      ];
    },
  },
];

const boxKeys = ["/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"];

function isBox(box: readonly PdfValue[]): boolean {
  const [left, bottom, right, top] = box.map(Number);
  const sides = [Number(right) - Number(left), Number(top) - Number(bottom)];
  return box.length === 4 && sides.every((side) => side >= 3 && side <= 14_400);
}

/** @see RFC 3066, 2.1 */
function isLanguage(tag: string | undefined): boolean {
  return /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(tag ?? "");
}
