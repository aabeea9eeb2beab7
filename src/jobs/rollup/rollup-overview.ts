import type { RolledWhole } from "../../collect/rolled-up.ts";
import { batchText } from "../../messages/batch.ts";
import { errorsIn } from "../../messages/finding.ts";
import { printFinding } from "../../messages/print-finding.ts";
import { problemTexts } from "../../messages/problems/problems.ts";
import { questionSentence } from "../../messages/question.ts";
import type { Language } from "../../messages/sentences.ts";
import { overviewText, part } from "../result/overview.ts";
import type { RollupOutcome } from "./roll-up.ts";
import { countOf, type RollupItem } from "./rollup-items.ts";

/** What became of the roll-up, for a person: what stood against it comes first. */
export function writeRollupOverview(
  { items, outcome }: { readonly items: readonly RollupItem[]; readonly outcome: RollupOutcome },
  language: Language,
): string {
  const of = (state: RollupItem["state"]) => items.filter((one) => one.state === state);
  const counts = {
    total: items.length,
    passed: countOf(items, "passed"),
    asked: countOf(items, "asked"),
    returned: countOf(items, "returned"),
  };
  return overviewText([
    batchText("rollupCounted", counts, language),
    ...tellOutcome(outcome, language),
    ...part(batchText("returnedHeading", {}, language), of("returned"), (one) =>
      tellReturned(one, language),
    ),
    ...part(batchText("askedHeading", {}, language), of("asked"), ({ questions }) =>
      questions.map((one) => `${one.where}  ${questionSentence(one, language)}`.trim()),
    ),
    ...part(batchText("supersededHeading", {}, language), of("superseded"), () => []),
    ...part(batchText("unreadHeading", {}, language), of("unread"), () => []),
    ...part(batchText("passedHeading", {}, language), of("passed"), () => []),
  ]);
}

function tellOutcome(outcome: RollupOutcome, language: Language): string[] {
  if (outcome.type === "refused") {
    const { code, blanks } = outcome.problem;
    return [problemTexts(code, blanks as never, language).detail];
  }
  const { whole } = outcome.rolledUp;
  if (!whole) return [batchText("rollupStopped", {}, language)];
  return tellWhole(whole, language);
}

function tellWhole(whole: RolledWhole, language: Language): string[] {
  const { count, files, findings, refused, notCounted } = whole;
  const names = files.map(({ name }) => name).join(language === "en" ? ", " : "、");
  return [
    batchText("rollupDone", { count, files: names }, language),
    ...(refused === undefined ? [] : [batchText("wholeRefused", { count: refused }, language)]),
    ...notCounted.map((one) => batchText("notCounted", one, language)),
    ...findings.map((one) => printFinding(one, language)),
  ];
}

/** Errors told of each unit; the rest stands in the file of its findings. */
const mostErrors = 10;

function tellReturned(
  { findings, findingsFile, letter }: RollupItem,
  language: Language,
): string[] {
  const errors = errorsIn(findings);
  const told = errors.slice(0, mostErrors);
  const more = { count: errors.length - told.length, file: findingsFile };
  return [
    ...(letter ? [batchText("letter", { file: letter.name }, language)] : []),
    ...told.map((one) => printFinding(one, language)),
    ...(more.count > 0 ? [batchText("more", more, language)] : []),
  ];
}
