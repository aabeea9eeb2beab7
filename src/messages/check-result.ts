import type { Finding } from "./finding.ts";
import { type ToldFinding, toldFindings } from "./print-finding.ts";
import type { Language } from "./sentences.ts";
import { type Suggestion, suggestionSentence } from "./suggestion.ts";

/** What a check found, for programs. */
export type CheckResult = {
  readonly findings: readonly ToldFinding[];
  readonly suggestions: readonly (Suggestion & { readonly sentence: string })[];
};

type Checked = {
  readonly findings: readonly Finding[];
  readonly suggestions: readonly Suggestion[];
};

/** Findings and suggestions, each with its sentence. */
export function checkResult({ findings, suggestions }: Checked, language: Language): CheckResult {
  return {
    findings: toldFindings(findings, language),
    suggestions: suggestions.map((one) => ({
      ...one,
      sentence: suggestionSentence(one, language),
    })),
  };
}
