import { fork } from "node:child_process";
import { once } from "node:events";
import type { Contestant, Cost, Order } from "./contestant.ts";
import type { Work } from "./reports.ts";

/** A process that makes documents when told. */
type Runner = { readonly run: (work: Work) => Promise<Cost>; readonly stop: () => void };

/** A contestant with its work, of which a round has one turn or more. */
export type Entry = Contestant & {
  readonly work: (round: number) => Work;
  readonly turns?: number;
};

export type Race = {
  /** The compiled `contestant.ts`. */
  readonly program: string;
  readonly entries: readonly Entry[];
  readonly rounds: number;
  /** Each process makes so many of them first: code that runs once a document is compiled late. */
  readonly settling?: Settling;
};

type Settling = { readonly work: Entry["work"]; readonly count: number };

/** Documents made in turns, so that a busy minute of the machine falls on all alike. */
export async function warm(race: Race): Promise<Cost[][]> {
  const runners = new Map(race.entries.map((entry) => [entry, start(race.program, entry)]));
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

/** The first document of a new process, again in turns. */
export async function cold(race: Race): Promise<Cost[][]> {
  return inTurns(race, async (work, entry) => {
    const runner = start(race.program, entry);
    const cost = await runner.run(work);
    runner.stop();
    return cost;
  });
}

/** The costs of each entry, turn by turn. */
async function inTurns(
  { entries, rounds }: Race,
  run: (work: Work, entry: Entry) => Promise<Cost | undefined>,
): Promise<Cost[][]> {
  const costs = new Map(entries.map((entry) => [entry, [] as Cost[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [entry, own] of costs) {
      for (let turn = 0; turn < (entry.turns ?? 1); turn++) {
        const cost = await run(entry.work(round), entry);
        if (cost) own.push(cost);
      }
    }
  }
  return [...costs.values()];
}

function start(program: string, contestant: Contestant): Runner {
  const child = fork(program, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = once(child, "exit").then(() => {
    throw new Error(`${contestant.peer} ended without an answer`);
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

/** The peers are handed the finished tree; ours begins with the report's text where there is one. */
function orderOf({ peer, format }: Contestant, { text, tree }: Work): Order {
  return peer === "nianbao" && text !== undefined ? { peer, format, text } : { peer, format, tree };
}
