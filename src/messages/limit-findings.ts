import { errorsIn, type Finding, finding } from "./finding.ts";

/** More than the cells and texts of a report that a person fills in can have. */
const most = 1000;

/** The findings, or the first thousand, errors first, and how many more there are. */
export function limitFindings(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= most) return findings;
  const errors = errorsIn(findings);
  const others = findings.filter(({ severity }) => severity !== "error");
  const told = [...errors, ...others].slice(0, most);
  const count = findings.length - most;
  return [...told, finding("FINDINGS-MORE", "info", { pointer: "" }, { count })];
}
