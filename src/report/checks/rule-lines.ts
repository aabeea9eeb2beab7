import { perObject } from "../../document/per-object.ts";
import type { Field, Grid, Operand, SumRule } from "../../edition/edition.ts";

/** A rule laid on one row or one column of its table. */
export type RuleLine = {
  readonly rule: SumRule;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
};

/** One figure of a sum, in this year's or in last year's report. */
export type Term = {
  readonly field: Field;
  readonly sign: 1 | -1;
  readonly year: "this" | "last";
  /** The blank of the rule's sentence that takes the figure. */
  readonly blank?: string;
};

/** The rule's lines in a table: one for every row or column that has all its operands. */
export function ruleLines(rule: SumRule, grid: Grid): readonly RuleLine[] {
  return linesOn(grid)(rule);
}

/** Kept for each table: every report of an edition asks for the same. */
const linesOn = perObject((grid: Grid) => perObject((rule: SumRule) => layLines(rule, grid)));

function layLines(rule: SumRule, grid: Grid): RuleLine[] {
  const lines = Map.groupBy(grid.fields, ({ row, column }) =>
    rule.along === "row" ? row : column,
  );
  return [...lines.values()].flatMap((fields) => {
    const left = pick(fields, rule.left, rule);
    const right = pick(fields, rule.right, rule);
    return left && right ? [{ rule, left, right }] : [];
  });
}

function pick(
  fields: readonly Field[],
  operands: readonly Operand[],
  { along }: SumRule,
): Term[] | undefined {
  const terms = operands.flatMap((operand) => {
    const { name, ...rest } = typeof operand === "string" ? { name: operand } : operand;
    const field = fields.find(({ row, column }) => name === (along === "row" ? column : row));
    return field ? [{ field, sign: 1, year: "this", ...rest } as const] : [];
  });
  return terms.length === operands.length ? terms : undefined;
}
