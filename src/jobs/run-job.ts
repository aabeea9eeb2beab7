import type { Store } from "../store/store.ts";
import type { Job, KeptRequest } from "./job.ts";
import { advanceJob, openState } from "./job-state.ts";
import { type KeptOutcome, readOutcome } from "./kept-outcome.ts";
import { readRequest } from "./kept-request.ts";
import { jobKeys } from "./keys.ts";
import type { ItemOutcome } from "./make-item.ts";
import { type JobTools, makeItems } from "./make-items.ts";
import { buildResult, type Result, type ResultTools } from "./result/build-result.ts";
import type { UnitOutcome } from "./rollup/read-unit.ts";

export type RunTools = JobTools & ResultTools & { readonly clock: () => Date };

/** `unfinished`: run it again; what is made is kept. */
export type RunEnd = "done" | "unfinished" | "unknown";

/**
 * Runs a job to its end, from wherever earlier runs were cut off. It may run more than once, even
 * at the same time: what counts is what was kept first.
 *
 * @throws {StoreError} when the store fails; the job can be run again.
 */
export async function runJob(
  id: string,
  tools: RunTools,
  mayGoOn: () => boolean = () => true,
): Promise<RunEnd> {
  const { store } = tools;
  const request = await readRequest(store, id);
  if (!request) return "unknown";
  await openState(store, request);
  const job = await advanceJob(store, id, begin);
  if (job.state === "done") return "done";
  const complete = await makeItems(request, { number: job.runs, mayGoOn }, tools);
  if (!complete) return "unfinished";
  await finish(request, tools);
  return "done";
}

export function begin(job: Job): Job | undefined {
  return job.state === "done" ? undefined : { ...job, state: "running", runs: job.runs + 1 };
}

/** Puts the result together, which everyone puts together alike; the first one's is kept. */
export async function finish(request: KeptRequest, tools: RunTools): Promise<void> {
  const { store, clock } = tools;
  const outcomes = await readOutcomes(request, store);
  const { bytes, about, items, refused } = await resultOf(request, outcomes, tools);
  await store.create(jobKeys.result(request.id), bytes, about);
  const made = outcomes.length - refused;
  const finishedAt = clock().toISOString();
  const end = { state: "done", made, refused, finishedAt, items } as const;
  await advanceJob(store, request.id, (job) =>
    job.state === "done" ? undefined : { ...job, ...end },
  );
}

async function resultOf(
  { rollup, ...request }: KeptRequest,
  outcomes: readonly KeptOutcome[],
  tools: RunTools,
): Promise<Result> {
  if (!rollup) return await buildResult(request, outcomes.filter(isOfItem), tools);
  // Most jobs add nothing up, and start the faster without it.
  const { rollUp } = await import("./rollup/roll-up.ts");
  const { buildRollupResult } = await import("./rollup/rollup-result.ts");
  const asked = { ...request, rollup };
  const outcome = await rollUp(asked, outcomes.filter(isOfUnit), tools);
  return await buildRollupResult(asked, outcome, tools);
}

/** All outcomes of a job are of its kind. */
function isOfItem(outcome: KeptOutcome): outcome is ItemOutcome {
  return outcome.type !== "read";
}

function isOfUnit(outcome: KeptOutcome): outcome is UnitOutcome {
  return outcome.type !== "made";
}

async function readOutcomes(
  { id, items }: KeptRequest,
  store: Store,
): Promise<readonly KeptOutcome[]> {
  const outcomes: KeptOutcome[] = [];
  for (const item of items.keys()) {
    const outcome = await readOutcome(store, { id, item });
    if (!outcome) throw new Error(`job ${id} has lost the outcome of report ${item + 1}`);
    outcomes.push(outcome);
  }
  return outcomes;
}
