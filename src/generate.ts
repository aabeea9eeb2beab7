import type { DocumentTree, Table } from "./document/blocks.ts";
import { type Edition, gridNamed } from "./edition/edition.ts";
import { type Finding, finding, hasErrors } from "./messages/finding.ts";
import { GenerationError } from "./messages/generation-error.ts";
import type { Suggestion } from "./messages/suggestion.ts";
import { checkFigures, type RuleChoice } from "./report/check-figures.ts";
import { checkCharacters, type HasGlyph } from "./report/checks/characters.ts";
import { inPrevious } from "./report/checks/figures.ts";
import type { Reported } from "./report/checks/subject.ts";
import { completeTotals, type Totals } from "./report/complete-totals.ts";
import type { Blanks } from "./report/read-cell.ts";
import type { ReadJson } from "./report/read-json.ts";
import { chooseEdition, readReport } from "./report/read-report.ts";
import { suggestRepairs } from "./report/repair/suggest-repairs.ts";
import type { Report } from "./report/report.ts";
import { fillGrid } from "./template/fill-grid.ts";
import { type CompiledTemplate, fillTemplate } from "./template/fill-template.ts";
import { readMarkup } from "./template/read-markup.ts";
import { type Format, fileEndings, type Materials, mediaTypes, write } from "./writers/formats.ts";

export type Options = RuleChoice & {
  /** A blank cell is an error, or with `zero` a 0 and a warning. */
  readonly blanks?: Blanks;
  /** Totals left out are computed; with `correct` wrong ones are set right too, each a finding. */
  readonly totals?: Totals;
  /** Last year's report: carry-over, stock and leftovers are checked against it. */
  readonly previous?: ReadJson;
  /** Make the document in spite of errors, if it can be made at all. */
  readonly force?: boolean;
  /** Put the report's JSON into the PDF, which is PDF/A-3a then, as `report.json`. */
  readonly attachSource?: boolean;
};

/** What documents are made of, opened once by the entry point. */
export type Resources = Materials & {
  readonly editions: readonly { readonly edition: Edition; readonly template: CompiledTemplate }[];
};

export type CheckedReport = {
  /** Left out when the report lacks what no document can do without. */
  readonly report?: Report;
  readonly edition?: Edition;
  readonly findings: readonly Finding[];
  /** Changes that would mend sums that fail, the likeliest first; none is ever made. */
  readonly suggestions: readonly Suggestion[];
};

export type GeneratedDocument = {
  readonly bytes: Uint8Array;
  /** The report's title with the format's ending. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly findings: readonly Finding[];
};

/**
 * Makes the document of a report.
 *
 * @param json - the report's JSON value and what is wrong with its text.
 * @throws {GenerationError} `REPORT-ERRORS` with all findings when the report has errors.
 */
export async function generate(
  json: ReadJson,
  format: Format,
  resources: Resources,
  options: Options = {},
): Promise<GeneratedDocument> {
  const { report, edition, findings } = checkReport(json, resources, options);
  if (!report || !edition || isRefused(findings, options)) {
    const count = findings.filter(({ severity }) => severity === "error").length;
    throw new GenerationError("REPORT-ERRORS", { count }, findings);
  }

  const tree = buildTree(report, edition, resources);
  const source = options.attachSource ? textOf(json) : undefined;
  const bytes = await write(format, tree, resources, source);
  const fileName = fileNameOf(report.title) + fileEndings[format];
  return { bytes, fileName, mediaType: mediaTypes[format], findings };
}

function textOf({ text, value }: ReadJson): string {
  return text ?? JSON.stringify(value, undefined, 2);
}

type Checker = Pick<Resources, "editions"> & { readonly fontSet: { readonly has: HasGlyph } };

/** Reads and checks a report: everything that is wrong with it, at once. */
export function checkReport(
  json: ReadJson,
  resources: Checker,
  options: Options = {},
): CheckedReport {
  const { blanks = "error", totals = "compute", previous } = options;
  const { value } = json;
  if (value === undefined) return { findings: json.findings, suggestions: [] };
  const found = [...json.findings, ...checkCharacters(value, resources.fontSet.has)];
  const { report: given, edition, findings } = read(value, resources, blanks);
  found.push(...findings);
  if (!given || !edition) {
    return { ...(edition ? { edition } : {}), findings: found, suggestions: [] };
  }

  const { report, findings: completed } = completeTotals(given, edition, totals);
  const last = previous && readPrevious(previous, report.year, resources);
  found.push(...completed, ...(last?.findings ?? []));
  const subject = { report, edition, ...(last?.previous ? { previous: last.previous } : {}) };
  return {
    report,
    edition,
    findings: [...found, ...checkFigures(subject, options)],
    suggestions: suggestRepairs(subject),
  };
}

type ReadReport = Omit<CheckedReport, "suggestions">;

function read(value: unknown, { editions }: Checker, blanks: Blanks): ReadReport {
  const known = editions.map((one) => one.edition);
  const { edition, findings } = chooseEdition(value, known);
  return edition ? { edition, ...readReport(value, edition, { blanks }) } : { findings };
}

type ReadPrevious = { readonly previous?: Reported; readonly findings: readonly Finding[] };

/** Last year's report as it is: its own mistakes are last year's, only an unfit one is told. */
function readPrevious(json: ReadJson, year: number, resources: Checker): ReadPrevious {
  const { report: given, edition } = read(json.value, resources, "zero");
  if (!given || !edition) {
    const unreadable = finding("PREVIOUS-UNREADABLE", "warning", { pointer: "" }, {});
    return { findings: [unreadable] };
  }
  if (given.year !== year - 1) {
    const parameters = { l: given.year, r: year - 1 };
    const place = { pointer: inPrevious("/year") };
    return { findings: [finding("PREVIOUS-YEAR", "warning", place, parameters)] };
  }
  const { report } = completeTotals(given, edition, "compute");
  return { previous: { report, edition }, findings: [] };
}

/** The report as the tree that every writer prints. */
export function buildTree(
  report: Report,
  edition: Edition,
  { editions }: Pick<Resources, "editions">,
): DocumentTree {
  const template = editions.find((one) => one.edition.id === edition.id)?.template;
  if (!template) throw new Error(`edition ${edition.id} has no template`);
  const markup = fillTemplate(template, report);
  return {
    title: report.title,
    author: report.agency,
    date: report.signature?.date ?? `${report.year}-12-31`,
    blocks: readMarkup(markup, tablesOf(report, edition)),
  };
}

function tablesOf(report: Report, edition: Edition): Map<string, Table> {
  const names = report.sections.flatMap(({ table }) => (table ? [table] : []));
  return new Map(
    names.flatMap((name) => {
      const grid = gridNamed(edition, name);
      return grid ? [[name, fillGrid(grid, report.tables[name] ?? new Map())] as const] : [];
    }),
  );
}

/** Characters without a glyph cannot be forced: the document would show boxes or lose them. */
function isRefused(findings: readonly Finding[], { force = false }: Options): boolean {
  if (!force) return hasErrors(findings);
  return findings.some(({ rule }) => rule === "GLYPH-MISSING" || rule === "GLYPH-CONTROL");
}

/** File systems take 255 bytes: 80 Chinese characters and the ending. */
const longestFileName = 80;

/** Characters that no file system takes become their full-width forms. */
function fileNameOf(title: string): string {
  const name = [...title].slice(0, longestFileName).join("");
  return name.replaceAll(/[/\\:*?"<>|]/g, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  );
}
