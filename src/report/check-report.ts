import type { Edition } from "../edition/edition.ts";
import { type Finding, finding } from "../messages/finding.ts";
import type { Suggestion } from "../messages/suggestion.ts";
import { checkFigures, type RuleChoice } from "./check-figures.ts";
import { checkCharacters, type HasGlyph } from "./checks/characters.ts";
import { inPrevious } from "./checks/figures.ts";
import type { Reported } from "./checks/subject.ts";
import { completeTotals, type Totals } from "./complete-totals.ts";
import type { ReadJson } from "./json/read-json.ts";
import type { Pictures } from "./own/pictures.ts";
import type { Blanks } from "./read/read-cell.ts";
import { chooseEdition, type ReadOptions, readReport } from "./read/read-report.ts";
import { suggestRepairs } from "./repair/suggest-repairs.ts";
import type { Report } from "./report.ts";
import { unifyCharacters } from "./text/unify-characters.ts";

export type CheckOptions = RuleChoice & {
  /** A blank cell is an error, or with `zero` a 0 and a warning. */
  readonly blanks?: Blanks;
  /** Totals left out are computed; with `correct` wrong ones are set right too, each a finding. */
  readonly totals?: Totals;
  /** The report's pictures, see `readPictures`; one that is not among them is missing. */
  readonly pictures?: Pictures;
  /** Last year's report: carry-over, stock and leftovers are checked against it. */
  readonly previous?: ReadJson;
};

export type CheckedReport = {
  /** Left out when the report lacks what no document can do without. */
  readonly report?: Report;
  readonly edition?: Edition;
  /** Last year's report, where it was given and is one. */
  readonly previous?: Reported;
  readonly findings: readonly Finding[];
  /** Changes that would mend sums that fail, the likeliest first; none is ever made. */
  readonly suggestions: readonly Suggestion[];
};

/** What reports are checked with: the editions there are, and the characters that can be printed. */
export type Checker = {
  readonly editions: readonly { readonly edition: Edition }[];
  readonly fontSet: { readonly has: HasGlyph };
};

/** Reads and checks a report: everything that is wrong with it, at once. */
export function checkReport(
  json: ReadJson,
  resources: Checker,
  options: CheckOptions = {},
): CheckedReport {
  const { blanks = "error", totals = "compute", pictures = new Map(), previous } = options;
  if (json.value === undefined) return { findings: json.findings, suggestions: [] };
  const { value, findings: unified } = unifyCharacters(json.value);
  const characters = checkCharacters(value, resources.fontSet.has);
  const {
    report: given,
    edition,
    findings: reading,
  } = read(value, resources, { blanks, pictures });
  const found = [...json.findings, ...unified, ...characters, ...reading];
  if (!given || !edition) {
    return { ...(edition ? { edition } : {}), findings: found, suggestions: [] };
  }

  const { report, findings: completed } = completeTotals(given, edition, totals);
  const last = previous && readPrevious(previous, report.year, resources);
  const suggestions = suggestRepairs({ report, edition });
  const before = last?.previous ? { previous: last.previous } : {};
  const checked = checkFigures({ report, edition, suggestions, ...before }, options);
  const compared = last?.findings ?? [];
  const all = [...found, ...completed, ...compared, ...checked];
  return { report, edition, ...before, findings: all, suggestions };
}

type ReadReport = Omit<CheckedReport, "suggestions">;

function read(value: unknown, { editions }: Checker, options: ReadOptions): ReadReport {
  const known = editions.map((one) => one.edition);
  const { edition, findings } = chooseEdition(value, known);
  return edition ? { edition, ...readReport(value, edition, options) } : { findings };
}

type ReadPrevious = { readonly previous?: Reported; readonly findings: readonly Finding[] };

/** Last year's report as it is: its own mistakes are last year's, only an unfit one is told. */
function readPrevious(json: ReadJson, year: number, resources: Checker): ReadPrevious {
  const { value } = unifyCharacters(json.value);
  const { report: given, edition } = read(value, resources, { blanks: "zero" });
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
