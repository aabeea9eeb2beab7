import type { Imported } from "../../../src/readers/import-report.ts";
import { squeeze } from "../canonical.ts";
import { judge, numbersOf } from "../judge.ts";
import type { Mark } from "./mark-kinds.ts";

/** What became of a file with a mark in it. */
export type MarkJudgement = {
  readonly figures: number;
  readonly asked: number;
  /** Figures that differ from the true ones, or are missing without a question. */
  readonly wrong: readonly string[];
  /** Words that are neither in the draft nor in a finding or question. */
  readonly lost: readonly string[];
};

/** @param plain - the draft of the same file without the mark. */
export function judgeMark(
  imported: Imported,
  plain: Imported,
  { words, sentences, figure }: Mark & { readonly figure: string },
): MarkJudgement {
  const { cells, asked, wrong, silent } = judge(imported, numbersOf(plain.report));
  const [text, before] = [textOf(imported.report), textOf(plain.report)];
  const isSame = text === before;
  const kept = sentences.map(squeeze).find((one) => isReplaced(text, before, { figure, one }));
  // Words of a box may stand as a paragraph of their own; digits must not stand anywhere.
  const isBeside =
    /\p{Script=Han}/u.test(words) && isReplaced(text, before, { figure: "", one: squeeze(words) });
  const said = isSame ? "" : (kept ?? (isBeside ? words : ""));
  return {
    figures: cells,
    asked,
    wrong: [...wrong, ...silent],
    lost: [
      ...(isSame || kept !== undefined || isBeside ? [] : [difference(text, before)]),
      ...(said.includes(words) || isTold(words, imported, plain) ? [] : [words]),
    ],
  };
}

/** All texts of a draft, without blanks and the marks of format that no eye sees. */
function textOf(report: unknown): string {
  return squeeze(strings(withoutTables(report)).join("\n")).replaceAll(/[\u200b\u00ad]/g, "");
}

function withoutTables(report: unknown): unknown {
  return { ...(report as object), tables: {} };
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

type Change = { readonly figure: string; readonly one: string };

function isReplaced(text: string, before: string, { figure, one }: Change): boolean {
  for (let at = before.indexOf(figure); at >= 0 && at < before.length; ) {
    const made = before.slice(0, at) + one + before.slice(at + figure.length);
    if (made === text) return true;
    at = before.indexOf(figure, at + 1);
  }
  return false;
}

/** Whether a finding or question says them that the file without the mark has not. */
function isTold(words: string, imported: Imported, plain: Imported): boolean {
  const known = new Set(told(plain));
  const plainWords = squeeze(words);
  // A mark may be broken over two lines of a narrow cell.
  return told(imported).some((one) => !known.has(one) && squeeze(one).includes(plainWords));
}

function told({ findings, questions }: Imported): string[] {
  return [...findings, ...questions].map(({ parameters }) =>
    Object.values(parameters).map(String).join("\n"),
  );
}

/** Where two texts begin to differ. */
function difference(text: string, before: string): string {
  const at = [...before].findIndex((character, index) => text[index] !== character);
  const around = (one: string) => one.slice(Math.max(0, at - 5), at + 15);
  return `“${around(before)}” → “${around(text)}”`;
}
