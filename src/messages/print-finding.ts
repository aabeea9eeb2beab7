import type { Finding } from "./finding.ts";
import { type Language, type MessageCode, type MessageParameters, sentence } from "./sentences.ts";

/** A finding's sentence. */
export function findingSentence(finding: Finding, language: Language = "zh-CN"): string {
  return sentence(finding.rule, finding.parameters as MessageParameters<MessageCode>, language);
}

/** Findings as programs are told them: each with its sentence. */
export function toldFindings(findings: readonly Finding[], language: Language): ToldFinding[] {
  return findings.map((one) => ({ ...one, sentence: findingSentence(one, language) }));
}

export type ToldFinding = Finding & { readonly sentence: string };

/** A finding on one line: severity, rule, place, sentence. */
export function printFinding(finding: Finding, language: Language = "zh-CN"): string {
  return printLine(finding, findingSentence(finding, language), language);
}

/** The same with a sentence that is said in place of its own. */
export function printLine(finding: Finding, text: string, language: Language): string {
  const { severity, rule, place } = finding;
  const where = place.cell?.labels.table ?? place.pointer;
  return [severities[language][severity], rule, where, text].filter(Boolean).join("  ");
}

const severities = {
  "zh-CN": { error: "错误", warning: "警告", info: "提示" },
  en: { error: "error", warning: "warning", info: "info" },
} as const;
