import { fork } from "node:child_process";
import { once } from "node:events";
import type { Contestant, Cost, Order } from "./contestant.ts";
import type { Work } from "./reports.ts";

/** A process that makes documents when told. */
type Runner = { readonly run: (work: Work) => Promise<Cost>; readonly stop: () => void };

export type Race = {
  /** The compiled `contestant.ts`. */
  readonly program: string;
  readonly contestants: readonly Contestant[];
  /** What all make in a round. */
  readonly work: (round: number) => Work;
  readonly rounds: number;
};

/** Documents made in turns, so that a busy minute of the machine falls on all alike. */
export async function warm(race: Race): Promise<Cost[][]> {
  const runners = race.contestants.map((contestant) => start(race.program, contestant));
  const costs = await inTurns(race, async (work, index) => runners[index]?.run(work));
  for (const { stop } of runners) stop();
  return costs;
}

/** The first document of a new process, again in turns. */
export async function cold(race: Race): Promise<Cost[][]> {
  return inTurns(race, async (work, index) => {
    const contestant = race.contestants[index];
    if (!contestant) return undefined;
    const runner = start(race.program, contestant);
    const cost = await runner.run(work);
    runner.stop();
    return cost;
  });
}

/** The costs of each contestant, round by round. */
async function inTurns(
  { contestants, rounds, work }: Race,
  run: (work: Work, index: number) => Promise<Cost | undefined>,
): Promise<Cost[][]> {
  const costs: Cost[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const same = work(round);
    for (const [index, own] of costs.entries()) {
      const cost = await run(same, index);
      if (cost) own.push(cost);
    }
  }
  return costs;
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
function orderOf(contestant: Contestant, { text, tree }: Work): Order {
  return contestant.peer === "nianbao" && text !== undefined
    ? { ...contestant, text }
    : { ...contestant, tree };
}
