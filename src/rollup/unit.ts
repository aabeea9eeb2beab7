import type { Edition } from "../edition/edition.ts";
import { type Finding, hasErrors } from "../messages/finding.ts";
import type { Report } from "../report/report.ts";

/** A unit's report as it was read and checked. */
export type Unit = {
  /** The name of its file, without folders. */
  readonly file: string;
  /** Left out when the file holds no report at all. */
  readonly report?: Report;
  readonly edition?: Edition;
  readonly findings: readonly Finding[];
};

/** A unit whose report was read and has no errors: its figures can be added up. */
export type Member = Unit & { readonly report: Report };

export function isMember(unit: Unit): unit is Member {
  return unit.report !== undefined && !hasErrors(unit.findings);
}

/** The agency's name, or the file's when the report does not tell it. */
export function unitName({ report, file }: Unit): string {
  return report?.agency ?? file.replace(/\.json$/i, "");
}
