import { setTimeout } from "node:timers/promises";
import { Piscina } from "piscina";
import type { Collector } from "../../src/collect/collector.ts";
import type { RolledUp, RollupOrder } from "../../src/collect/rolled-up.ts";
import type { UnitDraft, UnitFile } from "../../src/collect/unit-draft.ts";
import type { Importer, ImportOrder, ImportOutcome } from "../../src/http/makers/importer.ts";
import { Problem } from "../../src/http/problem.ts";
import type { Checked, CheckOrder, Made, MakeOrder, Maker } from "../../src/jobs/maker.ts";
import { workerFile } from "../work/worker-file.ts";

type ThreadSettings = {
  readonly threads: number;
  readonly queue: number;
  readonly threadMegabytes: number;
  readonly renderMilliseconds: number;
};

export type ThreadMaker = Maker & Importer & Collector & { readonly close: () => Promise<void> };

type Order = CheckOrder | ImportOrder | UnitFile | RollupOrder;

/** Priority that threads have less than the one which answers: others are not kept waiting by them. */
const niceIncrement = 5;

/** How long a caller waits for a place in the queue; refused at once, some ask again at once. */
const patienceMilliseconds = 50;

/** Of the time for one document: two hundred reports are checked, and as many letters written. */
const rollUpTimes = 4;

/** Seconds after which a caller may try again: a few documents are done by then. */
const busySeconds = 5;

/**
 * Makes documents, and drafts of old reports, in threads of their own, so that no report can keep others from being answered:
 * one that takes too long is stopped together with its thread.
 */
export function openThreadMaker(settings: ThreadSettings, worker = renderWorker): ThreadMaker {
  const { threads, queue, threadMegabytes, renderMilliseconds } = settings;
  const pool = new Piscina({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
    maxQueue: queue,
    // Otherwise a thread waits for the next order without ever turning its event loop, and keeps
    // all that was put off until then.
    atomics: "disabled",
    niceIncrement,
    // Without a bound for what is young, too, Node 24 ends the whole process instead of the thread
    // when much of it grows old at once.
    resourceLimits: { maxOldGenerationSizeMb: threadMegabytes, maxYoungGenerationSizeMb: 32 },
  });
  const isFull = () => pool.queueSize >= queue;
  const refuseWhenBusy = async () => {
    if (isFull()) await setTimeout(patienceMilliseconds);
    if (isFull()) throw busy();
  };
  const run = async (name: string, order: Order, milliseconds = renderMilliseconds) => {
    if (isFull()) throw busy();
    const signal = AbortSignal.timeout(milliseconds);
    try {
      return (await pool.run(order, { name, signal })) as unknown;
    } catch (error) {
      throw problemOf(error, milliseconds);
    }
  };
  return {
    make: async (order: MakeOrder) => (await run("make", order)) as Made,
    check: async (order: CheckOrder) => (await run("check", order)) as Checked,
    readUnit: async (file: UnitFile) => (await run("readUnit", file)) as UnitDraft,
    rollUp: async (order: RollupOrder) =>
      (await run("rollUp", order, rollUpTimes * renderMilliseconds)) as RolledUp,
    importFile: async (order: ImportOrder) => (await run("importFile", order)) as ImportOutcome,
    refuseWhenBusy,
    close: () => pool.destroy(),
  };
}

const renderWorker = workerFile("render-worker");

function busy(): Problem {
  const headers = { "retry-after": String(busySeconds) };
  return new Problem("busy", { seconds: busySeconds }, { headers });
}

function problemOf(error: unknown, milliseconds: number): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === "AbortError") {
    return new Problem("timeout", { seconds: Math.ceil(milliseconds / 1000) });
  }
  const isMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isMemory ? new Problem("too-complex", {}) : error;
}
