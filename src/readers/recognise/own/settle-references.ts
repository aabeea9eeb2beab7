import type { Target } from "../../../document/references/anchor.ts";
import { captionLabels } from "../../../document/references/counted-kinds.ts";
import { setMember } from "../../../messages/own-member.ts";
import { countCaptions, type OwnName } from "../../../report/own/count-captions.ts";
import { isMarked, putMarked, unmarked } from "../../../report/own/reference-marks.ts";
import {
  escapeReferences,
  referringMembers,
  unprintedMembers,
} from "../../../report/own/reference-syntax.ts";
import type { SourceReferences } from "../../source.ts";
import type { JsonObject } from "../draft/draft.ts";

/**
 * Writes references of the file as a report writes them, `{表:id}`, where the draft prints the same
 * words for them; all others stay the words that they are. Words that only look like a reference
 * are written so that they are printed as they stand.
 */
export function settleReferences(report: JsonObject, references: SourceReferences = []): void {
  const names = countCaptions({ value: report, pointer: "", findings: [] });
  const write = (text: string, key: string) => writeText(text, key, { names, references });
  for (const [key, value] of Object.entries(report)) {
    const isReferring = referringMembers.includes(key);
    setMember(report, [key], rewrite(value, key, isReferring ? write : unmarked));
  }
}

/** A value with other texts. */
function rewrite(
  value: unknown,
  key: string,
  write: (text: string, key: string) => string,
): unknown {
  if (typeof value === "string") return write(value, key);
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) value[index] = rewrite(one, key, write);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, one] of Object.entries(value)) {
      const isPrinted = !unprintedMembers.includes(name);
      if (isPrinted) setMember(value as JsonObject, [name], rewrite(one, name, write));
    }
  }
  return value;
}

type Known = { readonly names: readonly OwnName[]; readonly references: SourceReferences };

function writeText(text: string, key: string, { names, references }: Known): string {
  if (!isMarked(text)) return escapeReferences(text);
  const opens = key === "caption" ? text.search(/\S/) : -1;
  let at = 0;
  return putMarked(text, {
    between: (words) => {
      at += words.length;
      return escapeReferences(words);
    },
    reference: (words, index) => {
      const to = references[index];
      // No caption begins with a reference.
      const isFirst = at <= opens;
      return to && !isFirst && isPrintedAs(words, to, names) ? referenceTo(to) : words;
    },
  });
}

function isPrintedAs(words: string, { kind, id }: Target, names: readonly OwnName[]): boolean {
  const named = names.filter((one) => one.kind === kind && one.id === id);
  return named.length === 1 && named[0]?.printed === words;
}

function referenceTo({ kind, id }: Target): string {
  return `{${captionLabels[kind]}:${id}}`;
}

/** What is told and asked, its words without marks. */
export function withoutMarks<Value>(value: Value, references: SourceReferences | undefined): Value {
  return references ? (strip(value) as Value) : value;
}

function strip(value: unknown): unknown {
  if (typeof value === "string") return unmarked(value);
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, strip(one)]));
}
