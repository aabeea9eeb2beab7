import { type Store, StoreError } from "../store/store.ts";
import type { Job, KeptRequest } from "./job.ts";
import { readRequest } from "./kept-request.ts";
import { jobKeys } from "./keys.ts";

/** A job as it is kept; undefined when there is none. */
export async function readJob(store: Store, id: string): Promise<Job | undefined> {
  const state = await readState(store, id);
  if (state) return state.job;
  const request = await readRequest(store, id);
  return request && waiting(request);
}

/** The state of a job that has just been submitted. */
export async function openState(store: Store, request: KeptRequest): Promise<void> {
  await store.create(jobKeys.state(request.id), encode(waiting(request)), about);
}

/** Runners that meet at one job take turns; more of them than this would be a defect. */
const mostAttempts = 50;

/**
 * Takes a job from one state to the next, whoever else is at it.
 *
 * @param change - gives the next state, or undefined to leave it as it is.
 * @returns the state that is kept now.
 */
export async function advanceJob(
  store: Store,
  id: string,
  change: (job: Job) => Job | undefined,
): Promise<Job> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const state = await readState(store, id);
    if (!state) throw new Error(`job ${id} has no state`);
    const next = change(state.job);
    if (!next) return state.job;
    const bytes = encode(next);
    if (await store.replace(jobKeys.state(id), bytes, { ...about, tag: state.tag })) return next;
  }
  throw new StoreError("unavailable", jobKeys.state(id));
}

const about = { mediaType: "application/json" };

function waiting({ id, caller, createdAt, items, webhook }: KeptRequest): Job {
  const counts = { total: items.length, made: 0, refused: 0, runs: 0 };
  const told = webhook === undefined ? {} : { webhook };
  return { id, caller, state: "waiting", createdAt, ...counts, ...told };
}

async function readState(
  store: Store,
  id: string,
): Promise<{ readonly job: Job; readonly tag: string } | undefined> {
  const kept = await store.read(jobKeys.state(id), { maxBytes: 16 * 1024 * 1024 });
  return kept && { job: JSON.parse(new TextDecoder().decode(kept.bytes)) as Job, tag: kept.tag };
}

function encode(job: Job): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(job));
}
