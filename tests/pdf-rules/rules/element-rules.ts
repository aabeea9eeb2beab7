import { blockTypes, syntax } from "../fonts/standard-types.ts";
import { textOf } from "../pdf-file.ts";
import { type Pdf, type Rule, unless } from "../rule.ts";
import { childElements, type Element, isElement } from "../structure.ts";
import { describe, elements } from "./structure-rules.ts";

/** What elements hold: tables, lists, headings, paragraphs, figures, notes. */
export const elementRules: readonly Rule[] = [
  {
    clauses: "Matterhorn 09-004, 09-005",
    demand: "Parts of tables and lists stand in each other as PDF says.",
    broken: (pdf) => elements(pdf, (element) => isWellPlaced(pdf, element)),
  },
  {
    clauses: "ISO 32000-1:2008 14.8.4.2",
    demand: "One document holds all, and blocks of text hold no blocks.",
    broken: (pdf) => [
      ...unless(pdf.structure.tops.map(({ type }) => type).join() === "Document", "tops"),
      ...elements(
        pdf,
        (element) => !isTextBlock(element) || childElements(element).every(isInline),
      ),
    ],
  },
  {
    clauses: "ISO 14289-1:2014 7.1 (content)",
    demand: "Headings and paragraphs hold content.",
    broken: (pdf) => elements(pdf, (element) => !isTextBlock(element) || element.kids.length > 0),
  },
  {
    clauses: "Matterhorn 14-002",
    demand: "The first heading is of the first level.",
    broken: ({ structure }) => {
      const [first] = headings(structure.elements);
      return unless(first === undefined || first.level === 1, "the first heading");
    },
  },
  {
    clauses: "ISO 14289-1:2014 7.4.2 · Matterhorn 14-003",
    demand: "No level of headings is left out on the way down.",
    broken: ({ structure }) => {
      const all = headings(structure.elements);
      return all
        .filter(({ level }, index) => level > (all[index - 1]?.level ?? level) + 1)
        .map(({ element }) => describe(element));
    },
  },
  {
    clauses: "Matterhorn 14-006, 14-007",
    demand: "Headings are numbered: there is no H.",
    broken: (pdf) => elements(pdf, ({ standardType }) => standardType !== "H"),
  },
  {
    clauses: "Matterhorn 13-004, 17-002",
    demand: "Figures and formulas have words for those who cannot see them.",
    broken: (pdf) =>
      elements(pdf, ({ standardType, dictionary: own }) => {
        const isSeenOnly = standardType === "Figure" || standardType === "Formula";
        return !isSeenOnly || [own["/Alt"], own["/ActualText"]].some((text) => textOf(pdf, text));
      }),
  },
  {
    clauses: "ISO 32000-1:2008 14.8.4.3.4 (captions)",
    demand: "A caption is the first or the last that its table or figure holds, and has content.",
    broken: (pdf) =>
      elements(pdf, (element) => {
        if (element.standardType !== "Caption") return true;
        const parent = pdf.structure.elements.find(({ reference }) => reference === element.parent);
        const kids = parent?.kids ?? [];
        const isAtEdge = kids[0] === element || kids.at(-1) === element;
        const owns = ["Table", "Figure", "L"].includes(parent?.standardType ?? "");
        return owns && isAtEdge && element.kids.length > 0;
      }),
  },
  {
    clauses: "Matterhorn 19-003, 19-004",
    demand: "Notes have an id.",
    broken: (pdf) =>
      elements(pdf, ({ standardType, dictionary: own }) => standardType !== "Note" || "/ID" in own),
  },
];

function isWellPlaced({ structure }: Pdf, element: Element): boolean {
  const rule = syntax[element.standardType ?? ""];
  const parent = structure.elements.find(({ reference }) => reference === element.parent);
  const kids = childElements(element).map(({ standardType }) => standardType ?? "");
  const isInPlace = !rule?.parents || rule.parents.includes(parent?.standardType ?? "");
  const holdsOnly =
    !rule?.kids || (kids.every((kid) => rule.kids?.includes(kid)) && hasNoContent(element));
  return isInPlace && holdsOnly;
}

function hasNoContent({ kids }: Element): boolean {
  return kids.every(isElement);
}

function isTextBlock({ standardType = "" }: Element): boolean {
  return /^(P|H[1-6]?)$/.test(standardType);
}

function isInline({ standardType = "" }: Element): boolean {
  return !blockTypes.has(standardType);
}

function headings(
  all: readonly Element[],
): { readonly element: Element; readonly level: number }[] {
  return all.flatMap((element) => {
    const [, level] = /^H([1-6])$/.exec(element.standardType ?? "") ?? [];
    return level ? [{ element, level: Number(level) }] : [];
  });
}
