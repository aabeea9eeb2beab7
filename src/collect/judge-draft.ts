import type { Finding } from "../messages/finding.ts";
import type { Question } from "../messages/question.ts";
import { type Checker, type CheckOptions, checkReport } from "../report/check-report.ts";
import { readJson } from "../report/json/read-json.ts";
import { type FetchPicture, readPictures } from "../report/own/read-pictures.ts";
import type { Unit } from "../rollup/unit.ts";
import type { UnitDraft } from "./unit-draft.ts";

/** The unit of a draft: checked as a report is, save for what has to be answered first. */
export async function judgeDraft(
  { file, text, findings: reading, questions: all }: UnitDraft,
  checker: Checker,
  { options, picture }: { readonly options: CheckOptions; readonly picture: FetchPicture },
): Promise<Unit> {
  if (text === undefined) return { file, findings: reading };
  const json = readJson(text);
  const pictures = await readPictures(json, picture);
  const questions = all.filter(({ code }) => code !== "ASK-BLANK");
  // What is not understood is no 0: sums with it would fail, and the unit be blamed for it.
  const keepsBlanks = options.blanks === "zero" && questions.length > 0;
  const asked = { ...options, pictures, ...(keepsBlanks && { blanks: "error" as const }) };
  const { report, edition, findings } = checkReport(json, checker, asked);
  const known = new Set(reading.map(keyOf));
  const isLeftOut = (one: Finding) =>
    known.has(keyOf(one)) || isAsked(one, questions) || (keepsBlanks && one.rule === "NUM-BLANK");
  const others = findings.filter((one) => !isLeftOut(one));
  return {
    file,
    ...(report && { report }),
    ...(edition && { edition }),
    findings: [...reading, ...others],
    ...(questions.length > 0 && { questions }),
  };
}

/** Rules about what the draft leaves out because it is asked for. A cell that is blank in the file is blank. */
const leftOut = ["NUM-BLANK", "NUM-ZERO", "TOTAL-COMPUTED", "PIC-ALT"];

function isAsked({ rule, place }: Finding, questions: readonly Question[]): boolean {
  if (!leftOut.includes(rule)) return false;
  return questions.some(
    ({ pointer }) => place.pointer === pointer || place.pointer.startsWith(`${pointer}/`),
  );
}

function keyOf({ rule, place }: Finding): string {
  return `${rule} ${place.pointer}`;
}
