import type { ModelRow } from "../labels/grid-model.ts";
import { fitLabel, type LabelFit, piecesOf } from "../labels/row-labels.ts";
import type { DataRow } from "./data-rows.ts";

/** A row of the file taken for a row of the model. */
export type RowMatch = {
  readonly row: DataRow;
  readonly model: ModelRow;
  readonly fit: LabelFit;
  readonly by: MatchReason;
};

/**
 * What tells that it is this row: its label, in the order of the table; its label alone, as it
 * stands elsewhere than in the table; or only that it stands where this row is wanted.
 */
export type MatchReason = "label" | "label elsewhere" | "place";

export type Alignment = {
  readonly matches: readonly RowMatch[];
  readonly strangers: readonly DataRow[];
  readonly missing: readonly ModelRow[];
};

/** A label less alike than this is another one. */
const leastLikeness = 0.6;

/** Takes the rows of a file for rows of the model, both in their order, by the likeness of labels. */
export function alignRows(rows: readonly DataRow[], model: readonly ModelRow[]): Alignment {
  if (model.length === 1) return alignOnly(rows, model[0] as ModelRow);
  const fits = rows.map(({ labels }) => {
    const pieces = piecesOf(labels);
    return onlyBest(model.map((one) => fitLabel(pieces, one)));
  });
  const found = new Map(bestPath(fits).map(([row, one]) => [row, one]));
  const between = new Map([...found, ...betweenNeighbours(found, rows, model)]);
  const pairs = new Map([...between, ...outOfOrder(between, fits)]);
  const taken = new Set(pairs.values());
  const reasonOf = (row: number): MatchReason => {
    if (found.has(row)) return "label";
    return between.has(row) ? "place" : "label elsewhere";
  };
  return {
    matches: [...pairs]
      .sort(([one], [other]) => one - other)
      .flatMap(([row, one]) => {
        const fit = fits[row]?.[one];
        const [data, target] = [rows[row], model[one]];
        return fit && data && target ? [{ row: data, model: target, fit, by: reasonOf(row) }] : [];
      }),
    strangers: rows.filter((_, row) => !pairs.has(row)),
    missing: model.filter((_, one) => !taken.has(one)),
  };
}

/** A label that is clearly another row's cannot be this row's, however alike they are. */
const clearly = 0.12;

function onlyBest(fits: readonly LabelFit[]): LabelFit[] {
  const best = Math.max(...fits.map(({ score }) => score));
  return fits.map((fit) => (fit.score < best - clearly ? { ...fit, score: 0 } : fit));
}

const certainLikeness = 0.95;

/** Rows that stand elsewhere than on paper, but whose label leaves no doubt. */
function outOfOrder(
  found: ReadonlyMap<number, number>,
  fits: readonly (readonly LabelFit[])[],
): Pair[] {
  const taken = new Set(found.values());
  const certain = (fit: LabelFit | undefined) => (fit?.score ?? 0) >= certainLikeness;
  return fits.flatMap((line, row): Pair[] => {
    const matching = line.flatMap((fit, one) => (certain(fit) ? [one] : []));
    const [one] = matching;
    if (found.has(row) || one === undefined || matching.length > 1 || taken.has(one)) return [];
    const rivals = fits.filter((other, index) => !found.has(index) && certain(other[one]));
    return rivals.length === 1 ? [[row, one]] : [];
  });
}

/** A table whose numbers stand in one row: the row with most of them. */
function alignOnly(rows: readonly DataRow[], model: ModelRow): Alignment {
  const count = (row: DataRow) => row.values.filter(({ text }) => /\d/.test(text)).length;
  const [row] = [...rows].sort(
    (one, other) => count(other) - count(one) || other.values.length - one.values.length,
  );
  if (!row || row.values.length === 0) return { matches: [], strangers: [], missing: [model] };
  const others = rows.filter((one) => one !== row && count(one) > 0);
  const fit = { score: 1, text: "" };
  return {
    matches: [{ row, model, fit, by: "label" }],
    strangers: others,
    missing: [],
  };
}

type Pair = readonly [row: number, model: number];

/** The pairs, rising in both, with the most likeness in all. */
function bestPath(fits: readonly (readonly LabelFit[])[]): Pair[] {
  const width = fits[0]?.length ?? 0;
  const best: number[][] = [new Array<number>(width + 1).fill(0)];
  for (const [row, line] of fits.entries()) {
    const above = best[row] ?? [];
    const next = [0];
    for (let one = 0; one < width; one++) {
      const gain = gainOf(line[one]);
      next.push(Math.max(above[one + 1] ?? 0, next[one] ?? 0, (above[one] ?? 0) + gain));
    }
    best.push(next);
  }
  return traceBack(best, fits);
}

function gainOf(fit: LabelFit | undefined): number {
  const score = fit?.score ?? 0;
  return score < leastLikeness ? Number.NEGATIVE_INFINITY : score - leastLikeness / 2;
}

function traceBack(
  best: readonly (readonly number[])[],
  fits: readonly (readonly LabelFit[])[],
): Pair[] {
  const pairs: Pair[] = [];
  let row = fits.length;
  let one = fits[0]?.length ?? 0;
  while (row > 0 && one > 0) {
    const here = best[row]?.[one] ?? 0;
    if (here === (best[row - 1]?.[one] ?? 0)) row--;
    else if (here === (best[row]?.[one - 1] ?? 0)) one--;
    else pairs.unshift([--row, --one]);
  }
  return pairs;
}

/** One unknown row between two known ones, where exactly one is wanted and the numbers are right. */
function betweenNeighbours(
  found: ReadonlyMap<number, number>,
  rows: readonly DataRow[],
  model: readonly ModelRow[],
): Pair[] {
  return rows.flatMap((row, index): Pair[] => {
    const [before, after] = [found.get(index - 1), found.get(index + 1)];
    if (found.has(index) || before === undefined || after === undefined) return [];
    const wanted = model[before + 1];
    const fits = after === before + 2 && row.values.length === wanted?.columns.length;
    return fits ? [[index, before + 1]] : [];
  });
}
