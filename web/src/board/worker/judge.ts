import type { Severity } from "../../../../src/messages/finding.ts";
import { jsonText } from "../../../../src/messages/json-file.ts";
import { matrixTexts } from "../../../../src/messages/tables/matrix.ts";
import { type Common, commonOf, judgeUnits } from "../../../../src/rollup/judge-units.ts";
import { leftOutOf } from "../../../../src/rollup/left-out.ts";
import { makeMatrix } from "../../../../src/rollup/matrix.ts";
import { matrixSheet } from "../../../../src/rollup/matrix-sheet.ts";
import { rollUp } from "../../../../src/rollup/roll-up.ts";
import { isMember, type Unit } from "../../../../src/rollup/unit.ts";
import { writeXlsx } from "../../../../src/writers/xlsx/write-xlsx.ts";
import type { Collected, Detail, Judged, MatrixOrder, Summed, SumOrder } from "./board-tasks.ts";
import { changesOf } from "./changes.ts";
import { heldReport } from "./held.ts";

export type Judgement = {
  readonly common: Common | undefined;
  /** In the order of the ids. */
  readonly units: readonly Unit[];
};

/** The reports as the command line's roll-up sees those of a folder. */
export function judgementOf({ ids, year, questions }: Collected): Judgement {
  const read = ids.map((id) => {
    const { file, checked } = heldReport(id);
    const open = questions?.get(id);
    return { file, ...checked, ...(open && { questions: open }) };
  });
  const common = commonOf(read, year);
  return { common, units: common ? judgeUnits(read, common) : read };
}

export function judge(order: Collected): Judged {
  const { common, units } = judgementOf(order);
  const counts = order.ids.map((id, index) => ({
    id,
    errors: count(units[index], "error"),
    warnings: count(units[index], "warning"),
  }));
  return common ? { year: common.year, counts } : { counts };
}

function count(unit: Unit | undefined, severity: Severity): number {
  return unit?.findings.filter((one) => one.severity === severity).length ?? 0;
}

/** Everything about one report; of one that is not among those that count, without the others. */
export function detailOf({ id, ids, year }: Collected & { readonly id: string }): Detail {
  const { json, checked } = heldReport(id);
  const collected = year === undefined ? { ids } : { ids, year };
  const judged = judgementOf(collected).units[ids.indexOf(id)] ?? checked;
  return {
    text: json.text ?? "",
    findings: judged.findings,
    suggestions: checked.suggestions,
    changes: changesOf(checked),
  };
}

export function matrixOf({ language, ...order }: MatrixOrder): Promise<Uint8Array> {
  return writeXlsx(matrixSheet(makeMatrix(judgementOf(order).units), matrixTexts(language)));
}

/** @throws {Error} when there is nothing to add up, which the page does not ask for. */
export function sumUp({ passed, agency, ...order }: SumOrder): Summed {
  const { common, units } = judgementOf(order);
  if (!common) throw new Error("no report to add up");
  const members = units
    .filter((_, index) => passed.includes(order.ids[index] ?? ""))
    .filter(isMember);
  const { report, trace, sums } = rollUp(members, common, agency);
  return {
    report: jsonText(report),
    trace: jsonText(trace),
    edition: common.edition.id,
    year: common.year,
    members: members.length,
    cells: sums.map(({ grid, field, amount, from, notCounted }) => ({
      table: grid.name,
      path: field.path,
      amount,
      from,
      notCounted,
    })),
    leftOut: leftOutOf(members),
  };
}
