import { batchText } from "../../messages/batch.ts";
import { errorsIn, type Finding } from "../../messages/finding.ts";
import { printFinding } from "../../messages/print-finding.ts";
import { problemTexts } from "../../messages/problems/problems.ts";
import type { Language } from "../../messages/sentences.ts";
import { visible } from "../../messages/visible.ts";
import type { ItemProblem } from "../make-item.ts";
import type { ResultItem } from "./result-item.ts";

/** Errors told of each report; the rest stands in the file of its findings. */
const mostErrors = 10;

/**
 * What became of the batch, for a person: what was refused comes first.
 */
export function writeOverview(items: readonly ResultItem[], language: Language): string {
  const refused = items.filter(({ problem }) => problem !== undefined);
  const made = items.filter(({ problem }) => problem === undefined);
  const counts = { total: items.length, made: made.length, refused: refused.length };
  const lines = [
    batchText("counted", counts, language),
    ...part(batchText("refusedHeading", {}, language), refused, (one) =>
      tellRefused(one, language),
    ),
    ...part(batchText("madeHeading", {}, language), made, (one) => tellMade(one, language)),
  ];
  return overviewText(lines);
}

/** Old editors of Windows need the byte order mark and both characters at line ends. */
export function overviewText(lines: readonly string[]): string {
  return `\uFEFF${lines.map(visible).join("\r\n")}\r\n`;
}

/** Items under a heading, each with what is told of it. */
export function part<Item extends { readonly name: string }>(
  heading: string,
  items: readonly Item[],
  tell: (item: Item) => readonly string[],
): string[] {
  if (items.length === 0) return [];
  return [
    "",
    heading,
    ...items.flatMap((item) => ["", visible(item.name), ...tell(item).map(indent)]),
  ];
}

function tellMade({ files, findings, findingsFile }: ResultItem, language: Language): string[] {
  const count = findings.length;
  const told = batchText("findings", { count, file: findingsFile }, language);
  return [...files.map(({ fileName }) => fileName), ...(count > 0 ? [told] : [])];
}

function tellRefused(
  { problem, findings, findingsFile }: ResultItem,
  language: Language,
): readonly string[] {
  if (!problem) return [];
  const errors = errorsIn(findings);
  const told = errors.slice(0, mostErrors);
  const more = { count: findings.length - told.length, file: findingsFile };
  return [
    reasonOf(problem, language),
    ...told.map((finding: Finding) => printFinding(finding, language)),
    ...(more.count > 0 ? [batchText("more", more, language)] : []),
  ];
}

/** The errors stand below it here, and not in a member called `errors`. */
function reasonOf({ code, blanks, findings }: ItemProblem, language: Language): string {
  if (code !== "report-errors") return problemTexts(code, blanks as never, language).detail;
  const count = errorsIn(findings).length;
  return batchText("errors", { count }, language);
}

/** A sentence may quote a text that has lines, or characters that turn them round. */
function indent(line: string): string {
  return `  ${visible(line)}`;
}
