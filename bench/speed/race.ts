import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Programs } from "./compile.ts";
import type { Contestant, Cost, Order, WholeCost } from "./order.ts";
import type { Work } from "./reports.ts";

/** A process that makes documents when told. */
type Runner = { readonly run: (work: Work) => Promise<Cost>; readonly stop: () => void };

/** A contestant with its work, of which a round has one turn or more. */
export type Entry = {
  readonly contestant: Contestant;
  readonly work: (round: number) => Work;
  readonly turns?: number;
};

export type Race = {
  readonly programs: Programs;
  readonly entries: readonly Entry[];
  readonly rounds: number;
  /** Each process makes so many of them first: code that runs once a document is compiled late. */
  readonly settling?: Settling;
};

type Settling = { readonly work: Entry["work"]; readonly count: number };

/** Documents made in turns, so that a busy minute of the machine falls on all alike. */
export async function warm(race: Race): Promise<Cost[][]> {
  const runners = new Map(race.entries.map((entry) => [entry, start(race.programs, entry)]));
  if (race.settling) await settle([...runners.values()], race.settling);
  const costs = await inTurns(race, async (work, entry) => runners.get(entry)?.run(work));
  for (const { stop } of runners.values()) stop();
  return costs;
}

async function settle(runners: readonly Runner[], { work, count }: Settling): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    for (const { run } of runners) await run(work(turn));
  }
}

/** Whole processes that make one document, from their start to their end, again in turns. */
export async function first(race: Race): Promise<Cost[][]> {
  return inTurns(race, async (work, { contestant }) => runOnce(race.programs, contestant, work));
}

/** The costs of each entry, turn by turn. */
async function inTurns(
  { entries, rounds }: Race,
  run: (work: Work, entry: Entry) => Promise<Cost | undefined>,
): Promise<Cost[][]> {
  const costs = new Map(entries.map((entry) => [entry, [] as Cost[]]));
  for (let round = 0; round < rounds; round++) {
    const works = new Map(entries.map(({ work }) => [work, work(round)]));
    for (const [entry, own] of costs) {
      const work = works.get(entry.work);
      for (let turn = 0; work && turn < (entry.turns ?? 1); turn++) {
        const cost = await run(work, entry);
        if (cost) own.push(cost);
      }
    }
  }
  return [...costs.values()];
}

function start({ ready }: Programs, { contestant }: Entry): Runner {
  const words = [JSON.stringify(contestant)];
  const child = fork(ready, words, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = once(child, "exit").then(() => {
    throw new Error(`${contestant.name} ended without an answer`);
  });
  ended.catch(() => {});
  const run = async (work: Work) => {
    const answer = once(child, "message");
    child.send(orderOf(contestant, work));
    const [cost] = await Promise.race([answer, ended]);
    return cost as Cost;
  };
  return { run, stop: () => void child.disconnect() };
}

/**
 * Its wall time is what one waits for it: the end of a process takes time, too.
 *
 * @param settings - words for Node.
 */
export function runOnce(
  programs: Programs,
  contestant: Contestant,
  work: Work,
  settings: readonly string[] = [],
): WholeCost {
  const { kind, text } = orderOf(contestant, work);
  const document = join(programs.documents, `${contestant.name}.${contestant.format}`);
  const order = join(programs.orders, `${kind}.json`);
  writeFileSync(order, text);
  const words = [...settings, programs.once, JSON.stringify(contestant), kind, order, document];
  const began = performance.now();
  const told = execFileSync(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const wallMs = performance.now() - began;
  return { ...(JSON.parse(String(told)) as WholeCost), wallMs };
}

/** The peers are handed the finished tree; ours begins with the report's text where there is one. */
function orderOf({ peer }: Contestant, { report, tree }: Work): Order {
  if (peer === "nianbao" && report !== undefined) return { kind: "report", text: report };
  return { kind: "tree", text: tree };
}
