import { readLeaseKey } from "../leases/lease.ts";
import { type Leases, orLetGo } from "../leases/leases.ts";
import type { Store } from "../store/store.ts";
import { inLanes } from "./in-lanes.ts";
import type { Job, KeptRequest } from "./job.ts";
import { advanceJob } from "./job-state.ts";
import { itemOfKey, jobKeys, pieces } from "./keys.ts";
import { type JobTools, makeOutcome, mostAttempts, progressStep } from "./make-items.ts";

export type ShareTools = JobTools & {
  readonly leases: Leases;
  /** From 0 to below 1, otherwise in each process. */
  readonly chance: () => number;
};

type Look = {
  /** Reports without an outcome. */
  readonly left: number;
  /** Those of them that nobody works on, from 0. */
  readonly free: readonly number[];
};

/** One listing tells what is done of a job's reports, and what others have in work. */
export async function lookAtItems(
  { id, total }: Pick<Job, "id" | "total">,
  { store, leases }: { readonly store: Store; readonly leases: Leases },
): Promise<Look> {
  const done = new Set<number>();
  for await (const { key } of store.list(jobKeys.items(id))) {
    const lease = readLeaseKey(key);
    if (lease) leases.see(lease.piece, lease.number);
    const item = itemOfKey(key);
    if (item !== undefined) done.add(item);
  }
  const all = Array.from({ length: total }, (_, item) => item);
  const left = all.filter((item) => !done.has(item));
  return {
    left: left.length,
    free: left.filter((item) => leases.isFree(pieces.item(id, item))),
  };
}

/**
 * Makes those of a job's reports that no other server has in work, each held by a lease.
 *
 * @param mayGoOn - asked before each report, by those who are to end.
 * @throws {StoreError} when the store fails; what was in work is let go.
 */
export async function shareItems(
  request: KeptRequest,
  mayGoOn: () => boolean,
  tools: ShareTools,
): Promise<void> {
  const progress = openProgress(request, tools.store);
  const next = openTurns(request, tools);
  await inLanes(tools.parallel, async () => {
    const turn = mayGoOn() ? await next() : undefined;
    if (!turn) return false;
    const { type, isKept } = await makeHeld(request, turn, tools);
    if (isKept) await progress.count(type);
    return true;
  });
  await progress.tell();
}

type ItemTurn = { readonly item: number; readonly mayTry: boolean };

async function makeHeld(request: KeptRequest, turn: ItemTurn, tools: ShareTools) {
  const piece = pieces.item(request.id, turn.item);
  const outcome = await orLetGo(tools.leases, piece, () => makeOutcome(request, turn, tools));
  tools.leases.end(piece);
  return outcome;
}

/** Gives one free report after the other, away from where others are at work. */
function openTurns(
  { id, items }: KeptRequest,
  tools: ShareTools,
): () => Promise<ItemTurn | undefined> {
  const { leases } = tools;
  const taken = new Set<number>();
  let stretch: number[] = [];
  return async () => {
    for (;;) {
      const item = stretch.shift();
      if (item === undefined) {
        const { free } = await lookAtItems({ id, total: items.length }, tools);
        const left = free.filter((one) => !taken.has(one));
        if (left.length === 0) return undefined;
        stretch = awayFromOthers(left, tools.chance());
        continue;
      }
      const turn = await leases.take(pieces.item(id, item));
      if (turn !== undefined) {
        taken.add(item);
        return { item, mayTry: turn <= 1 + mostAttempts };
      }
      // Another server has come here: what it has taken besides is seen in the next listing.
      stretch = [];
    }
  };
}

/**
 * Servers go upwards from where they begin: the longest stretch that nobody has begun, from
 * somewhere in its middle half to its end, and then its beginning. So they seldom meet, however
 * many there are.
 */
function awayFromOthers(free: readonly number[], chance: number): number[] {
  const starts = free.flatMap((item, index) => (free[index - 1] === item - 1 ? [] : [index]));
  const stretches = starts.map((start, index) => free.slice(start, starts[index + 1]));
  const longest = stretches.reduce((one, other) => (other.length > one.length ? other : one));
  const begin = Math.floor(longest.length * (0.25 + chance / 2));
  return [...longest.slice(begin), ...longest.slice(0, begin)];
}

/** Adds to what the others have told what this server has made since. */
function openProgress(request: KeptRequest, store: Store) {
  let untold = { made: 0, refused: 0 };
  const tell = async () => {
    const { made, refused } = untold;
    untold = { made: 0, refused: 0 };
    if (made + refused === 0) return;
    await advanceJob(store, request.id, (job) =>
      job.state === "done"
        ? undefined
        : { ...job, made: job.made + made, refused: job.refused + refused },
    );
  };
  return {
    tell,
    count: async (type: "made" | "refused") => {
      untold[type] += 1;
      if (untold.made + untold.refused >= progressStep(request)) await tell();
    },
  };
}
