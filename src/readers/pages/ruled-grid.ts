import type { Rule } from "./drawing/rules.ts";

/** Lines that miss each other by less are meant to meet, in pt. */
const slack = 2.5;

/** The lines of one table, and the places that they divide it into. */
export type RuledGrid = {
  readonly rules: readonly Rule[];
  /** Left to right. */
  readonly xs: readonly number[];
  /** Top to bottom. */
  readonly ys: readonly number[];
};

/** The grids that a page's lines make, those that touch each other together. */
export function findGrids(rules: readonly Rule[]): RuledGrid[] {
  return connect(rules).map(gridOf);
}

/** Lines that touch each other, directly or by others. */
function connect(rules: readonly Rule[]): Rule[][] {
  let groups: Rule[][] = [];
  for (const rule of rules) {
    const near = groups.filter((group) => group.some((other) => touches(rule, other)));
    groups = [...groups.filter((group) => !near.includes(group)), [rule, ...near.flat()]];
  }
  return groups;
}

function touches(one: Rule, other: Rule): boolean {
  const within = (value: number, { from, to }: Rule) => value > from - slack && value < to + slack;
  if (one.direction !== other.direction) return within(one.at, other) && within(other.at, one);
  const near = Math.abs(one.at - other.at) < slack;
  return near && one.from < other.to + slack && other.from < one.to + slack;
}

/** A page's end may have taken the lines at the table's edge: the others' ends stand for them. */
function gridOf(rules: readonly Rule[]): RuledGrid {
  const vertical = rules.filter(({ direction }) => direction === "vertical");
  const horizontal = rules.filter(({ direction }) => direction === "horizontal");
  const xs = clusters([...vertical.map(({ at }) => at), ...ends(horizontal)]);
  const ys = clusters([...horizontal.map(({ at }) => at), ...ends(vertical)]);
  return { rules, xs, ys: ys.reverse() };
}

function ends(rules: readonly Rule[]): number[] {
  if (rules.length === 0) return [];
  return [Math.min(...rules.map(({ from }) => from)), Math.max(...rules.map(({ to }) => to))];
}

function clusters(values: readonly number[]): number[] {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > slack);
}

/** For each elementary place the first place of the cell that it belongs to. */
export function mergePlaces({ rules, xs, ys }: RuledGrid): number[] {
  const columns = xs.length - 1;
  const owners = Array.from({ length: columns * (ys.length - 1) }, (_, index) => index);
  const rootOf = (place: number): number => {
    const owner = owners[place] ?? place;
    return owner === place ? place : rootOf(owner);
  };
  const join = (one: number, other: number) => {
    const [first, second] = [rootOf(one), rootOf(other)];
    owners[Math.max(first, second)] = Math.min(first, second);
  };
  for (const place of owners.keys()) {
    const [row, column] = [Math.floor(place / columns), place % columns];
    const right = xs[column + 1] ?? 0;
    const below = ys[row + 1] ?? 0;
    const middleX = ((xs[column] ?? 0) + right) / 2;
    const middleY = ((ys[row] ?? 0) + below) / 2;
    const opensRight = column + 1 < columns && !isRuled(rules, "vertical", right, middleY);
    const opensBelow = row + 2 < ys.length && !isRuled(rules, "horizontal", below, middleX);
    if (opensRight) join(place, place + 1);
    if (opensBelow) join(place, place + columns);
  }
  return owners.map((_, place) => rootOf(place));
}

function isRuled(
  rules: readonly Rule[],
  direction: Rule["direction"],
  at: number,
  along: number,
): boolean {
  return rules.some(
    (rule) =>
      rule.direction === direction &&
      Math.abs(rule.at - at) <= slack &&
      rule.from - slack < along &&
      along < rule.to + slack,
  );
}
