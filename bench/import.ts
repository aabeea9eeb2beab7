import { isDeepStrictEqual, parseArgs } from "node:util";
import { editionIds } from "../tests/given/reports.ts";
import { canonical } from "../tests/readers/canonical.ts";
import { distortions } from "../tests/readers/distort/distort.ts";
import { judgePair, pairsOfWays } from "../tests/readers/distort/distort-pairs.ts";
import { judgeDistorted, summary, trueFiles } from "../tests/readers/distort/distorted-files.ts";
import type { Judgement } from "../tests/readers/judge.ts";
import { randomReports } from "../tests/readers/random-reports.ts";
import { formats, rightQuestions, roundTrip } from "../tests/readers/round-trip.ts";

/**
 * How well files are imported: `node bench/import.ts --seeds 6 --reports 100`. First those that
 * differ from the official tables; every seed is another place for the same ways to differ. Then
 * made-up reports of each edition, written in every format and imported again. With `--pairs 1500`
 * only files that differ in two ways: so many pairs of ways, other ones for every `--seed`; with
 * `--way "cells blank"`, once or twice, only pairs that have these.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "6" },
    reports: { type: "string", default: "100" },
    pairs: { type: "string" },
    seed: { type: "string", default: "1" },
    way: { type: "string", multiple: true, default: [] },
  },
});

const faults =
  values.pairs === undefined
    ? (await distort(Number(values.seeds))) + (await writeAndRead(Number(values.reports)))
    : await distortTwice(Number(values.pairs), Number(values.seed), values.way);
process.exitCode = faults > 0 ? 1 : 0;

/** @returns how many numbers were read wrong, or lost without a question. */
async function distort(count: number): Promise<number> {
  const seeds = Array.from({ length: count }, (_, index) => index + 1);
  const all: Judgement[] = [];
  for (const file of await trueFiles()) {
    const judged = Object.keys(distortions).flatMap((way) =>
      seeds.map((seed) => ({ way, seed, ...judgeDistorted(file, way, seed) })),
    );
    for (const { way, seed, wrong, silent } of judged) {
      for (const one of [...wrong, ...silent]) console.error(file.name, way, seed, one);
    }
    console.log(`${file.name}: ${summary(judged)}`);
    all.push(...judged);
  }
  console.log(summary(all));
  return all.flatMap(({ wrong, silent }) => [...wrong, ...silent]).length;
}

/** @returns how many numbers were read wrong, or lost without a question, where two ways meet. */
async function distortTwice(count: number, seed: number, ways: string[]): Promise<number> {
  const files = await trueFiles();
  const pairs = pairsOfWays(count, seed, ways);
  if (pairs.length === 0) throw new RangeError(`no such ways: ${ways.join(", ")}`);
  const judged = pairs.flatMap((pair, index) => {
    const file = files[(index + seed) % files.length];
    const place = seed * 1000 + index;
    return file ? [{ pair, place, name: file.name, ...judgePair(file, pair, place) }] : [];
  });
  for (const { pair, place, name, wrong, silent } of judged) {
    for (const one of [...wrong, ...silent]) console.error(name, pair.join(" + "), place, one);
  }
  console.log(`Differing in two ways: ${summary(judged)}`);
  return judged.flatMap(({ wrong, silent }) => [...wrong, ...silent]).length;
}

/** @returns how many reports came back otherwise than they went in, or with another question than the one of the agency. */
async function writeAndRead(count: number): Promise<number> {
  const trips = editionIds.flatMap((edition) =>
    randomReports(edition, count).flatMap((draft, index) =>
      formats.map((format) => ({ edition, index, draft, format })),
    ),
  );
  let different = 0;
  for (const { edition, index, draft, format } of trips) {
    const { report, questions } = await roundTrip(draft, format, edition);
    const isSame = isDeepStrictEqual(canonical(report), canonical(draft));
    const asked = questions.map(({ code }) => code);
    if (isSame && isDeepStrictEqual(asked, rightQuestions(draft, format))) continue;
    console.error(edition, index, format, isSame ? "asks" : "differs");
    different++;
  }
  console.log(`${trips.length} files written and imported: ${different} came back different.`);
  return different;
}
