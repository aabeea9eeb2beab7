import { toldFindings } from "../../messages/print-finding.ts";
import { toldQuestions } from "../../messages/question.ts";
import {
  type Language,
  type MessageCode,
  type MessageParameters,
  sentence,
} from "../../messages/sentences.ts";
import type { Imported } from "../../readers/import-report.ts";
import { admit } from "../admit.ts";
import type { HttpContext } from "../environment.ts";
import type { ImportOrder, RefusedFile } from "../makers/importer.ts";
import { Problem } from "../problem.ts";
import type { Services } from "../services.ts";
import { notImportable, readImportedFile } from "../upload/read-imported-file.ts";
import { refuseOptions } from "../upload/read-query.ts";

/** `POST /v1/imports`: an old report's file in, a draft and what has to be asked out. */
export async function answerImport(context: HttpContext, services: Services): Promise<Response> {
  const { body } = await admit(context, services, services.limits.importBytes);
  const { language } = context.var;
  refuseOptions(context.req.url);
  const order = await readImportedFile(context.req.raw.headers, body);
  const outcome = await services.importer.importFile(order);
  if (outcome.type === "refused") throw refusal(outcome, order, language);
  return context.json(importResult(outcome, language), 200, {
    "cache-control": "no-store",
    "content-language": language,
    vary: "Accept-Language",
  });
}

/** A draft with its findings and questions, each with its sentence. */
export function importResult(
  { report, findings, questions, origins }: Imported,
  language: Language,
) {
  return {
    report,
    findings: toldFindings(findings, language),
    questions: toldQuestions(questions, language),
    origins,
  };
}

/** Kinds of files that are not read, whatever is in them. */
const otherKinds: readonly MessageCode[] = [
  ...(["FILE-KIND", "FILE-SAVE-AS", "FILE-PICTURE", "FILE-ARCHIVE", "FILE-MAIL"] as const),
  ...(["FILE-SHORTCUT", "FILE-JSON", "FILE-MHTML", "FILE-OLD"] as const),
];

/** Programs tell refusals apart by the rule in `errors`. */
function refusal(
  { code, parameters }: RefusedFile,
  { fileName, mediaType }: ImportOrder,
  language: Language,
): Problem {
  if (code === "FILE-TYPE") return notImportable(mediaType || (fileName ?? ""));
  const reason = sentence(code, parameters as MessageParameters<MessageCode>, language);
  const place = { pointer: "" };
  const findings = [{ rule: code, severity: "error", place, parameters } as const];
  const isOther = otherKinds.includes(code);
  return new Problem(isOther ? "file-kind" : "file-refused", { reason }, { findings });
}
