import type { Field, Grid, SumRule } from "../../edition/edition.ts";

/** A rule laid on one row or one column of its table. */
export type SumLine = {
  readonly rule: SumRule;
  readonly left: readonly Field[];
  readonly right: readonly Field[];
};

/** The rule's lines in a table: one for every row or column that has all its operands. */
export function sumLines(rule: SumRule, grid: Grid): SumLine[] {
  const lines = Map.groupBy(grid.fields, (field) => lineOf(field, rule));
  return [...lines.values()].flatMap((fields) => {
    const left = pick(fields, rule.left, rule);
    const right = pick(fields, rule.right, rule);
    return left && right ? [{ rule, left, right }] : [];
  });
}

function lineOf({ row, column }: Field, { along }: SumRule): string {
  return along === "row" ? row : column;
}

function pick(
  fields: readonly Field[],
  names: readonly string[],
  { along }: SumRule,
): Field[] | undefined {
  const found = names.flatMap((name) =>
    fields.filter(({ row, column }) => name === (along === "row" ? column : row)),
  );
  return found.length === names.length ? found : undefined;
}
