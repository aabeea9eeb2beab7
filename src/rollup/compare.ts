import { type Finding, finding } from "../messages/finding.ts";
import { ownMember } from "../messages/own-member.ts";
import type { Report } from "../report/report.ts";
import { type Contribution, isOwnLevelOnly, type Sum } from "./add-up.ts";
import { type Amount, amountOf, inYuan } from "./amount.ts";
import { exactSum } from "./exact-sum.ts";
import type { Common } from "./judge-units.ts";

/** What an existing report of the whole has otherwise than the sum of its parts. */
export function compareWithSum(whole: Report, sums: readonly Sum[], common: Common): Finding[] {
  const place = { pointer: "" };
  if (whole.year !== common.year) {
    const blanks = { l: whole.year, r: common.year };
    return [finding("ROLLUP-YEAR", "error", place, blanks)];
  }
  if (whole.edition !== common.edition.id) {
    const blanks = { l: whole.edition, r: common.edition.id };
    return [finding("ROLLUP-EDITION", "error", place, blanks)];
  }
  return sums.flatMap((sum) => {
    const cell = ownMember(whole.tables, sum.grid.name)?.get(sum.field.path);
    if (cell?.value === undefined || isUnknown(sum)) return [];
    return [...differs(amountOf(cell), sum), ...exceeded(amountOf(cell), sum)];
  });
}

/** Without the whole's own report among the parts nobody knows its own 规章. */
function isUnknown(sum: Sum): boolean {
  return isOwnLevelOnly(sum) && sum.from.length === 0;
}

function differs(whole: Amount, { grid, field, place, amount }: Sum): Finding[] {
  const difference = exactSum([inYuan(whole), -inYuan(amount)]);
  if (difference === 0) return [];
  const { row, column: col } = field.labels;
  const blanks = { row, col, l: printed(whole), r: printed(amount) };
  const rule = grid.name === "proactive" ? "AGG-T2" : "AGG-T3";
  const details = {
    read: whole.value,
    expected: amount.value,
    ...(whole.unit === amount.unit ? { difference: exactSum([whole.value, -amount.value]) } : {}),
  };
  return [finding(rule, "warning", place, blanks, details)];
}

/** A part is no larger than the whole; a change may well be, since others' changes are negative. */
function exceeded(whole: Amount, { field, place, from }: Sum): Finding[] {
  if (field.type === "change") return [];
  const larger = (part: Contribution) => inYuan(part) > inYuan(whole);
  return from.filter(larger).map((part) => {
    const { row, column: col } = field.labels;
    const blanks = { t: part.agency, row, col, l: printed(part), r: printed(whole) };
    const details = { read: whole.value, expected: part.value };
    return finding("AGG-SUB", "error", place, blanks, details);
  });
}

function printed({ value, unit = "" }: Amount): string {
  return unit === "" ? String(value) : `${value} ${unit}`;
}
