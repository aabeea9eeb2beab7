import type { Place } from "./finding.ts";
import { type Language, type MessageCode, sentence } from "./sentences.ts";

/** A change that would mend failed sums. It is told, never made. */
export type Suggestion = {
  readonly kind: SlipKind | "several";
  readonly changes: readonly Change[];
  /** The rule of every sum that fails now and would hold then. */
  readonly mends: readonly MessageCode[];
  /** How many sums of the table would fail all the same. */
  readonly left: number;
};

export type Change = { readonly place: Place; readonly from: number; readonly to: number };

/**
 * What the hand did: one digit wrong, left out, typed too much, or two in the wrong order;
 * two neighbouring cells exchanged; a number in the wrong row or column; the digits of two
 * cells side by side cut at the wrong place; a row's cells one place off; a total that was
 * not updated; any other number.
 */
export type SlipKind =
  | "digit"
  | "missing-digit"
  | "extra-digit"
  | "digits-swapped"
  | "swap"
  | "misplaced"
  | "split"
  | "shift"
  | "total"
  | "number";

export function suggestionSentence(suggestion: Suggestion, language: Language = "zh-CN"): string {
  const { kind, changes, mends, left } = suggestion;
  const parts = changes.map(({ place, from, to }) => {
    const { row = "", column: col = "" } = place.cell?.labels ?? {};
    return sentence("REPAIR-CHANGE", { row, col, l: from, r: to }, language);
  });
  const blanks = {
    kind: `@${kind}`,
    changes: parts.join(separators[language]),
    count: mends.length,
  };
  return left === 0
    ? sentence("REPAIR", blanks, language)
    : sentence("REPAIR-PART", { ...blanks, left }, language);
}

const separators = { "zh-CN": "，", en: ", " } as const;
