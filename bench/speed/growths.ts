import { median } from "../median.ts";
import type { Programs } from "./compile.ts";
import type { Contestant, Cost } from "./order.ts";
import { type Entry, warm } from "./race.ts";
import { report } from "./reports.ts";

/** CPU time of our documents of ten, of fifty times the prose ÷ that of the example. */
export type Growths = Partial<{
  readonly pdf10: number;
  readonly pdf50: number;
  readonly docx10: number;
  readonly docx50: number;
}>;

const rounds = { counted: 25, unsettled: 5, short: 150 } as const;

const sizes = [
  { times: 1, turns: 10 },
  { times: 10, turns: 1 },
  { times: 50, turns: 1 },
] as const;

/**
 * Short and long documents in one run, each in a process of its own, which has made short ones
 * before. Those of a round are compared with each other: the machine is not as fast in another one.
 */
export async function measureGrowths(
  contestants: readonly Contestant[],
  programs: Programs,
): Promise<Growths> {
  const ours = contestants.filter(({ name }) => /^nianbao-(pdf|docx)$/.test(name));
  const entries = ours.flatMap((contestant) =>
    sizes.map(({ times, turns }): Entry => {
      return { contestant, turns, work: (round) => report(times, round) };
    }),
  );
  const { counted, unsettled, short } = rounds;
  const settling = { work: (turn: number) => report(1, turn), count: short };
  const costs = await warm({ programs, entries, rounds: counted + unsettled, settling });
  const cpu = entries.map(({ turns = 1 }, index) => byRound(costs[index], turns).slice(unsettled));
  const growths = ours.flatMap(({ format }, index) => {
    const [one, ten, fifty] = cpu.slice(index * sizes.length);
    return [
      [`${format}10`, growthOf(one, ten)],
      [`${format}50`, growthOf(one, fifty)],
    ];
  });
  return Object.fromEntries(growths);
}

/** The CPU time of each round, the median of its turns. */
function byRound(costs: readonly Cost[] = [], turns: number): number[] {
  return Array.from({ length: costs.length / turns }, (_, round) =>
    median(costs.slice(round * turns, (round + 1) * turns).map(({ cpuMs }) => cpuMs)),
  );
}

function growthOf(short: readonly number[] = [], long: readonly number[] = []): number {
  const growth = median(long.map((cost, index) => cost / (short[index] ?? Number.NaN)));
  return Math.round(growth * 1000) / 1000;
}
