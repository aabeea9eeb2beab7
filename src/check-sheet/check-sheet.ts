import { errorsIn, type Finding, type Severity } from "../messages/finding.ts";
import { groupFindings } from "../messages/groups/group-findings.ts";
import { plainTextOf, sectionFor } from "../report/checks/completeness/mandated.ts";
import { publicationLimits } from "../report/checks/completeness/publication.ts";
import { repeatedPercent } from "../report/checks/completeness/repetition.ts";
import { ownTablesOf } from "../report/checks/own-tables/own-items.ts";
import type { Reported } from "../report/checks/subject.ts";
import type { Report } from "../report/report.ts";
import { type Family, familiesOf, type RulesUsed } from "./rules.ts";

/** 核校单: what was checked in a report, and with what result. */
export type CheckSheet = {
  readonly title: string;
  readonly agency: string;
  readonly year: number;
  readonly edition: { readonly id: string; readonly name: string };
  readonly errors: number;
  readonly families: readonly Family[];
  /** The sentences of the warnings that stand, of one sort in one. */
  readonly warnings: readonly string[];
  /** Those of the hints, which need not be followed. */
  readonly hints: readonly string[];
  /** How much of a section's text stands in last year's; only when that report was given. */
  readonly repeated: readonly { readonly section: string; readonly percent: number }[];
  readonly publication: Publication;
  readonly files: readonly HashedFile[];
};

/** The date under the report against the limits of the law; ISO dates. */
export type Publication = {
  readonly from: string;
  readonly to: string;
  readonly signed?: string;
  readonly state: "inTime" | "outside" | "unsigned";
};

export type HashedFile = { readonly file: string; readonly sha256: string };

export type SheetInput = Reported & {
  readonly findings: readonly Finding[];
  readonly previous: Reported | undefined;
  readonly used: Omit<RulesUsed, "edition" | "comparedWithLast" | "hasOwnTables">;
  readonly files: readonly HashedFile[];
};

export function makeCheckSheet(input: SheetInput): CheckSheet {
  const { report, edition, findings, previous, used, files } = input;
  const comparedWithLast = previous?.report.year === report.year - 1;
  const hasOwnTables = ownTablesOf(report).length > 0;
  const grouping = { language: "zh-CN", tables: () => edition.grids } as const;
  const sentences = (wanted: Severity) => {
    const those = findings.filter(({ severity }) => severity === wanted);
    return groupFindings(those, grouping).map(({ sentence }) => sentence);
  };
  return {
    title: report.title,
    agency: report.agency,
    year: report.year,
    edition: { id: edition.id, name: edition.name },
    errors: errorsIn(findings).length,
    families: familiesOf(findings, { ...used, edition, comparedWithLast, hasOwnTables }),
    warnings: sentences("warning"),
    hints: sentences("info"),
    repeated: previous && comparedWithLast ? repeatedSections(input, previous) : [],
    publication: publicationOf(report),
    files,
  };
}

/** The sections whose text is the year's own. */
const ownText = ["overview", "problems"];

function repeatedSections(subject: Reported, previous: Reported): CheckSheet["repeated"] {
  return ownText.flatMap((id) => {
    const [section, last] = [sectionFor(id, subject), sectionFor(id, previous)];
    if (!section || !last) return [];
    const percent = repeatedPercent(plainTextOf(section), plainTextOf(last));
    return [{ section: section.heading, percent }];
  });
}

/** @see 《中华人民共和国政府信息公开条例》第四十九条 */
function publicationOf(report: Report): Publication {
  const { from, to } = publicationLimits(report);
  const signed = report.signature?.date;
  if (signed === undefined) return { from, to, state: "unsigned" };
  // Dates in their ISO form stand in the order of the calendar.
  return { from, to, signed, state: from <= signed && signed <= to ? "inTime" : "outside" };
}
