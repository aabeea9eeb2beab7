import type { RolledUp, RollupOrder } from "../../collect/rolled-up.ts";
import type { UnitDraft } from "../../collect/unit-draft.ts";
import { finding } from "../../messages/finding.ts";
import { Problem } from "../../messages/problems/problem.ts";
import { problemTexts } from "../../messages/problems/problems.ts";
import type { Language } from "../../messages/sentences.ts";
import { distinctNames } from "../../zip/file-names.ts";
import type { KeptRequest } from "../job.ts";
import type { ItemProblem } from "../make-item.ts";
import { picturesOf } from "../pictures-beside.ts";
import { whenFree } from "../when-free.ts";
import type { UnitOutcome, UnitTools } from "./read-unit.ts";

export type RollupRequest = KeptRequest & Required<Pick<KeptRequest, "rollup">>;

/** What became of a roll-up as a whole: its files, or why there are none. */
export type RollupOutcome =
  | { readonly type: "rolled-up"; readonly rolledUp: RolledUp }
  | { readonly type: "refused"; readonly problem: Problem };

/** Adds up what was read of the units' files. */
export async function rollUp(
  request: RollupRequest,
  outcomes: readonly UnitOutcome[],
  { collector, pause, tellDefect }: UnitTools,
): Promise<RollupOutcome> {
  const order = orderOf(request, outcomes);
  try {
    return { type: "rolled-up", rolledUp: await whenFree(() => collector.rollUp(order), pause) };
  } catch (error) {
    if (error instanceof Problem) return { type: "refused", problem: error };
    tellDefect(error);
    return { type: "refused", problem: new Problem("item-failed", {}) };
  }
}

function orderOf(
  { items, pictures = [], rollup, options, formats, language }: RollupRequest,
  outcomes: readonly UnitOutcome[],
): RollupOrder {
  const files = unitNames(items.map(({ name }) => name));
  const drafts = items.map((item, index) => ({
    ...draftOf(outcomes[index], language),
    file: files[index] ?? "",
    ...(pictures.length > 0 && { pictures: picturesOf(item, pictures) }),
  }));
  return { drafts, wish: rollup, options, formats, language };
}

function draftOf(
  outcome: UnitOutcome | undefined,
  language: Language,
): Pick<UnitDraft, "text" | "findings" | "questions"> {
  if (!outcome) throw new Error("a roll-up without the outcome of a file");
  if (outcome.type === "read") return outcome.draft;
  return { findings: [unread(outcome.problem, language)], questions: [] };
}

function unread({ code, blanks }: ItemProblem, language: Language) {
  const { detail } = problemTexts(code, blanks as never, language);
  return finding("ROLLUP-UNREAD", "error", { pointer: "" }, { reason: detail });
}

/** The names of units' files as in a folder: without the folder that all of them lie in, and each its own. */
export function unitNames(names: readonly string[]): string[] {
  const folders = names.map((name) => name.slice(0, name.lastIndexOf("/") + 1));
  const [first = "", ...others] = folders;
  let common = first;
  while (!others.every((folder) => folder.startsWith(common))) {
    common = common.slice(0, common.lastIndexOf("/", common.length - 2) + 1);
  }
  return distinctNames(names.map((name) => name.slice(common.length)));
}
