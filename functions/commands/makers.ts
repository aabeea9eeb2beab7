import { availableParallelism } from "node:os";
import type { Resources } from "../../src/generate.ts";
import { workerFile } from "../work/worker-file.ts";
import { type MadeFile, makeDocuments, type Order } from "./make-documents.ts";

/** Makes the documents of reports, as many at a time as it has hands. */
export type Makers = {
  readonly hands: number;
  readonly make: (order: Order) => Promise<MadeFile>;
  readonly close: () => Promise<void>;
};

/** A thread takes as long to start as several documents do. */
const worthThreads = 16;

/** For many reports one thread a core, else this one. */
export async function openMakers(reports: number, resources: Resources): Promise<Makers> {
  const threads = availableParallelism();
  if (reports < worthThreads || threads < 2) {
    return { hands: 1, make: (order) => makeDocuments(order, resources), close: async () => {} };
  }
  const { Piscina } = await import("piscina");
  const filename = workerFile("build-worker").href;
  const pool = new Piscina({
    filename,
    name: "build",
    minThreads: threads,
    maxThreads: threads,
    atomics: "disabled",
  });
  return { hands: threads, make: (order) => pool.run(order), close: () => pool.destroy() };
}

/** What comes of each, in the order of the list, when no more than `ahead` are begun before. */
export async function* inOrder<One, Result>(
  list: readonly One[],
  ahead: number,
  begin: (one: One) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (const one of list) {
    const result = begin(one);
    // It is looked at when its turn comes; until then a failure is no surprise.
    result.catch(() => {});
    begun.push(result);
    const first = begun.length > ahead ? begun.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of begun) yield await result;
}
