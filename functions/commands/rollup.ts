import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Resources } from "../../src/generate.ts";
import { type Finding, hasErrors } from "../../src/messages/finding.ts";
import { matrixTexts } from "../../src/messages/matrix.ts";
import { visibleJson } from "../../src/messages/visible.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { readJsonBytes } from "../../src/report/read-json.ts";
import type { Sum } from "../../src/rollup/add-up.ts";
import { compareWithSum } from "../../src/rollup/compare.ts";
import { type Common, commonOf, judgeUnits } from "../../src/rollup/judge-units.ts";
import { leftOutOf } from "../../src/rollup/left-out.ts";
import { makeMatrix } from "../../src/rollup/matrix.ts";
import { matrixSheet } from "../../src/rollup/matrix-sheet.ts";
import { type RollUp, rollUp } from "../../src/rollup/roll-up.ts";
import { isMember, type Unit, unitName } from "../../src/rollup/unit.ts";
import { writeXlsx } from "../../src/writers/xlsx/write-xlsx.ts";
import { build } from "./build.ts";
import type { Call, Outcome } from "./call.ts";
import { readInput } from "./file-error.ts";
import { saveLetters } from "./letters.ts";
import type { Terminal } from "./terminal.ts";
import { readUnits } from "./units.ts";
import { UsageError } from "./usage-error.ts";

/** `nianbao rollup`: the reports of a folder added up, unless one of them fails. */
export async function rollup(
  call: Call,
  resources: Resources,
  terminal: Terminal,
): Promise<Outcome> {
  const [folder] = call.files;
  if (folder === undefined) throw new UsageError("noFolder", {});
  const read = await readUnits(folder, call, { resources, terminal });
  const common = commonOf(read, call.rollup.year);
  const units = common ? judgeUnits(read, common) : read;
  await saveMatrix(units, call, terminal);
  const failing = units.filter((unit) => !isMember(unit));
  tellFailing(failing, call, terminal);
  await saveLetters(failing, call, { resources, terminal });
  if (failing.length > 0 && !call.rollup.withoutFailing) return 1;

  const members = units.filter(isMember);
  if (!common || members.length === 0) throw new UsageError("emptyFolder", { folder });
  const agency = call.rollup.agency ?? terminal.text("rollupAgency");
  const rolledUp = rollUp(members, common, agency);
  const file = save(rolledUp, call);
  tellNotCounted(rolledUp.sums, terminal);
  terminal.findings(leftOutOf(members));
  terminal.say("rollupDone", { count: members.length, file });
  const findings = compare(rolledUp, common, { call, resources });
  terminal.findings(findings);
  const built = call.formats ? await build(buildCall(call, file), resources, terminal) : 0;
  return hasErrors(findings) ? 1 : built;
}

/** Who passed and what failed; written even when nothing is added up. */
async function saveMatrix(units: readonly Unit[], call: Call, terminal: Terminal): Promise<void> {
  const file = call.rollup.matrix;
  if (file === undefined) return;
  const matrix = makeMatrix(units);
  if (/\.json$/i.test(file)) writeJson(file, matrix);
  else writeFileSync(file, await writeXlsx(matrixSheet(matrix, matrixTexts(call.language))));
  terminal.say("written", { file });
}

function tellFailing(failing: readonly Unit[], { rollup }: Call, terminal: Terminal): void {
  if (failing.length === 0) return;
  for (const unit of failing) {
    const errors = unit.findings.filter(({ severity }) => severity === "error");
    const blanks = { unit: unitName(unit), file: unit.file, count: errors.length };
    terminal.warn("unitFailed", blanks);
    terminal.findings(errors);
  }
  const count = failing.length;
  terminal.warn(rollup.withoutFailing ? "rollupWithout" : "rollupStopped", { count });
}

function save({ report, trace }: RollUp, { out = "report.json", rollup }: Call): string {
  writeJson(out, report);
  if (rollup.trace !== undefined) writeJson(rollup.trace, trace);
  return out;
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${visibleJson(value, 2)}\n`);
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
  { sums }: RollUp,
  common: Common,
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
