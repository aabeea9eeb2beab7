import type { Edition } from "../edition/edition.ts";
import type { Finding } from "../messages/finding.ts";
import { GenerationError } from "../messages/generation-error.ts";
import { limitFindings } from "../messages/limit-findings.ts";
import type { Question } from "../messages/question.ts";
import { decodeJson } from "../report/json/decode-json.ts";

/** A unit's file as it came. */
export type UnitFile = { readonly file: string; readonly bytes: Uint8Array };

/** What was read of it, as data: a report's JSON, not checked yet. */
export type UnitDraft = {
  readonly file: string;
  /** Left out where the file holds no report. */
  readonly text?: string;
  /** Of the reading alone. */
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
};

/** Whether a file is taken for a report's JSON; all others are imported. */
export function isJsonName(file: string): boolean {
  return /\.json$/i.test(file);
}

/** Reads a unit's file of whatever kind; why it could not be read is a finding. */
export async function readUnitFile(
  { file, bytes }: UnitFile,
  editions: readonly Edition[],
): Promise<UnitDraft> {
  if (isJsonName(file)) return { file, ...decodeJson(bytes), questions: [] };
  const { readDraft } = await import("../readers/import-report.ts");
  try {
    const { report, findings, questions } = await readDraft(bytes, { fileName: file, editions });
    return { file, text: JSON.stringify(report), findings: limitFindings(findings), questions };
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    return { file, findings: [refusal(error)], questions: [] };
  }
}

function refusal({ code, parameters }: GenerationError): Finding {
  return { rule: code, severity: "error", place: { pointer: "" }, parameters };
}
