import type { Sheet, SheetCell } from "../document/sheets/sheet.ts";
import { widthEm } from "../document/width-em.ts";
import { ownMember } from "../messages/own-member.ts";
import type { MessageCode } from "../messages/sentences.ts";
import type { MatrixTexts } from "../messages/tables/matrix.ts";
import { visible } from "../messages/visible.ts";
import type { Count, Counts, Matrix, MatrixRow } from "./matrix.ts";

/**
 * The matrix as a sheet: a row for each unit, a column for each rule with what it says under its
 * code, a row of totals.
 */
export function matrixSheet({ units, total }: Matrix, texts: MatrixTexts): Sheet {
  const rules = Object.keys(total.rules) as MessageCode[];
  const own = [texts.unit, texts.file, texts.state, texts.errors, texts.warnings];
  const heads = [...own, ...rules];
  const names = [...own.map(() => undefined), ...rules.map(texts.ruleName)];
  const counted = [
    heads.map((value) => cell(value, "header")),
    ...units.map((row) => unitRow(row, rules, texts)),
    totalRow(total, rules, texts),
  ];
  const widths = heads.map((_, column) => {
    const fitting = widthOf(counted.map((row) => row[column]?.value));
    return names[column] === undefined ? fitting : Math.max(fitting, nameWidth);
  });
  const [first = [], ...others] = counted;
  const rows = [first, names.map((value) => cell(value, "header")), ...others];
  return { name: texts.sheet, widths, headerRows: 2, headerColumns: 1, rows };
}

/** Characters of half width, over which what a rule says is broken into lines. */
const nameWidth = 24;

function unitRow(row: MatrixRow, rules: readonly string[], texts: MatrixTexts): SheetCell[] {
  const { unit, file, state, errors, warnings } = row;
  return [
    cell(visible(unit)),
    cell(visible(file)),
    cell(texts[state], tones[state]),
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
  const { passed, asked, returned, errors, warnings } = total;
  const state = texts.passedOf
    .replace("{passed}", String(passed))
    .replace("{returned}", String(returned));
  const waiting = asked > 0 ? texts.askedOf.replace("{asked}", String(asked)) : "";
  const head = [cell(texts.total), cell(undefined), cell(state + waiting)];
  return [...head, cell(errors), cell(warnings), ...ruleCells(total, rules)];
}

/** How often each rule found something; no 0 where it found nothing, so that the rest is seen. */
function ruleCells({ rules: found }: Counts, rules: readonly string[]): SheetCell[] {
  return rules.map((rule) => {
    const { errors, warnings }: Count = ownMember(found, rule) ?? { errors: 0, warnings: 0 };
    return cell(errors + warnings || undefined, errors > 0 ? "bad" : "plain");
  });
}

const tones = { passed: "good", asked: "plain", returned: "bad" } as const;

function cell(value: SheetCell["value"], tone: SheetCell["tone"] = "plain"): SheetCell {
  return { value, tone };
}

/** As wide as the longest text, within what a screen can show. */
function widthOf(values: readonly SheetCell["value"][]): number {
  const longest = Math.max(...values.map((value) => 2 * widthEm(String(value ?? ""))));
  return Math.min(48, Math.max(8, longest + 2));
}
