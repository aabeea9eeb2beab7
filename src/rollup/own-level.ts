import { type Finding, finding } from "../messages/finding.ts";
import type { Member } from "./unit.ts";

/**
 * Reports that bear the name under which all are added up: the own level's, unless an earlier sum
 * lies among the units, which only a person can tell.
 */
export function ownLevelOf(members: readonly Member[], agency: string): Finding[] {
  return members
    .filter(({ report }) => report.agency === agency)
    .map(({ file }) => finding("ROLLUP-SAME", "info", { pointer: "/agency" }, { file, t: agency }));
}
