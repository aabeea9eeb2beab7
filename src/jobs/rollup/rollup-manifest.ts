import type { RolledWhole } from "../../collect/rolled-up.ts";
import { Problem } from "../../messages/problems/problem.ts";
import { sha256 } from "../make-item.ts";
import type { ResultTools } from "../result/build-result.ts";
import type { RollupOutcome, RollupRequest } from "./roll-up.ts";
import { countOf, type RollupItem } from "./rollup-items.ts";

/** Where the findings of the sum are told. */
export const wholeFindingsFile = "findings.json";

/** What a program reads of a roll-up. */
export async function rollupManifest(
  { id, createdAt, language }: RollupRequest,
  { outcome, items }: { readonly outcome: RollupOutcome; readonly items: readonly RollupItem[] },
  { describeProblem }: ResultTools,
): Promise<object> {
  const whole = outcome.type === "rolled-up" ? outcome.rolledUp.whole : undefined;
  const problem = wholeProblem(outcome, countOf(items, "returned", "asked"));
  const made = countOf(items, "passed");
  return {
    ...{ job: id, createdAt, total: items.length, made, refused: items.length - made },
    ...(whole && { whole: toldWhole(whole) }),
    ...(problem && { problem: await describeProblem(problem, { id, language }) }),
    items: items.map(toldItem),
  };
}

/** Why there is no sum, or none of its documents. */
function wholeProblem(outcome: RollupOutcome, open: number): Problem | undefined {
  if (outcome.type === "refused") return outcome.problem;
  const { whole } = outcome.rolledUp;
  if (!whole) return new Problem("rollup-stopped", { count: open });
  const { refused: count, findings } = whole;
  return count === undefined ? undefined : new Problem("report-errors", { count }, { findings });
}

function toldWhole({ agency, year, edition, count, files, findings }: RolledWhole): object {
  return {
    ...{ agency, year, edition, units: count },
    files: files.map(({ name, mediaType, bytes }) => ({
      ...{ name, mediaType, size: bytes.length, sha256: sha256(bytes) },
    })),
    findings: findings.length,
    ...(findings.length > 0 && { findingsFile: wholeFindingsFile }),
  };
}

function toldItem(item: RollupItem): object {
  const { name, unit, state, letter, findings, findingsFile, questions, questionsFile } = item;
  return {
    ...{ name, unit, state },
    ...(letter && { letter: letter.name }),
    findings: findings.length,
    ...(findings.length > 0 && { findingsFile }),
    questions: questions.length,
    ...(questions.length > 0 && { questionsFile }),
  };
}
