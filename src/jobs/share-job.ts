import { orLetGo } from "../leases/leases.ts";
import { advanceJob, openState, readJob } from "./job-state.ts";
import { readRequest } from "./kept-request.ts";
import { pieces } from "./keys.ts";
import { begin, finish, type RunEnd, type RunTools } from "./run-job.ts";
import { lookAtItems, type ShareTools, shareItems } from "./share-items.ts";

/** `waiting`: the rest is in work elsewhere, and to be looked at again. */
export type ShareEnd = RunEnd | "waiting";

/**
 * Does of a job what no other server over the same store is doing. When all reports are made, one
 * server puts the result together: for that one the job is `done`, and it holds the lease of the
 * job's end until it has told of it.
 *
 * @throws {StoreError} when the store fails; the job can be shared again.
 */
export async function shareJob(
  id: string,
  tools: RunTools & ShareTools,
  mayGoOn: () => boolean = () => true,
): Promise<ShareEnd> {
  const job = await readJob(tools.store, id);
  if (!job) return "unknown";
  if (job.state === "done") return await takeEnd(id, tools, async () => {});
  const { left, free } = await lookAtItems(job, tools);
  if (left > 0 && free.length === 0) return "waiting";
  const request = await readRequest(tools.store, id);
  if (!request) return "unknown";
  if (left > 0) {
    await openState(tools.store, request);
    await advanceJob(tools.store, id, begin);
    await shareItems(request, mayGoOn, tools);
    if (!mayGoOn()) return "unfinished";
    if ((await lookAtItems(job, tools)).left > 0) return "waiting";
  }
  return await takeEnd(id, tools, () => finish(request, tools));
}

async function takeEnd(
  id: string,
  { leases }: ShareTools,
  work: () => Promise<void>,
): Promise<ShareEnd> {
  const piece = pieces.end(id);
  if ((await leases.take(piece)) === undefined) return "waiting";
  await orLetGo(leases, piece, work);
  return "done";
}
