import { isPage } from "../pages.ts";
import {
  catalogOf,
  dictionary,
  list,
  nameOf,
  numberOf,
  type PdfDictionary,
  type PdfFile,
  type PdfValue,
  textOf,
} from "../pdf-file.ts";
import { type Rule, unless } from "../rule.ts";
import { treeEntries } from "../structure.ts";

/** Bookmarks and page labels. */
export const outlineRules: readonly Rule[] = [
  {
    clauses: "ISO 32000-1:2008 12.3.3 (items)",
    demand: "Every bookmark has a title and leads to a page of the file.",
    broken: (file) =>
      outlineItems(file)
        .filter(
          ([, item]) =>
            !textOf(file, item["/Title"]) || !isPage(file, list(file, item["/Dest"])[0]),
        )
        .map(([where]) => where),
  },
  {
    clauses: "ISO 32000-1:2008 12.3.3 (links)",
    demand: "Bookmarks know their neighbours and their parents, and how many are open below.",
    broken: (file) => brokenLinks(file, catalogOf(file)["/Outlines"]),
  },
  {
    clauses: "ISO 14289-1:2014 7.17 (bookmarks)",
    demand: "A document with headings below its title has bookmarks, and shows them.",
    broken: (pdf) => {
      const hasHeadings = pdf.structure.elements.some(({ standardType }) => standardType === "H2");
      const isShown = nameOf(pdf, catalogOf(pdf)["/PageMode"]) === "UseOutlines";
      return unless(!hasHeadings || (outlineItems(pdf).length > 0 && isShown), "Outlines");
    },
  },
  {
    clauses: "ISO 14289-1:2014 7.17 (page labels) · ISO 32000-1:2008 12.4.2",
    demand: "Page labels begin with the first page, rise, and number in a known style.",
    broken: (file) => {
      const labels = treeEntries(file, catalogOf(file)["/PageLabels"], "/Nums");
      const starts = labels.map(([start]) => Number(start));
      const isRising = starts.every((start, index) => start > (starts[index - 1] ?? -1));
      const styles = labels.map(([, label]) => nameOf(file, dictionary(file, label)["/S"]) ?? "");
      const isStyled = styles.every((style) => /^[DRrAa]$/.test(style));
      return unless(starts[0] === 0 && isRising && isStyled, "PageLabels");
    },
  },
];

type Item = readonly [reference: string, item: PdfDictionary];

function outlineItems(
  file: PdfFile,
  from: PdfValue | undefined = catalogOf(file)["/Outlines"],
): Item[] {
  return kidsOf(file, from).flatMap((item) => [item, ...outlineItems(file, item[0])]);
}

/** The items right below one, followed from the first to the last; a circle ends. */
function kidsOf(file: PdfFile, parent: PdfValue | undefined): Item[] {
  const found = new Map<string, PdfDictionary>();
  let next = dictionary(file, parent)["/First"];
  while (typeof next === "string" && !found.has(next)) {
    found.set(next, dictionary(file, next));
    next = found.get(next)?.["/Next"];
  }
  return [...found];
}

function brokenLinks(file: PdfFile, parent: PdfValue | undefined): string[] {
  const own = dictionary(file, parent);
  const kids = kidsOf(file, parent);
  const isLinked = kids.every(
    ([, item], index) => item["/Parent"] === parent && item["/Prev"] === kids[index - 1]?.[0],
  );
  const count = Math.abs(numberOf(file, own["/Count"]) ?? 0);
  const isEnded = own["/Last"] === kids.at(-1)?.[0];
  return [
    ...unless(isLinked && isEnded && count === openBelow(file, parent), String(parent)),
    ...kids.flatMap(([reference]) => brokenLinks(file, reference)),
  ];
}

/** Items that are seen when this one is open. */
function openBelow(file: PdfFile, parent: PdfValue | undefined): number {
  return kidsOf(file, parent).reduce((sum, [reference, item]) => {
    const isOpen = (numberOf(file, item["/Count"]) ?? 0) > 0;
    return sum + 1 + (isOpen ? openBelow(file, reference) : 0);
  }, 0);
}
