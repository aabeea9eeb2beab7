import type { Edition } from "../edition/edition.ts";
import { type Finding, hasErrors } from "../messages/finding.ts";
import type { Question } from "../messages/question.ts";
import type { Report } from "../report/report.ts";

/** A unit's report as it was read and checked. */
export type Unit = {
  /** The name of its file, without folders. */
  readonly file: string;
  /** Left out when the file holds no report at all. */
  readonly report?: Report;
  readonly edition?: Edition;
  readonly findings: readonly Finding[];
  /** What only a person can tell of a file that was no report JSON; left out where nothing is asked. */
  readonly questions?: readonly Question[];
};

/** `asked`: it has no errors, but somebody has to answer first what was read with doubts. */
export type UnitState = "passed" | "asked" | "returned";

/** A unit whose report was read without doubts and has no errors: its figures can be added up. */
export type Member = Unit & { readonly report: Report };

export function isMember(unit: Unit): unit is Member {
  return stateOf(unit) === "passed";
}

export function stateOf({ report, findings, questions = [] }: Unit): UnitState {
  if (report === undefined || hasErrors(findings)) return "returned";
  return questions.some(isAboutSums) ? "asked" : "passed";
}

/** What a picture shows is asked for the printed report, of which no sum is made. */
function isAboutSums({ code }: Question): boolean {
  return code !== "ASK-ALT";
}

/** Of files that reports come in. */
const endings = /\.(?:json|docx?|wps|xlsx?|et|rtf|od[ts]|pdf|ofd|html?|txt|csv|md|png|jpe?g|zip)$/i;

/** The agency's name, or the file's when the report does not tell it. */
export function unitName({ report, file }: Unit): string {
  return report?.agency ?? stemOf(file);
}

/** A file's name without its ending. */
export function stemOf(file: string): string {
  return file.replace(endings, "");
}
