import type { Mark, Shown } from "../interpret.ts";
import { type PdfPage, resourcesOf } from "../pages.ts";
import { isReference } from "../pdf-file.ts";
import { type Pdf, type Rule, unless } from "../rule.ts";

/** Operators of the pages, and the marks that tell what each piece belongs to. */
export const contentRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.2.2 (operators)",
    demand: "Pages use operators of PDF 1.7 only.",
    broken: ({ pages }) =>
      pages.flatMap(({ reference, operators }) =>
        operators.filter(({ name }) => !known.has(name)).map(({ name }) => `${reference}: ${name}`),
      ),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.2 (resources)",
    demand: "What a page names stands in its own resources.",
    broken: (pdf) =>
      pdf.pages.flatMap((page) => [
        ...unless(page.dictionary["/Resources"] !== undefined, page.reference),
        ...missingResources(pdf, page),
      ]),
  },
  {
    clauses: "ISO 19005-2:2011 6.1.13 (q and Q)",
    demand: "Graphics states are saved and restored in pairs, at most 28 deep.",
    broken: ({ pages }) => pages.flatMap((page) => faults(page, "state")),
  },
  {
    clauses: "ISO 32000-1:2008 14.6.1",
    demand: "Marks and text objects are closed, and hold each other whole.",
    broken: ({ pages }) => pages.flatMap((page) => faults(page, "nesting")),
  },
  {
    clauses: "Matterhorn 01-003",
    demand: "No artifact stands inside of tagged content.",
    broken: ({ pages }) =>
      places(pages, ({ marks }) =>
        marks.some((mark, depth) => isArtifact(mark) && marks.slice(0, depth).some(isTagged)),
      ),
  },
  {
    clauses: "Matterhorn 01-004",
    demand: "No tagged content stands inside of an artifact.",
    broken: ({ pages }) =>
      places(pages, ({ marks }) =>
        marks.some((mark, depth) => isTagged(mark) && marks.slice(0, depth).some(isArtifact)),
      ),
  },
  {
    clauses: "ISO 14289-1:2014 7.1 (tagged) · Matterhorn 01-005",
    demand: "All that is shown is tagged or an artifact.",
    broken: ({ pages }) =>
      places(pages, ({ marks }) => !marks.some((mark) => isArtifact(mark) || isTagged(mark))),
  },
  {
    clauses: "ISO 32000-1:2008 14.7.4.2",
    demand: "A page gives each id to one mark, and one mark holds another's only as an artifact.",
    broken: ({ pages }) =>
      pages.flatMap((page) => [
        ...repeated(idsOf(page)).map((id) => `${page.reference}: MCID ${id}`),
        ...places([page], ({ marks }) => marks.filter(isTagged).length > 1),
      ]),
  },
  {
    clauses: "ISO 32000-1:2008 14.8.2.2.2",
    demand: "An artifact says of what kind it is.",
    broken: ({ pages }) =>
      places(pages, ({ marks }) =>
        marks.some((mark) => isArtifact(mark) && !artifacts.has(String(mark.properties["/Type"]))),
      ),
  },
  {
    clauses: "ISO 14289-1:2014 7.8",
    demand: "What is printed on every page is one artifact there: page numbers are at its foot.",
    broken: ({ pages }) =>
      pages
        .filter(({ shown }) => !shown.some(({ marks }) => marks.some(isFooter)))
        .map(({ reference }) => reference),
  },
];

const known: ReadonlySet<string> = new Set([
  ..."b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID".split(
    " ",
  ),
  ..."j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm".split(
    " ",
  ),
  ..."Tr Ts Tw Tz v w W W* y ' \"".split(" "),
]);

/** Operators that name a resource, and the kind of it. */
const resourceKinds: Readonly<Record<string, string>> = {
  ...{ Tf: "/Font", Do: "/XObject", gs: "/ExtGState", sh: "/Shading" },
};

const artifacts: ReadonlySet<string> = new Set(["/Pagination", "/Layout", "/Page", "/Background"]);

export function isArtifact({ tag }: Mark): boolean {
  return tag === "Artifact";
}

/** A tag alone belongs to no element: only an id leads to one. */
export function isTagged({ id }: Mark): boolean {
  return id !== undefined;
}

function isFooter({ tag, properties }: Mark): boolean {
  return tag === "Artifact" && properties["/Subtype"] === "/Footer";
}

function missingResources(pdf: Pdf, page: PdfPage): string[] {
  return page.operators.flatMap(({ name, operands }) => {
    const kind = resourceKinds[name];
    if (!kind) return [];
    const found = resourcesOf(pdf, page, kind)[String(operands[0])];
    return unless(isReference(found), `${page.reference}: ${name} ${String(operands[0])}`);
  });
}

function faults(page: PdfPage, kind: "state" | "nesting"): string[] {
  return page.faults
    .filter((one) => one.kind === kind)
    .map(({ where }) => `${page.reference}, ${where}`);
}

function places(pages: readonly PdfPage[], isBroken: (shown: Shown) => boolean): string[] {
  return pages.flatMap(({ reference, shown }) =>
    shown
      .map((one, index) => [one, index] as const)
      .filter(([one]) => isBroken(one))
      .map(([{ operator }, index]) => `${reference}: ${operator}, ${index + 1}th shown`),
  );
}

/** Ids in the order their marks are opened. */
export function idsOf({ operators }: PdfPage): number[] {
  return operators.flatMap(({ name, operands: [, properties] }) => {
    const isMark = name === "BDC" && typeof properties === "object" && "/MCID" in properties;
    return isMark ? [Number(properties["/MCID"])] : [];
  });
}

export function repeated<Value>(values: readonly Value[]): Value[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
