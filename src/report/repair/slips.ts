import type { SlipKind } from "../../messages/suggestion.ts";
import { digitSlip } from "./digit-slip.ts";
import { type Pair, printedPairs, printedRows } from "./neighbours.ts";
import { type Due, type Equation, effectOf, type Figures, type Sheet } from "./sheet.ts";
import { shiftsOf } from "./shifts.ts";

/** One slip of the hand, undone: what the cells should be. */
export type Slip = { readonly kind: SlipKind; readonly due: readonly Due[]; readonly cost: number };

/** An equation that fails by `gap`. */
export type Failure = { readonly equation: Equation; readonly gap: number };

/** How little a slip is to be expected: the cheaper, the likelier. */
const costs: Readonly<Record<SlipKind, number>> = {
  swap: 7,
  "digits-swapped": 8,
  "missing-digit": 8,
  "extra-digit": 8,
  digit: 9,
  misplaced: 9,
  shift: 9,
  split: 10,
  total: 10,
  number: 18,
};

/** Finds the slips that explain why an equation fails: undone, it holds. */
export function slipFinder(sheet: Sheet): (failure: Failure) => Slip[] {
  // What stands in a cell may be negative; what should stand there is not.
  const wider = [...pairSlips(sheet), ...shifts(sheet)].filter(({ due }) =>
    due.every(({ to }) => to >= 0),
  );
  const byEffect = new Map<Equation, Map<number, Slip[]>>();
  return ({ equation, gap }) => {
    const effects = byEffect.get(equation) ?? groupByEffect(wider, equation, sheet.figures);
    byEffect.set(equation, effects);
    return [...singleSlips({ equation, gap }, sheet.figures), ...(effects.get(-gap) ?? [])];
  };
}

function groupByEffect(slips: readonly Slip[], equation: Equation, figures: Figures) {
  return Map.groupBy(slips, ({ due }) => effectOf(due, equation, figures));
}

/** Any one cell of the equation may be the wrong one. */
function singleSlips({ equation, gap }: Failure, figures: Figures): Slip[] {
  return [...equation.signs].flatMap(([field, sign]) => {
    const from = figures.get(field) ?? 0;
    const to = from - sign * gap;
    if (to < 0) return [];
    const isTotal = equation.rule.computes === true && sign === 1;
    const kind = digitSlip(from, to) ?? (isTotal ? "total" : "number");
    // A total is worked out by hand, and forgotten more easily than a leaf.
    return [{ kind, due: [{ field, to }], cost: costs[kind] - (isTotal ? 1 : 0) }];
  });
}

function pairSlips({ grid, figures }: Sheet): Slip[] {
  return printedPairs(grid).flatMap((pair) => {
    const [a, b] = [figures.get(pair.one), figures.get(pair.other)];
    return a === undefined || b === undefined || a === b ? [] : slipsBetween(pair, [a, b]);
  });
}

type Two = readonly [number, number];

function slipsBetween({ one, other, place }: Pair, [a, b]: Two): Slip[] {
  const slip = (kind: SlipKind, [x, y]: Two) =>
    slipOf(kind, [
      { field: one, to: x },
      { field: other, to: y },
    ]);
  if (place === "apart") return a * b === 0 ? [slip("misplaced", [b, a])] : [];
  const splits = place === "beside" ? otherSplits(a, b) : [];
  return [slip("swap", [b, a]), ...splits.map((split) => slip("split", split))];
}

/** 1 and 2 may be 12 cut in two, 12 and 0 may be 1 and 2 run together, 11 and 2 be 1 and 12. */
function otherSplits(a: number, b: number): Two[] {
  const digits = `${a || ""}${b || ""}`;
  return Array.from({ length: digits.length + 1 }, (_, cut) => cut).flatMap((cut) => {
    const [left, right] = [digits.slice(0, cut), digits.slice(cut)];
    const pair: Two = [Number(left), Number(right)];
    const isKnown = pair.every((number) => number === a || number === b);
    return right.startsWith("0") || isKnown ? [] : [pair];
  });
}

function shifts({ grid, figures }: Sheet): Slip[] {
  return printedRows(grid)
    .filter((row) => row.every((field) => figures.has(field)))
    .flatMap((row) => shiftsOf(row, figures))
    .map((due) => slipOf("shift", due));
}

function slipOf(kind: SlipKind, due: readonly Due[]): Slip {
  return { kind, due, cost: costs[kind] };
}
