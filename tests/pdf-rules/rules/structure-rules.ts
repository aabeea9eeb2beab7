import { standardTypes } from "../fonts/standard-types.ts";
import type { PdfPage } from "../pages.ts";
import { dictionary, nameOf, numberOf, type PdfValue, textOf } from "../pdf-file.ts";
import { type Pdf, type Rule, unless } from "../rule.ts";
import { contentOf, type Element, followRoles, treeEntries } from "../structure.ts";
import { idsOf, repeated } from "./content-rules.ts";

/** The tree of elements, and the ways between it and the pages. */
export const structureRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.7.3.3",
    demand: "The catalogue leads to a structure tree with elements.",
    broken: (pdf) => {
      const type = nameOf(pdf, pdf.structure.dictionary["/Type"]);
      return unless(
        type === "StructTreeRoot" && pdf.structure.elements.length > 0,
        "StructTreeRoot",
      );
    },
  },
  {
    clauses: "ISO 32000-1:2008 14.7.2 (elements)",
    demand: "Every element says that it is one, of which type, and which element holds it.",
    broken: (pdf) =>
      elements(pdf, ({ dictionary: own, parent, type }) => {
        const isTyped = nameOf(pdf, own["/Type"]) === "StructElem" && type !== "";
        return isTyped && own["/P"] === parent;
      }),
  },
  {
    clauses: "ISO 19005-2:2011 6.7.3.4 (roles) · Matterhorn 02-001, 02-003",
    demand: "Every type is a standard one or leads to one, in no circle.",
    broken: (pdf) => elements(pdf, ({ standardType }) => standardType !== undefined),
  },
  {
    clauses: "ISO 19005-2:2011 6.7.3.4 (standard types) · Matterhorn 02-004",
    demand: "No standard type is given another role.",
    broken: (pdf) => {
      const roles = dictionary(pdf, pdf.structure.dictionary["/RoleMap"]);
      const names = Object.keys(roles).map((key) => key.slice(1));
      return names.filter((name) => standardTypes.has(name) || !followRoles(pdf, roles, name));
    },
  },
  {
    clauses: "ISO 32000-1:2008 14.7.4.4 (from elements)",
    demand: "Every piece that an element holds stands on a page, and no other element holds it.",
    broken: (pdf) => {
      const marked = new Set(
        pdf.pages.flatMap((page) => idsOf(page).map((id) => key(page.reference, id))),
      );
      const held = pdf.structure.elements.flatMap(contentOf).map(({ page, id }) => key(page, id));
      return [...held.filter((one) => !marked.has(one)), ...repeated(held)];
    },
  },
  {
    clauses: "ISO 32000-1:2008 14.7.4.4 (from pages)",
    demand: "The parent tree leads from every mark of a page to the element that holds it.",
    broken: (pdf) => pdf.pages.flatMap((page) => lostMarks(pdf, page)),
  },
  {
    clauses: "ISO 32000-1:2008 14.7.2 (next key)",
    demand: "The next key of the parent tree is above all those given.",
    broken: (pdf) => {
      const next = numberOf(pdf, pdf.structure.dictionary["/ParentTreeNextKey"]) ?? 0;
      return parents(pdf)
        .filter(([given]) => Number(given) >= next)
        .map(([given]) => `key ${String(given)}`);
    },
  },
  {
    clauses: "ISO 32000-1:2008 14.7.2 (ids)",
    demand: "Ids are given once; the id tree has them all, in order.",
    broken: (pdf) => {
      const entries = treeEntries(pdf, pdf.structure.dictionary["/IDTree"], "/Names");
      const listed = entries.map(([id, element]) => `${textOf(pdf, id)} ${String(element)}`);
      const given = pdf.structure.elements.flatMap(({ dictionary: own, reference }) =>
        own["/ID"] === undefined ? [] : [`${textOf(pdf, own["/ID"])} ${reference}`],
      );
      const names = entries.map(([id]) => textOf(pdf, id) ?? "");
      const isSorted = names.every((name, index) => index === 0 || (names[index - 1] ?? "") < name);
      const same = given.toSorted().join("\n") === listed.toSorted().join("\n");
      return unless(isSorted && same, "IDTree");
    },
  },
];

export function elements({ structure }: Pdf, isKept: (element: Element) => boolean): string[] {
  return structure.elements.filter((element) => !isKept(element)).map(describe);
}

export function describe({ type, reference }: Element): string {
  return `${type} ${reference}`;
}

function key(page: string, id: number): string {
  return `${page}: MCID ${id}`;
}

function parents(pdf: Pdf): (readonly [PdfValue, PdfValue])[] {
  return treeEntries(pdf, pdf.structure.dictionary["/ParentTree"], "/Nums");
}

function lostMarks(pdf: Pdf, page: PdfPage): string[] {
  const number = numberOf(pdf, page.dictionary["/StructParents"]);
  const [, entry] = parents(pdf).find(([given]) => given === number) ?? [null, null];
  const leads = Array.isArray(entry) ? entry : [];
  const ids = idsOf(page);
  const holders = new Map(
    pdf.structure.elements.flatMap((element) =>
      contentOf(element)
        .filter((item) => item.page === page.reference)
        .map(({ id }) => [id, element.reference] as const),
    ),
  );
  const lost = ids.filter((id) => holders.get(id) === undefined || leads[id] !== holders.get(id));
  const tooMany = leads.length > ids.length ? [`${page.reference}: more parents than marks`] : [];
  return [...lost.map((id) => key(page.reference, id)), ...tooMany];
}
