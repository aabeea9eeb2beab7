import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { itemOfKey, jobKeys } from "../../src/jobs/keys.ts";
import { readLeaseKey } from "../../src/leases/lease.ts";
import type { Store } from "../../src/store/store.ts";
import type { Format } from "../../src/writers/formats.ts";
import { type RunningServer, startServer } from "../functions/running-server.ts";
import { type Chance, chanceFrom, shuffled } from "../given/chance.ts";
import { gather } from "../store/gather.ts";
import { resultOf, submitAll, untilDone } from "./ask.ts";
import { reportsOf } from "./batch-of.ts";
import { judgeBatch } from "./judge-batch.ts";
import type { SharedPlace } from "./places.ts";

export type ServersSoak = {
  readonly servers: number;
  /** Of each server. */
  readonly threads: number;
  readonly batches: number;
  /** In each batch. */
  readonly reports: number;
  /** Servers that are ended at once, somewhere on the way, and not started again. */
  readonly kills: number;
  readonly leaseSeconds: number;
  readonly formats: readonly Format[];
  readonly seed: number;
  /** Documents that each thread makes before time is taken. */
  readonly warmUp?: number;
};

/**
 * Batches through several servers over one store, some of which are killed; and what has become of
 * every report. The same seed kills the same servers after as many reports.
 */
export async function soakServers({ variables, store }: SharedPlace, settings: ServersSoak) {
  const { seed, batches, reports, kills, formats } = settings;
  const chance = chanceFrom(seed);
  const own = variablesOf(settings);
  const servers = await Promise.all(
    Array.from({ length: settings.servers }, () => startServer([], { ...variables, ...own })),
  );
  const all = Array.from({ length: batches }, (_, batch) => reportsOf(batch + 1, reports));
  const doomed = shuffled(servers, chance).slice(0, kills);
  const living = servers.filter((server) => !doomed.includes(server));
  try {
    await warmUp(servers, settings);
    const spentBefore = spentBy(living);
    const startedAt = performance.now();
    const ids = await submitAll(all, servers, formats);
    const killedAfter = await killOneByOne(doomed, {
      ids,
      living,
      chance,
      total: batches * reports,
    });
    await untilDone(ids, living, () => false);
    const seconds = (performance.now() - startedAt) / 1000;
    const processorSeconds = spentBy(living) - spentBefore;
    const wrong: string[] = [];
    for (const [index, id] of ids.entries()) {
      const zip = await resultOf(id, living[index % living.length]);
      wrong.push(
        ...(await judgeBatch(zip, {
          formats,
          reports: all[index] ?? [],
          samples: index === 0 ? 2 : 0,
        })),
      );
    }
    const kept = await outcomesIn(store, ids);
    const takenOver = living.map(({ log }) => log().split('"event":"taken-over"').length - 1);
    return {
      ...{ seed, reports: batches * reports, wrong, ...kept, killedAfter },
      takenOver: takenOver.reduce((sum, count) => sum + count, 0),
      ...{ seconds: round(seconds), processorSeconds: round(processorSeconds) },
    };
  } finally {
    for (const server of servers) await server.stop("SIGKILL");
  }
}

function variablesOf({ threads, leaseSeconds }: ServersSoak): Record<string, string> {
  return {
    NIANBAO_THREADS: String(threads),
    NIANBAO_LEASE_SECONDS: String(leaseSeconds),
  };
}

/** Documents in each thread, and then a small batch: what runs often is compiled by then. */
async function warmUp(
  servers: readonly RunningServer[],
  { threads, formats, warmUp: count = 0 }: ServersSoak,
): Promise<void> {
  if (count === 0) return;
  const [report] = reportsOf(0, 1);
  const body = JSON.stringify(report?.value);
  const headers = { "content-type": "application/json" };
  const lane = async ({ url }: RunningServer) => {
    for (let time = 0; time < count; time += 1) {
      const init = { method: "POST", headers, body };
      await (
        await fetch(`${url}/v1/documents?format=${formats[time % formats.length]}`, init)
      ).arrayBuffer();
    }
  };
  await Promise.all(
    servers.flatMap((server) => Array.from({ length: threads }, () => lane(server))),
  );
  await untilDone(
    await submitAll([reportsOf(0, count * servers.length)], servers, formats),
    servers,
    () => false,
  );
}

type Killing = {
  readonly ids: readonly string[];
  readonly living: readonly RunningServer[];
  readonly chance: Chance;
  readonly total: number;
};

/** Somewhere in the first nine tenths of the work, each. */
async function killOneByOne(
  doomed: readonly RunningServer[],
  { ids, living, chance, total }: Killing,
): Promise<number[]> {
  const places = doomed.map(() => Math.floor(chance() * 0.9 * total));
  places.sort((one, other) => one - other);
  for (const [index, server] of doomed.entries()) {
    await untilDone(ids, living, (told) => told >= (places[index] ?? 0));
    await pause(chance() * 300);
    await server.stop("SIGKILL");
  }
  return places;
}

/** What is kept in the end: one outcome of each report, one result of each job. */
async function outcomesIn(store: Store, ids: readonly string[]) {
  const keys = (await gather(store.list("jobs/items/"))).map(({ key }) => key);
  const ours = keys.filter((key) => ids.some((id) => key.startsWith(jobKeys.items(id))));
  const outcomes = ours.filter((key) => itemOfKey(key) !== undefined);
  const leases = ours.flatMap((key) => readLeaseKey(key)?.piece ?? []);
  const kept = await gather(store.list("jobs/results/"));
  const results = kept.filter(({ key }) => ids.some((id) => key === jobKeys.result(id)));
  return {
    outcomes: outcomes.length,
    results: results.length,
    jobs: ids.length,
    laterLeases: leases.length - new Set(leases).size,
  };
}

function spentBy(servers: readonly RunningServer[]): number {
  return servers.reduce((sum, { pid }) => sum + processorSecondsOf(pid), 0);
}

/** Of a process that lives, from the system's own books; a hundredth of a second is its unit. */
function processorSecondsOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
