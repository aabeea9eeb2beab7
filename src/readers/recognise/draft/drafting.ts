import type { Edition } from "../../../edition/edition.ts";
import { type Finding, finding } from "../../../messages/finding.ts";
import type { Question } from "../../../messages/question.ts";
import type { Word } from "../../../messages/sentences.ts";
import type { SourcePlace } from "../../../messages/source-place.ts";

/** What is gathered while a draft is made: told, asked, and where each part stands in the file. */
export type Drafting = {
  readonly edition: Edition;
  readonly findings: Finding[];
  readonly questions: Question[];
  /** JSON Pointer into the draft → place in the file. */
  readonly origins: Record<string, SourcePlace>;
};

export type Asked = Omit<Question, "id">;

/** Questions are numbered in the order in which they come up. */
export function ask({ questions }: Drafting, asked: Asked): void {
  questions.push({ id: `q${questions.length + 1}`, ...asked });
}

/** Documents can do without a title and a signature; all else that is missing is an error. */
export function tellMissing({ findings }: Drafting, pointer: string, what: Word): void {
  const severity = ["/title", "/signature"].includes(pointer) ? "warning" : "error";
  findings.push(finding("IMPORT-MISSING", severity, { pointer }, { what }));
}

/** The beginning of a text, to be recognised by. */
export function excerpt(text: string): string {
  const plain = text.trim();
  return plain.length > 20 ? `${plain.slice(0, 20)}…` : plain;
}
