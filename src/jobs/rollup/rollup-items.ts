import type { RolledUnit, RolledUp } from "../../collect/rolled-up.ts";
import { distinctNames, plainName } from "../../zip/file-names.ts";
import type { ItemSummary } from "../job.ts";
import { type RollupOutcome, type RollupRequest, unitNames } from "./roll-up.ts";

/** A file of the upload and what became of it. */
export type RollupItem = Omit<RolledUnit, "state"> & {
  /** In the upload. */
  readonly name: string;
  /** `unread`: it is no report, but a program's own file, or nothing could be done at all. */
  readonly state: RolledUnit["state"] | "unread";
  /** Where the findings and the questions are told in full; there are no such files without any. */
  readonly findingsFile: string;
  readonly questionsFile: string;
};

/** The files in the order of the upload. */
export function rollupItems({ items }: RollupRequest, outcome: RollupOutcome): RollupItem[] {
  const units: RolledUp["units"] = outcome.type === "rolled-up" ? outcome.rolledUp.units : [];
  const files = unitNames(items.map(({ name }) => name));
  const plain = distinctNames(files.map((file) => `${plainName(file)}.json`));
  return items.map(({ name }, index) => {
    const file = files[index] ?? "";
    const unread = { file, unit: name, state: "unread", findings: [], questions: [] } as const;
    return {
      ...(units.find((one) => one.file === file) ?? unread),
      name,
      findingsFile: `findings/${plain[index]}`,
      questionsFile: `questions/${plain[index]}`,
    };
  });
}

export function countOf(items: readonly RollupItem[], ...states: RollupItem["state"][]): number {
  return items.filter(({ state }) => states.includes(state)).length;
}

/** What a job tells of a file. */
export function rollupSummary({ name, letter, state }: RollupItem): ItemSummary {
  const files = letter ? [letter.name] : [];
  if (state === "returned") return { name, files, problem: "report-errors" };
  return state === "asked" ? { name, files, problem: "report-asked" } : { name, files };
}
