import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Cost, Order } from "./contestant.ts";

const program = join(import.meta.dirname, "contestant.ts");

/** A process that makes documents when told. */
export type Contestant = {
  readonly run: (order: Order) => Promise<Cost>;
  readonly stop: () => void;
};

export function start(): Contestant {
  const child = fork(program, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  return { run: (order) => ask(child, order), stop: () => void child.disconnect() };
}

async function ask(child: ChildProcess, order: Order): Promise<Cost> {
  const answer = once(child, "message");
  child.send(order);
  const ended = once(child, "exit").then(() => {
    throw new Error(`${order.peer} ended without an answer`);
  });
  const [cost] = await Promise.race([answer, ended]);
  return cost as Cost;
}

/** Documents made in turns, so that a busy minute of the machine falls on all alike. */
export async function warm(orders: readonly Order[], rounds: number): Promise<Cost[][]> {
  const contestants = orders.map(() => start());
  const costs: Cost[][] = orders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, order] of orders.entries()) {
      const cost = await contestants[index]?.run(order);
      if (cost) costs[index]?.push(cost);
    }
  }
  for (const { stop } of contestants) stop();
  return costs;
}

/** The first document of a new process, again in turns. */
export async function cold(orders: readonly Order[], rounds: number): Promise<Cost[][]> {
  const costs: Cost[][] = orders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, order] of orders.entries()) {
      const contestant = start();
      costs[index]?.push(await contestant.run(order));
      contestant.stop();
    }
  }
  return costs;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
