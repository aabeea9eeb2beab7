import {
  allDictionaries,
  dictionary,
  nameOf,
  numberOf,
  type PdfDictionary,
  type PdfFile,
} from "../pdf-file.ts";
import { type Rule, unless } from "../rule.ts";
import { profileOf } from "./output-intent-rules.ts";

/** What colours mean, and which may be used. */
export const colourRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.2.4.3",
    demand: "Pages use device colours of the output intent's kind, or grey.",
    broken: (pdf) => {
      const space = profileOf(pdf).profile?.colourSpace;
      return pdf.pages.flatMap(({ reference, operators, shown }) => {
        const names = operators.map(({ name }) => name);
        const kinds = names.flatMap((name) => deviceOperators[name] ?? []);
        const used = shown.length > 0 ? ["GRAY", ...kinds] : kinds;
        const allowed = (kind: string) =>
          space !== undefined && (kind === "GRAY" || kind === space);
        return unless(used.every(allowed), reference);
      });
    },
  },
  {
    clauses: "ISO 19005-2:2011 6.2.4.2, 6.2.4.4",
    demand: "We define no colour spaces of our own.",
    broken: (pdf) =>
      pdf.pages.flatMap(({ reference, dictionary: page, operators }) => {
        const spaces = dictionary(pdf, dictionary(pdf, page["/Resources"])["/ColorSpace"]);
        const isUsed = operators.some(({ name }) =>
          ["cs", "CS", "sc", "SC", "scn", "SCN"].includes(name),
        );
        return unless(Object.keys(spaces).length === 0 && !isUsed, reference);
      }),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.5",
    demand: "Graphics states have no transfer functions and no halftones.",
    broken: (file) =>
      graphicsStates(file).flatMap(([where, state]) => {
        const second = nameOf(file, state["/TR2"]) ?? "Default";
        return unless(
          !["/TR", "/HTP", "/HT"].some((key) => key in state) && second === "Default",
          where,
        );
      }),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.6",
    demand: "Rendering intents are the four of PDF.",
    broken: ({ pages }) =>
      pages.flatMap(({ reference, operators }) =>
        operators
          .filter(({ name, operands }) => name === "ri" && !intents.has(String(operands[0])))
          .map(() => reference),
      ),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.10",
    demand: "Nothing is transparent: no blend mode, no mask, no opacity.",
    broken: (file) => [
      ...graphicsStates(file).flatMap(([where, state]) => unless(isOpaque(file, state), where)),
      ...file.pages.flatMap(({ reference, dictionary: page }) =>
        unless(page["/Group"] === undefined, reference),
      ),
    ],
  },
  {
    clauses: "ISO 19005-2:2011 6.2.9 · Matterhorn 30-001, 30-002",
    demand: "There are no forms: nothing refers outside, and no text is drawn twice.",
    broken: (file) =>
      allDictionaries(file)
        .filter(({ dictionary: one }) => isForm(file, one))
        .map(({ where }) => where),
  },
];

const deviceOperators: Readonly<Record<string, string>> = {
  ...{ g: "GRAY", G: "GRAY", rg: "RGB ", RG: "RGB ", k: "CMYK", K: "CMYK" },
};

const intents: ReadonlySet<string> = new Set(
  ["RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"].map(
    (name) => `/${name}`,
  ),
);

function graphicsStates(file: PdfFile): (readonly [string, PdfDictionary])[] {
  const named = allDictionaries(file).flatMap(({ where, dictionary: { "/ExtGState": states } }) =>
    Object.values(dictionary(file, states)).map((one) => [where, dictionary(file, one)] as const),
  );
  const typed = allDictionaries(file)
    .filter((one) => nameOf(file, one.dictionary["/Type"]) === "ExtGState")
    .map((one) => [one.where, one.dictionary] as const);
  return [...named, ...typed];
}

function isOpaque(file: PdfFile, state: PdfDictionary): boolean {
  const mode = nameOf(file, state["/BM"]) ?? "Normal";
  const mask = "/SMask" in state ? nameOf(file, state["/SMask"]) : "None";
  const alphas = [state["/ca"], state["/CA"]].map((alpha) => numberOf(file, alpha) ?? 1);
  return mode === "Normal" && mask === "None" && alphas.every((alpha) => alpha === 1);
}

function isForm(file: PdfFile, one: PdfDictionary): boolean {
  const kind = nameOf(file, one["/Subtype"]) ?? "";
  const isObject = nameOf(file, one["/Type"]) === "XObject";
  return ["Form", "PS"].includes(kind) || (isObject && kind !== "Image");
}
