import { recognise } from "../../../src/readers/recognise/recognise.ts";
import { chanceFrom, shuffled } from "../../given/chance.ts";
import { editions } from "../../given/reports.ts";
import { type Judgement, judge } from "../judge.ts";
import { distortions } from "./distort.ts";
import type { TrueFile } from "./distorted-files.ts";

const known = editions.map(({ edition }) => edition);

/** Two ways in which one file differs, the second on top of the first. */
export type Pair = readonly [first: string, second: string];

/**
 * So many pairs of different ways, others for every seed, and again from the first when there are
 * no more.
 * @param wanted - only pairs that have each of these ways.
 */
export function pairsOfWays(
  count: number,
  seed: number,
  wanted: readonly string[] = [],
): readonly Pair[] {
  const ways = Object.keys(distortions);
  const all = ways.flatMap((first) =>
    ways.flatMap((second): Pair[] => (first === second ? [] : [[first, second]])),
  );
  const chosen = all.filter((pair) => wanted.every((way) => pair.includes(way)));
  const pairs = shuffled(chosen, chanceFrom(seed));
  return Array.from({ length: count }, (_, at) => pairs[at % pairs.length]).filter(
    (pair) => pair !== undefined,
  );
}

/** Reads a file that differs in two ways. */
export function judgePair({ source, truth }: TrueFile, pair: Pair, seed: number): Judgement {
  const chance = chanceFrom(seed);
  const distorted = pair.reduce((file, way) => distortions[way]?.(file, chance) ?? file, source);
  return judge(recognise(distorted, known), truth);
}
