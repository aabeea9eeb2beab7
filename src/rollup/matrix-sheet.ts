import type { Sheet, SheetCell } from "../document/sheet.ts";
import { widthEm } from "../document/width-em.ts";
import type { MatrixTexts } from "../messages/matrix.ts";
import { ownMember } from "../messages/own-member.ts";
import { visible } from "../messages/visible.ts";
import type { Count, Counts, Matrix, MatrixRow } from "./matrix.ts";

/** The matrix as a sheet: a row for each unit, a column for each rule, a row of totals. */
export function matrixSheet({ units, total }: Matrix, texts: MatrixTexts): Sheet {
  const rules = Object.keys(total.rules);
  const heads = [texts.unit, texts.file, texts.state, texts.errors, texts.warnings, ...rules];
  const rows = [
    heads.map((value) => cell(value, "header")),
    ...units.map((row) => unitRow(row, rules, texts)),
    totalRow(total, rules, texts),
  ];
  const widths = heads.map((_, column) => widthOf(rows.map((row) => row[column]?.value)));
  return { name: texts.sheet, widths, headerColumns: 1, rows };
}

function unitRow(row: MatrixRow, rules: readonly string[], texts: MatrixTexts): SheetCell[] {
  const { unit, file, state, errors, warnings } = row;
  return [
    cell(visible(unit)),
    cell(visible(file)),
    cell(texts[state], state === "passed" ? "good" : "bad"),
    cell(errors),
    cell(warnings),
    ...ruleCells(row, rules),
  ];
}

function totalRow(
  total: Matrix["total"],
  rules: readonly string[],
  texts: MatrixTexts,
): SheetCell[] {
  const { passed, returned, errors, warnings } = total;
  const state = texts.passedOf
    .replace("{passed}", String(passed))
    .replace("{returned}", String(returned));
  return [cell(texts.total), cell(undefined), cell(state), cell(errors), cell(warnings)].concat(
    ruleCells(total, rules),
  );
}

/** How often each rule found something; no 0 where it found nothing, so that the rest is seen. */
function ruleCells({ rules: found }: Counts, rules: readonly string[]): SheetCell[] {
  return rules.map((rule) => {
    const { errors, warnings }: Count = ownMember(found, rule) ?? { errors: 0, warnings: 0 };
    return cell(errors + warnings || undefined, errors > 0 ? "bad" : "plain");
  });
}

function cell(value: SheetCell["value"], tone: SheetCell["tone"] = "plain"): SheetCell {
  return { value, tone };
}

/** As wide as the longest text, within what a screen can show. */
function widthOf(values: readonly SheetCell["value"][]): number {
  const longest = Math.max(...values.map((value) => 2 * widthEm(String(value ?? ""))));
  return Math.min(48, Math.max(8, longest + 2));
}
