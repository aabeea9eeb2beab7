import { perObject } from "../../document/per-object.ts";
import type { Field, Grid, SumRule } from "../../edition/edition.ts";
import { type SumLine, sumLines } from "../checks/sum-lines.ts";
import type { Cells } from "../report.ts";

/** A table as equations, with the figures that stand in them. */
export type Sheet = {
  readonly grid: Grid;
  readonly figures: Figures;
  readonly equations: readonly Equation[];
};

export type Figures = ReadonlyMap<Field, number>;

/** A sum that has to come out as 0: cells are added, or taken away. */
export type Equation = {
  readonly rule: SumRule;
  readonly signs: ReadonlyMap<Field, 1 | -1>;
};

/** The equations of a table whose figures are all known, and whole. */
export function readSheet(cells: Cells, grid: Grid, rules: readonly SumRule[]): Sheet {
  const figures = new Map(
    grid.fields.flatMap((field) => {
      const value = cells.get(field.path)?.value;
      return Number.isSafeInteger(value) ? [[field, value ?? 0] as const] : [];
    }),
  );
  const equations = rules
    .filter(({ table }) => table === grid.name)
    .flatMap((rule) => equationsIn(grid)(rule))
    .filter((equation) => fieldsOf(equation).every((field) => figures.has(field)));
  return { grid, figures, equations };
}

/** Whether an equation of the table fails, as `readSheet` has them: found without making any. */
export function hasGap(cells: Cells, grid: Grid, rules: readonly SumRule[]): boolean {
  return rules.some(
    (rule) =>
      rule.table === grid.name &&
      sumLines(rule, grid).some((line) => {
        const gap = gapIn(line, cells);
        return gap !== 0 && !Number.isNaN(gap);
      }),
  );
}

/** Not a number where a figure is not known, or not whole. */
function gapIn({ left, right }: SumLine, cells: Cells): number {
  let gap = 0;
  for (const field of left) gap += wholeOf(field, cells);
  for (const field of right) gap -= wholeOf(field, cells);
  return gap;
}

function wholeOf({ path }: Field, cells: Cells): number {
  const value = cells.get(path)?.value;
  return Number.isSafeInteger(value) ? (value ?? 0) : Number.NaN;
}

const equationsIn = perObject((grid: Grid) =>
  perObject((rule: SumRule) => equationsOf(rule, grid)),
);

function equationsOf(rule: SumRule, grid: Grid): Equation[] {
  return sumLines(rule, grid).map(({ left, right }) => ({
    rule,
    signs: new Map([
      ...left.map((field) => [field, 1] as const),
      ...right.map((field) => [field, -1] as const),
    ]),
  }));
}

/** By how much an equation fails. */
export function gapOf({ signs }: Equation, figures: Figures): number {
  let gap = 0;
  for (const [field, sign] of signs) gap += sign * (figures.get(field) ?? 0);
  return gap;
}

/** What a cell should be. */
export type Due = { readonly field: Field; readonly to: number };

/** By how much the sum of an equation grows when cells become what they should be. */
export function effectOf(due: readonly Due[], { signs }: Equation, figures: Figures): number {
  return due.reduce(
    (effect, { field, to }) => effect + (signs.get(field) ?? 0) * (to - (figures.get(field) ?? 0)),
    0,
  );
}

/** Equations that have no cell in common with the others, each set with its own figures. */
export function partsOf({ grid, figures, equations }: Sheet): Sheet[] {
  const parts: Equation[][] = [];
  for (const equation of equations) {
    const linked = parts.filter((part) => part.some((other) => shareCell(equation, other)));
    for (const part of linked) parts.splice(parts.indexOf(part), 1);
    parts.push([...linked.flat(), equation]);
  }
  return parts.map((part) => {
    const fields = new Set(part.flatMap(fieldsOf));
    const own = new Map([...figures].filter(([field]) => fields.has(field)));
    return { grid, figures: own, equations: part };
  });
}

function shareCell(one: Equation, other: Equation): boolean {
  return fieldsOf(one).some((field) => other.signs.has(field));
}

function fieldsOf({ signs }: Equation): Field[] {
  return [...signs.keys()];
}
