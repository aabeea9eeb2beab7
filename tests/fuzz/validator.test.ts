import { expect, it } from "vitest";
import { chanceFrom } from "../given/chance.ts";
import { checkBytes, type Fate, spoiltReport } from "./fuzz-check.ts";

const inputs = 5000;

it(`checks ${inputs} spoilt files without a crash, and every finding has a sentence and a place`, () => {
  const fates = new Map<Fate, number>();
  for (let seed = 0; seed < inputs; seed += 1) {
    const fate = fateOf(seed);
    fates.set(fate, (fates.get(fate) ?? 0) + 1);
  }

  console.log(`${inputs} spoilt files, 0 crashes:`, Object.fromEntries(fates));
  expect([...fates.keys()].sort()).toEqual(["errors", "excess", "fit", "no JSON", "no report"]);
});

function fateOf(seed: number): Fate {
  try {
    return checkBytes(spoiltReport(seed), chanceFrom(seed));
  } catch (error) {
    throw new Error(`seed ${seed}`, { cause: error });
  }
}
