import { perObject } from "../../document/per-object.ts";
import type { Edition, Field, Grid, SumRule } from "../../edition/edition.ts";
import { type RuleLine, ruleLines, type Term } from "./rule-lines.ts";

/** Cells of one row or column whose sum is a cell, or the sum of others, of the same report. */
export type SumLine = {
  readonly rule: SumRule;
  readonly left: readonly Field[];
  readonly right: readonly Field[];
};

/** The rule's lines, if it is an equation between sums of this year's cells. */
export function sumLines(rule: SumRule, grid: Grid): readonly SumLine[] {
  return linesOn(grid)(rule);
}

/** Kept for each table: every report of an edition asks for the same. */
const linesOn = perObject((grid: Grid) => perObject((rule: SumRule) => findLines(rule, grid)));

function findLines(rule: SumRule, grid: Grid): SumLine[] {
  if (rule.relation !== "=") return [];
  return ruleLines(rule, grid)
    .filter(isPlain)
    .map(({ left, right }) => ({ rule, left: left.map(fieldOf), right: right.map(fieldOf) }));
}

/** Those of all rules of a table. */
export function sumLinesOf({ rules }: Pick<Edition, "rules">, grid: Grid): SumLine[] {
  return rules.filter(({ table }) => table === grid.name).flatMap((rule) => sumLines(rule, grid));
}

function isPlain({ left, right }: RuleLine): boolean {
  return [...left, ...right].every(({ sign, year }) => sign === 1 && year === "this");
}

function fieldOf({ field }: Term): Field {
  return field;
}
