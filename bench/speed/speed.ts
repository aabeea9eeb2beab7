import { type Compared, compare } from "./comparisons.ts";
import { compile, type Programs } from "./compile.ts";
import { type Choice, contestantsOf } from "./contestants.ts";
import { type Growths, measureGrowths } from "./growths.ts";
import { installApart } from "./install-apart.ts";
import { type Figures, type MeasureName, measure, measures } from "./measures.ts";
import type { Contestant } from "./order.ts";

export type Wish = Choice & {
  /** Of `measures`, and `growths`; all without it. */
  readonly measures?: readonly string[] | undefined;
};

export type Speed = Compared["ratios"] &
  Omit<Compared, "ratios"> & {
    /** CPU time of our PDF of fifty times the prose ÷ that of the example. */
    readonly growth?: number;
    readonly growths?: Growths;
    /** The most memory that a process held which made one PDF of the example. */
    readonly memoryMiB?: number;
    readonly medians: readonly ({ readonly program: string } & Figures)[];
  };

const names = [...(Object.keys(measures) as MeasureName[]), "growths"] as const;

/** Our programs beside others that make the same document, each in a process of its own. */
export async function measureSpeed(wish: Wish = {}): Promise<Speed> {
  const chosen = namesOf(wish);
  const contestants = contestantsOf(wish);
  installApart(contestants);
  const programs = await compile();
  const figures = await measureAll(chosen, contestants, programs);
  const growths = chosen.includes("growths")
    ? await measureGrowths(contestants, programs)
    : undefined;
  const { ratios, ...judged } = compare(figures);
  const memoryMiB = figures.get("nianbao-pdf")?.peakMiB;
  return {
    ...ratios,
    ...judged,
    ...(memoryMiB === undefined ? {} : { memoryMiB }),
    ...(growths === undefined ? {} : { growths }),
    ...(growths?.pdf50 === undefined ? {} : { growth: growths.pdf50 }),
    medians: [...figures].map(([program, own]) => ({ program, ...own })),
  };
}

function namesOf({ measures: chosen = names }: Wish): readonly string[] {
  const unknown = chosen.filter((name) => !names.some((known) => known === name));
  if (unknown.length > 0) throw new Error(`no ${unknown.join()} among ${names.join()}`);
  return chosen;
}

/** The figures of each contestant by its name. */
async function measureAll(
  chosen: readonly string[],
  contestants: readonly Contestant[],
  programs: Programs,
): Promise<ReadonlyMap<string, Figures>> {
  const all = new Map<string, Figures>(contestants.map(({ name }) => [name, {}]));
  for (const name of Object.keys(measures) as MeasureName[]) {
    if (!chosen.includes(name)) continue;
    for (const [program, own] of await measure(name, contestants, programs)) {
      all.set(program, { ...all.get(program), ...own });
    }
  }
  return all;
}
