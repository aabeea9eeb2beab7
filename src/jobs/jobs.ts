import { type Store, StoreError } from "../store/store.ts";
import type { Job, JobRequest } from "./job.ts";
import { openState, readJob } from "./job-state.ts";
import { keepRequest, mostBytes } from "./kept-request.ts";
import { closed, isJobId, jobKeys, jobOfKey, requests } from "./keys.ts";

/** Whose jobs; nobody's where there are no keys. */
type Owner = { readonly id: string } | undefined;

/** The jobs as those see them who ask for them. */
export type Jobs = {
  /** Keeps the job where it cannot be lost and has it run; the same `id` twice is one job. */
  readonly submit: (request: JobRequest, caller: Owner) => Promise<Job>;
  /** The caller's own job; undefined for others' and unknown ones. */
  readonly find: (id: string, caller: Owner) => Promise<Job | undefined>;
  /** The ZIP of a job that is done. */
  readonly result: (job: Job) => Promise<JobResult>;
};

export type JobResult =
  | { readonly type: "link"; readonly url: string }
  | { readonly type: "bytes"; readonly bytes: Uint8Array; readonly fileName: string };

export type JobsTools = {
  readonly store: Store;
  readonly clock: () => Date;
  /** Has the job run, where keeping its request does not do so by itself. */
  readonly enqueue?: (id: string) => void;
};

/** How long a link to a result can be used: a download that begins at once. */
const linkSeconds = 300;

export function openJobs({ store, clock, enqueue }: JobsTools): Jobs {
  const find = async (id: string, caller: Owner) => {
    const job = isJobId(id) ? await readJob(store, id) : undefined;
    return job?.caller === ownerOf(caller) ? job : undefined;
  };
  return {
    submit: async (request, caller) => {
      const owner = ownerOf(caller);
      const kept = { ...request, caller: owner, createdAt: clock().toISOString() };
      if (await keepRequest(store, kept)) await openState(store, kept);
      const job = await find(request.id, caller);
      if (!job) throw new Error(`job ${request.id} is another caller's`);
      enqueue?.(request.id);
      return job;
    },
    find,
    result: async ({ id }) => {
      const key = jobKeys.result(id);
      if (store.link) return { type: "link", url: await store.link(key, linkSeconds) };
      const found = await store.read(key, { maxBytes: mostBytes });
      if (!found) throw new StoreError("unavailable", key);
      return { type: "bytes", bytes: found.bytes, fileName: found.fileName ?? `${id}.zip` };
    },
  };
}

/**
 * The jobs that have been left unfinished.
 * @param known - those that are closed; what is learnt is added, so that it need not be listed again.
 */
export async function unfinishedJobs(store: Store, known = new Set<string>()): Promise<string[]> {
  const left = (await jobsUnder(store, requests)).filter((id) => !known.has(id));
  if (left.length === 0) return [];
  for (const id of await jobsUnder(store, closed)) known.add(id);
  return left.filter((id) => !known.has(id));
}

async function jobsUnder(store: Store, prefix: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { key } of store.list(prefix)) {
    const id = jobOfKey(key);
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

function ownerOf(caller: Owner): string {
  return caller?.id ?? "";
}
