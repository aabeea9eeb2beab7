import type { Field } from "../../edition/edition.ts";
import { effectOf, gapOf, type Sheet } from "./sheet.ts";
import { type Failure, type Slip, slipFinder } from "./slips.ts";

/** Slips that are undone together. */
export type Repair = {
  readonly slips: readonly Slip[];
  /** The cells they change. */
  readonly due: ReadonlyMap<Field, number>;
  /** By how much each equation of the sheet fails then. */
  readonly gaps: readonly number[];
  readonly cost: number;
};

/** What a repair may cost above the cheapest one to be worth telling. */
const margin = 10;
/** Where more sums fail than this, the table needs its author, not a guess. */
const mostFailing = 20;
/** Bounds of the search: slips in one repair, repairs followed up, failures looked into. */
const mostSlips = 6;
const mostFollowed = 10;
const mostFailures = 5;
/** What a failure left counts against following a repair up: half a slip, as a slip breaks two. */
const costOfFailure = 4;

/**
 * The likeliest repairs that leave no equation of a sheet failing, best first. More slips than
 * needed are not looked for; none is found for a sheet that is right, or past a guess.
 */
export function findRepairs(sheet: Sheet): Repair[] {
  const gaps = sheet.equations.map((equation) => gapOf(equation, sheet.figures));
  const nothing: Repair = { slips: [], due: new Map(), gaps, cost: 0 };
  const failing = failuresLeft(nothing);
  if (failing === 0 || failing > mostFailing) return [];
  return likeliest(mend([nothing], follower(sheet)));
}

/** Follows repairs up, slip by slip, until some of them mend everything. */
function mend(open: readonly Repair[], follow: (repair: Repair) => Repair[]): Repair[] {
  const next = distinct(open.flatMap(follow));
  const mended = next.filter((repair) => failuresLeft(repair) === 0);
  const isLast = next.every(({ slips }) => slips.length === mostSlips);
  return isLast || mended.length > 0 ? mended : mend(mostPromising(next), follow);
}

function failuresLeft({ gaps }: Repair): number {
  return gaps.filter((gap) => gap !== 0).length;
}

/** One more slip undone, whichever explains an equation that still fails. */
function follower(sheet: Sheet): (repair: Repair) => Repair[] {
  const slipsFor = slipFinder(sheet);
  return (repair) =>
    failuresOf(repair, sheet)
      .flatMap(slipsFor)
      .filter(({ due }) => !due.some(({ field }) => repair.due.has(field)))
      .map((slip) => undo(slip, repair, sheet));
}

function failuresOf({ gaps }: Repair, { equations }: Sheet): Failure[] {
  return equations
    .flatMap((equation, at) => (gaps[at] ? [{ equation, gap: gaps[at] }] : []))
    .slice(0, mostFailures);
}

function undo(slip: Slip, repair: Repair, { equations, figures }: Sheet): Repair {
  return {
    slips: [...repair.slips, slip],
    due: new Map([...repair.due, ...slip.due.map(({ field, to }) => [field, to] as const)]),
    gaps: equations.map(
      (equation, at) => (repair.gaps[at] ?? 0) + effectOf(slip.due, equation, figures),
    ),
    cost: repair.cost + slip.cost,
  };
}

/** Of repairs that come to the same figures the cheapest. */
function distinct(repairs: readonly Repair[]): Repair[] {
  const cheapestLast = repairs.toSorted((one, other) => other.cost - one.cost);
  return [...new Map(cheapestLast.map((repair) => [keyOf(repair), repair])).values()];
}

function keyOf({ due }: Repair): string {
  return [...due]
    .map(([{ path }, to]) => `${path}=${to}`)
    .sort()
    .join();
}

function mostPromising(repairs: readonly Repair[]): Repair[] {
  const promise = (repair: Repair) => repair.cost + costOfFailure * failuresLeft(repair);
  return repairs.toSorted((one, other) => promise(one) - promise(other)).slice(0, mostFollowed);
}

function likeliest(repairs: readonly Repair[]): Repair[] {
  const most = Math.min(...repairs.map(({ cost }) => cost)) + margin;
  return repairs.filter(({ cost }) => cost <= most).toSorted((one, other) => one.cost - other.cost);
}
