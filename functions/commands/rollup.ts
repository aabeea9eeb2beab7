import { dirname, resolve } from "node:path";
import { matrixFile, traceFile } from "../../src/collect/files.ts";
import type { Resources } from "../../src/generate.ts";
import { errorsIn, type Finding, hasErrors } from "../../src/messages/finding.ts";
import { jsonFile } from "../../src/messages/json-file.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { readJsonBytes } from "../../src/report/json/read-json.ts";
import type { Sum } from "../../src/rollup/add-up.ts";
import { alikeOf } from "../../src/rollup/alike.ts";
import { collect, type Whole } from "../../src/rollup/collect.ts";
import { compareWithSum } from "../../src/rollup/compare.ts";
import { leftOutOf } from "../../src/rollup/left-out.ts";
import { ownLevelOf } from "../../src/rollup/own-level.ts";
import type { RollUp } from "../../src/rollup/roll-up.ts";
import { stateOf, type Unit, unitName } from "../../src/rollup/unit.ts";
import { build } from "./build.ts";
import { readInput } from "./terminal/file-error.ts";
import { questionLine } from "./terminal/question-line.ts";
import { saveFile } from "./terminal/save-file.ts";
import type { Terminal } from "./terminal/terminal.ts";
import { refuseOverwriting } from "./units/earlier-sum.ts";
import { saveLetters } from "./units/letters.ts";
import { usualOut } from "./units/unit-folder.ts";
import { agencyOf, readUnits } from "./units/units.ts";
import type { Call, Outcome } from "./words/call.ts";
import { UsageError } from "./words/usage-error.ts";

/** `nianbao rollup`: the reports of a folder added up, unless one of them fails. */
export async function rollup(
  call: Call,
  resources: Resources,
  terminal: Terminal,
): Promise<Outcome> {
  const folder = folderOf(call);
  const { units: read, isPartial } = await readUnits(folder, call, { resources, terminal });
  refuseLoss(call, terminal);
  const agency = agencyOf(call, terminal);
  const { units, open, whole } = collect(read, { ...call.rollup, agency });
  await saveMatrix(units, call, terminal);
  tellOpen(open, call, terminal);
  await saveLetters(open, call, { resources, terminal });
  if (open.length > 0 && !call.rollup.withoutFailing) return 1;
  if (!whole) throw new UsageError("emptyFolder", { folder });
  const outcome = await finish(whole, call, { resources, terminal });
  return isPartial ? 1 : outcome;
}

/** Letters are named like the reports that they return, and must not lie among them. */
function folderOf({ files: [folder], rollup: { letters } }: Call): string {
  if (folder === undefined) throw new UsageError("noFolder", {});
  if (letters === undefined || resolve(letters) !== resolve(folder)) return folder;
  throw new UsageError("lettersElsewhere", { folder });
}

/** @throws {UsageError} */
function refuseLoss(call: Call, terminal: Terminal, year?: number): void {
  const agencies = [agencyOf(call, terminal), terminal.text("rollupAgency")];
  const { out = usualOut } = call;
  refuseOverwriting(out, { agencies, ...(year === undefined ? {} : { year }) });
}

async function finish(
  whole: Whole,
  call: Call,
  { resources, terminal }: { readonly resources: Resources; readonly terminal: Terminal },
): Promise<Outcome> {
  const { members, sums, trace } = whole;
  refuseLoss(call, terminal, trace.year);
  // Before the sum is written: it may take the place of the report that it is compared with.
  const findings = compare(whole, { call, resources });
  const file = await save(whole, call);
  tellNotCounted(sums, terminal);
  const ownLevel = ownLevelOf(members, trace.agency);
  terminal.findings([...leftOutOf(members), ...ownLevel, ...alikeOf(members)]);
  terminal.say("rollupDone", { count: members.length, file });
  terminal.findings(findings);
  const built = call.formats ? await build(buildCall(call, file), resources, terminal) : 0;
  return hasErrors(findings) ? 1 : built;
}

/** Who passed and what failed; written even when nothing is added up. */
async function saveMatrix(units: readonly Unit[], call: Call, terminal: Terminal): Promise<void> {
  const file = call.rollup.matrix;
  if (file === undefined) return;
  saveFile(file, await matrixFile(file, units, call.language));
  terminal.say("written", { file });
}

function tellOpen(open: readonly Unit[], { rollup, language }: Call, terminal: Terminal): void {
  if (open.length === 0) return;
  for (const unit of open) {
    const { file, findings, questions = [] } = unit;
    const errors = errorsIn(findings);
    const blanks = {
      unit: unitName(unit),
      file,
      count: errors.length,
      questions: questions.length,
    };
    terminal.warn(stateOf(unit) === "asked" ? "unitAsked" : "unitFailed", blanks);
    terminal.findings(errors);
    for (const one of questions) terminal.note(questionLine(one, language));
  }
  const count = open.length;
  terminal.warn(rollup.withoutFailing ? "rollupWithout" : "rollupStopped", { count });
}

async function save(rollUp: RollUp, call: Call): Promise<string> {
  const { out = usualOut, rollup, language } = call;
  saveFile(out, jsonFile(rollUp.report));
  const { trace } = rollup;
  if (trace !== undefined) saveFile(trace, await traceFile(trace, rollUp, language));
  return out;
}

function tellNotCounted(sums: readonly Sum[], terminal: Terminal): void {
  for (const { field, notCounted } of sums) {
    const { row, column: col } = field.labels;
    for (const { agency, value } of notCounted) {
      terminal.warn("notCounted", { row, col, unit: agency, value });
    }
  }
}

/** What the report of the whole, if there is one already, has otherwise. */
function compare(
  { sums, common }: Whole,
  { call, resources }: { readonly call: Call; readonly resources: Resources },
): readonly Finding[] {
  const file = call.rollup.against;
  if (file === undefined) return [];
  const { report, findings } = checkReport(readJsonBytes(readInput(file)), resources, call.options);
  return report ? compareWithSum(report, sums, common) : findings;
}

/** The sum's documents stand beside its JSON. */
function buildCall(call: Call, file: string): Call {
  return { ...call, files: [file], out: dirname(file) };
}
