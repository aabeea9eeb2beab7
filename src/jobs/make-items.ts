import { Problem } from "../messages/problems/problem.ts";
import type { Store } from "../store/store.ts";
import { inLanes } from "./in-lanes.ts";
import type { Job, KeptRequest } from "./job.ts";
import { advanceJob } from "./job-state.ts";
import { type KeptOutcome, keepOutcome, readOutcome } from "./kept-outcome.ts";
import { jobKeys } from "./keys.ts";
import { type ItemTools, makeItem, refused } from "./make-item.ts";
import { picturesOf } from "./pictures-beside.ts";
import { readUnit, type UnitTools } from "./rollup/read-unit.ts";

export type JobTools = ItemTools &
  UnitTools & {
    readonly store: Store;
    /** How many reports are in work at once. */
    readonly parallel: number;
  };

/**
 * Makes what a job's earlier runs have not made.
 *
 * @param run - which one of the job's runs this is.
 * @param mayGoOn - asked before each report, by those whose time is limited.
 * @returns whether there is an outcome for each report now.
 */
export async function makeItems(
  request: KeptRequest,
  run: { readonly number: number; readonly mayGoOn: () => boolean },
  tools: JobTools,
): Promise<boolean> {
  const counts = { made: 0, refused: 0 };
  const work = inOrder(request.items.length, run.number).values();
  await inLanes(tools.parallel, async () => {
    const next = run.mayGoOn() ? work.next() : undefined;
    if (!next || next.done) return false;
    counts[await earlierOrMade(request, { item: next.value, run: run.number }, tools)] += 1;
    await showProgress(request, counts, tools.store);
    return true;
  });
  return counts.made + counts.refused === request.items.length;
}

/** Every other run begins at the end: two runners at once meet halfway. */
function inOrder(count: number, run: number): number[] {
  const items = Array.from({ length: count }, (_, item) => item);
  return run % 2 === 0 ? items.reverse() : items;
}

async function earlierOrMade(
  request: KeptRequest,
  { item, run }: { readonly item: number; readonly run: number },
  tools: JobTools,
): Promise<"made" | "refused"> {
  const place = { id: request.id, item };
  const earlier = await readOutcome(tools.store, place);
  if (earlier) return countedAs(earlier);
  const mayTry = run === 1 || (await beginAttempt(place, tools.store));
  return (await makeOutcome(request, { item, mayTry }, tools)).type;
}

/**
 * Makes one report, and keeps what came of it.
 *
 * @param mayTry - false for a report that has ended too many processes already.
 * @returns how it counts, and whether it is what is kept: another may have been first.
 */
export async function makeOutcome(
  { id, items, pictures = [], ...wish }: KeptRequest,
  { item, mayTry }: { readonly item: number; readonly mayTry: boolean },
  tools: JobTools,
): Promise<{ readonly type: "made" | "refused"; readonly isKept: boolean }> {
  const given = items[item] ?? { name: "", bytes: new Uint8Array() };
  const work = () =>
    wish.rollup
      ? readUnit(given, wish, tools)
      : makeItem({ file: given.bytes, pictures: picturesOf(given, pictures) }, wish, tools);
  const outcome = mayTry ? await work() : refused(new Problem("item-failed", {}));
  const isKept = await keepOutcome(tools.store, { id, item }, outcome);
  return { type: countedAs(outcome), isKept };
}

/** Of a roll-up, only its end tells who passed. */
function countedAs({ type }: KeptOutcome): "made" | "refused" {
  return type === "refused" ? "refused" : "made";
}

/** A report that ends the process each time it is tried must not hold up its job for ever. */
export const mostAttempts = 4;

/** Notes that a report is being tried once more; false when that was often enough. */
async function beginAttempt(
  { id, item }: { readonly id: string; readonly item: number },
  store: Store,
): Promise<boolean> {
  const note = new TextEncoder().encode("{}");
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const key = jobKeys.attempt(id, item, attempt);
    if (await store.create(key, note, { mediaType: "application/json" })) return true;
  }
  return false;
}

/** Progress is told in so many steps at most: each is an object that is written. */
const progressSteps = 20;

export function progressStep({ items }: Pick<KeptRequest, "items">): number {
  return Math.ceil(items.length / progressSteps);
}

async function showProgress(
  request: KeptRequest,
  { made, refused }: Pick<Job, "made" | "refused">,
  store: Store,
): Promise<void> {
  if ((made + refused) % progressStep(request) !== 0) return;
  await advanceJob(store, request.id, (job) =>
    job.state !== "done" && made + refused > job.made + job.refused
      ? { ...job, made, refused }
      : undefined,
  );
}
