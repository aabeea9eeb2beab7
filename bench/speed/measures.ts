import { median } from "../median.ts";
import type { Programs } from "./compile.ts";
import type { Contestant, Cost, Peer } from "./order.ts";
import { first, type Race, warm } from "./race.ts";
import { longTable, report, type Work } from "./reports.ts";

/** One program's medians, in milliseconds of CPU time unless said otherwise; those measured. */
export type Figures = Partial<{
  /** A whole process that makes one document, from its start to its end. */
  readonly firstWall: number;
  readonly firstCpu: number;
  /** The most memory that such a process held. */
  readonly peakMiB: number;
  readonly warm: number;
  readonly peakMiB30: number;
  readonly peakMiB60: number;
  readonly bytes: number;
  readonly prose10: number;
  readonly bytes10: number;
  readonly prose50: number;
  readonly bytes50: number;
  /** Of a process that made documents of fifty times the prose. */
  readonly peakMiBLong: number;
  /** A table of 2,000 rows: the writers alone. */
  readonly rows2000: number;
}>;

type Measure = {
  readonly run: (race: Race) => Promise<Cost[][]>;
  /** Other words in each round. */
  readonly work: (round: number) => Work;
  readonly counted: number;
  /** Rounds before, in which the engine's compiler is still at work. */
  readonly unsettled: number;
  /** Who cannot make the document. */
  readonly without?: readonly Peer[];
  readonly figures: (all: readonly Cost[], counted: readonly Cost[]) => Figures;
};

const long = { run: warm, counted: 9, unsettled: 14 };

export const measures = {
  first: {
    run: first,
    work: (round) => report(1, round),
    counted: 15,
    unsettled: 1,
    figures: (all, counted) => ({
      firstWall: middle(counted, "wallMs"),
      firstCpu: middle(counted, "cpuMs"),
      peakMiB: Math.round(Math.max(...all.map(({ peakMiB }) => peakMiB))),
    }),
  },
  warm: {
    run: warm,
    work: (round) => report(1, round),
    counted: 30,
    unsettled: 30,
    figures: (all, counted) => ({
      warm: middle(counted, "cpuMs"),
      peakMiB30: peak(all.slice(0, 30)),
      peakMiB60: peak(all.slice(0, 60)),
      bytes: bytes(all),
    }),
  },
  prose10: {
    ...long,
    work: (round) => report(10, round),
    figures: (all, counted) => ({ prose10: middle(counted, "cpuMs"), bytes10: bytes(all) }),
  },
  prose50: {
    ...long,
    work: (round) => report(50, round),
    figures: (all, counted) => ({
      prose50: middle(counted, "cpuMs"),
      bytes50: bytes(all),
      peakMiBLong: peak(all),
    }),
  },
  rows2000: {
    ...long,
    work: (round) => longTable(2000, round),
    // Its template is that of reports, with their tables.
    without: ["carbone"],
    figures: (_, counted) => ({ rows2000: middle(counted, "cpuMs") }),
  },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof measures;

/** Runs the contestants in turns; the figures of each by its name. */
export async function measure(
  name: MeasureName,
  contestants: readonly Contestant[],
  programs: Programs,
): Promise<ReadonlyMap<string, Figures>> {
  const { run, work, counted, unsettled, figures, without = [] }: Measure = measures[name];
  const running = contestants.filter(({ peer }) => !without.includes(peer));
  const entries = running.map((contestant) => ({ contestant, work }));
  const costs = await run({ programs, entries, rounds: counted + unsettled });
  return new Map(
    costs.map((own, index) => [running[index]?.name ?? "", figures(own, own.slice(unsettled))]),
  );
}

function middle(costs: readonly Cost[], part: "cpuMs" | "wallMs"): number {
  return Math.round(median(costs.map((cost) => cost[part])) * 1000) / 1000;
}

function peak(costs: readonly Cost[]): number {
  return Math.round(costs.at(-1)?.peakMiB ?? Number.NaN);
}

function bytes(costs: readonly Cost[]): number {
  return costs.at(-1)?.bytes ?? Number.NaN;
}
