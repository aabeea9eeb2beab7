import { parseArgs } from "node:util";
import { type Format, formats } from "../src/writers/formats.ts";
import { inCeph, type SharedPlace } from "../tests/servers/places.ts";
import { soakServers } from "../tests/servers/soak.ts";
import { machine } from "./machine.ts";
import { median } from "./median.ts";

/**
 * `node bench/soak-servers.ts --seeds 20`: five batches of 200 reports through three servers over
 * one real Ceph, of which two are killed. Ends with 1 when any report has another result than
 * exactly its own. `--pairs 5` measures instead: nobody is killed, and three servers of one thread
 * are compared with one of two threads, in turns.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "20" },
    first: { type: "string", default: "1" },
    pairs: { type: "string", default: "0" },
    batches: { type: "string", default: "5" },
    reports: { type: "string", default: "200" },
    formats: { type: "string", default: "docx,pdf" },
    warm: { type: "string", default: "40" },
    lease: { type: "string", default: "5" },
  },
});
const [batches, reports, leaseSeconds] = [values.batches, values.reports, values.lease].map(Number);
const common = {
  batches: batches ?? 5,
  reports: reports ?? 200,
  leaseSeconds: leaseSeconds ?? 5,
  formats: readFormats(),
};

console.log(JSON.stringify(machine()));
if (Number(values.pairs) > 0) await measure(Number(values.pairs));
else await soakAll();

async function soakAll(): Promise<void> {
  const [first, count] = [Number(values.first), Number(values.seeds)];
  for (let seed = first; seed < first + count; seed += 1) {
    const settings = { ...common, servers: 3, threads: 1, kills: 2, seed };
    const figures = await overCeph((place) => soakServers(place, settings));
    console.log(JSON.stringify(figures));
    const { wrong, outcomes, results, jobs } = figures;
    const isRight = wrong.length === 0 && outcomes === figures.reports && results === jobs;
    if (!isRight) process.exitCode = 1;
  }
}

function readFormats(): Format[] {
  return formats.filter((format) => values.formats.split(",").includes(format));
}

/** The one that goes first changes, so that a busy hour weighs on both. */
async function measure(pairs: number): Promise<void> {
  const wall: number[] = [];
  const processor: number[] = [];
  for (let pair = 1; pair <= pairs; pair += 1) {
    const run = (servers: number, threads: number) =>
      overCeph((place) =>
        soakServers(place, {
          ...common,
          servers,
          threads,
          kills: 0,
          seed: pair,
          warmUp: Number(values.warm),
        }),
      );
    const isOneFirst = pair % 2 === 1;
    const first = isOneFirst ? await run(1, 2) : await run(3, 1);
    const second = isOneFirst ? await run(3, 1) : await run(1, 2);
    const [one, three] = isOneFirst ? [first, second] : [second, first];
    wall.push(three.seconds / one.seconds);
    processor.push(three.processorSeconds / one.processorSeconds);
    console.log(
      JSON.stringify({ pair, one, three, wall: wall.at(-1), processor: processor.at(-1) }),
    );
  }
  console.log(JSON.stringify({ pairs, wall: median(wall), processor: median(processor) }));
}

async function overCeph<Result>(run: (place: SharedPlace) => Promise<Result>): Promise<Result> {
  const place = await inCeph();
  try {
    return await run(place);
  } finally {
    await place.close();
  }
}
