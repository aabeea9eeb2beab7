import type { Finding } from "../../messages/finding.ts";
import { distinctNames, plainName } from "../../zip/file-names.ts";
import type { JobItem } from "../job.ts";
import type { ItemOutcome, ItemProblem, MadeFile } from "../make-item.ts";

/** One report of a batch with the names that its files have in the result. */
export type ResultItem = {
  readonly name: string;
  readonly files: readonly MadeFile[];
  readonly problem?: ItemProblem;
  readonly findings: readonly Finding[];
  /** Where the findings are told in full; there is no such file without findings. */
  readonly findingsFile: string;
};

/** Gives every file of the result a name of its own, in the order of the reports. */
export function nameFiles(
  items: readonly JobItem[],
  outcomes: readonly ItemOutcome[],
): ResultItem[] {
  const made = outcomes.map((outcome) => (outcome.type === "made" ? outcome.files : []));
  const fileNames = distinctNames(made.flat().map(({ fileName }) => fileName)).values();
  const findingsNames = distinctNames(items.map(({ name }) => `${plainName(name)}.json`));
  return outcomes.map((outcome, item) => ({
    name: items[item]?.name ?? "",
    files: (made[item] ?? []).map((file) => ({
      ...file,
      fileName: fileNames.next().value ?? file.fileName,
    })),
    ...(outcome.type === "made"
      ? { findings: outcome.findings }
      : { problem: outcome.problem, findings: outcome.problem.findings }),
    findingsFile: `findings/${findingsNames[item]}`,
  }));
}
