import type { Edition } from "../../src/edition/edition.ts";
import { appliesTo } from "../../src/edition/edition.ts";
import type { Finding } from "../../src/messages/finding.ts";
import type { Reported } from "../../src/report/checks/subject.ts";
import { checkSums } from "../../src/report/checks/sums.ts";
import { completeTotals } from "../../src/report/complete-totals.ts";
import { isRecord } from "../../src/report/read/input.ts";
import { readReport } from "../../src/report/read/read-report.ts";
import { editions } from "./draft/draft.ts";

/**
 * What must stand beside the cell before the next key: numbers, totals and sums, by the program's
 * own checks. All others cost some milliseconds more and come from the worker.
 */
export function quickCheck(
  value: unknown,
  edition: Edition,
  previous: Reported | undefined,
): readonly Finding[] {
  const { report: given, findings } = readReport(value, edition, { blanks: "error" });
  const ofCells = findings.filter(({ rule }) => isQuick(rule, edition));
  if (!given) return ofCells;
  const { report, findings: totals } = completeTotals(given, edition, "compute");
  const last = previous?.report.year === report.year - 1 ? { previous } : {};
  return [...ofCells, ...totals, ...checkSums({ report, edition, ...last })];
}

/** Last year's report as the checks take it; undefined when it cannot be read. */
export function readPrevious(value: unknown): Reported | undefined {
  const year = isRecord(value) ? Number(value.year) : Number.NaN;
  const edition = editions.find((one) => appliesTo(one, year));
  if (!edition) return undefined;
  const { report } = readReport(value, edition, { blanks: "zero" });
  return report && { report: completeTotals(report, edition, "compute").report, edition };
}

/** Whether the quick check tells all that a rule finds. */
export function isQuick(rule: string, edition: Edition): boolean {
  return /^(?:NUM|TOTAL)-/.test(rule) || edition.rules.some(({ id }) => id === rule);
}
