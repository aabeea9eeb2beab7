import {
  allDictionaries,
  catalogOf,
  dictionary,
  type Found,
  nameOf,
  type PdfDictionary,
  type PdfFile,
  resolve,
} from "../pdf-file.ts";
import { type Rule, unless } from "../rule.ts";

/** What moves, runs, hides or asks: nothing of it belongs in an archive. */
export const forbiddenRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.5.1",
    demand: "Actions only lead to places; none runs a program, a sound or a script.",
    broken: (file) =>
      where(
        allDictionaries(file),
        (one) => isAction(file, one) && !actions.has(nameOf(file, one["/S"]) ?? ""),
      ),
  },
  {
    clauses: "ISO 19005-2:2011 6.5.1 (scripts)",
    demand: "There is no JavaScript.",
    broken: (file) => where(allDictionaries(file), (one) => "/JS" in one || "/JavaScript" in one),
  },
  {
    clauses: "ISO 19005-2:2011 6.5.2 · ISO 19005-2:2011 6.4.1",
    demand: "Nothing happens by itself: no additional actions.",
    broken: (file) => where(allDictionaries(file), (one) => "/AA" in one),
  },
  {
    clauses: "ISO 19005-2:2011 6.4.2 · Matterhorn 25-001",
    demand: "There are no forms that a viewer draws anew.",
    broken: (file) => {
      const form = dictionary(file, catalogOf(file)["/AcroForm"]);
      const isDrawn = resolve(file, form["/NeedAppearances"]) === true || "/XFA" in form;
      return unless(!isDrawn && !("/NeedsRendering" in catalogOf(file)), "AcroForm");
    },
  },
  {
    clauses: "ISO 19005-2:2011 6.9 · Matterhorn 20-001, 20-002, 20-003",
    demand: "Nothing is shown at some times only.",
    broken: (file) => unless(!("/OCProperties" in catalogOf(file)), "OCProperties"),
  },
  {
    clauses: "ISO 19005-2:2011 6.10",
    demand: "There is one presentation, without steps.",
    broken: (pdf) => {
      const names = dictionary(pdf, catalogOf(pdf)["/Names"]);
      const stepped = pdf.pages.filter(({ dictionary: page }) => "/PresSteps" in page);
      return [
        ...unless(!("/AlternatePresentations" in names), "Names"),
        ...stepped.map(({ reference }) => reference),
      ];
    },
  },
  {
    clauses: "ISO 19005-2:2011 6.11",
    demand: "The file asks nothing of its viewer.",
    broken: (file) => unless(!("/Requirements" in catalogOf(file)), "Requirements"),
  },
  {
    clauses: "ISO 19005-2:2011 6.1.12",
    demand: "No permissions but those of signatures.",
    broken: (file) => {
      const permissions = Object.keys(dictionary(file, catalogOf(file)["/Perms"]));
      return permissions.filter((key) => !["/UR3", "/DocMDP"].includes(key));
    },
  },
];

const actions: ReadonlySet<string> = new Set(["GoTo", "GoToR", "GoToE", "Thread", "URI", "Named"]);

function isAction(file: PdfFile, one: PdfDictionary): boolean {
  const isTyped = nameOf(file, one["/Type"]) === "Action";
  return isTyped || forbidden.has(nameOf(file, one["/S"]) ?? "");
}

const forbidden: ReadonlySet<string> = new Set(
  [
    "Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript",
    "SubmitForm set-state no-op",
  ].flatMap((names) => names.split(" ")),
);

function where(all: readonly Found[], isBroken: (one: PdfDictionary) => boolean): string[] {
  return all.filter((found) => isBroken(found.dictionary)).map((found) => found.where);
}
