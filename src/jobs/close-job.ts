import type { Store } from "../store/store.ts";
import type { Job } from "./job.ts";
import { advanceJob, readJob } from "./job-state.ts";
import { jobKeys } from "./keys.ts";

export type FinishedJob = Job & { readonly finishedAt: string };

export type CloseTools = {
  readonly store: Store;
  /** Tells an address that a caller's job is done; it may take its time. */
  readonly announce?: (
    url: string,
    callerId: string,
    job: FinishedJob,
  ) => Promise<"sent" | "failed">;
};

/**
 * Announces a job that is done, and marks that there is nothing left to do. It is announced at
 * least once; whoever is told twice knows the job by its id. That nobody listened is noted.
 *
 * @throws {StoreError} when the store fails; the job can be closed again.
 */
export async function closeJob(id: string, { store, announce }: CloseTools): Promise<void> {
  const job = await readJob(store, id);
  if (!job || !isFinished(job)) return;
  const { webhook, caller } = job;
  if (announce && webhook !== undefined && !job.announcement) {
    const announcement = await announce(webhook, caller, job).catch(() => "failed" as const);
    await advanceJob(store, id, (latest) =>
      latest.announcement ? undefined : { ...latest, announcement },
    );
  }
  const note = new TextEncoder().encode("{}");
  await store.create(jobKeys.closed(id), note, { mediaType: "application/json" });
}

function isFinished(job: Job): job is FinishedJob {
  return job.state === "done" && job.finishedAt !== undefined;
}
