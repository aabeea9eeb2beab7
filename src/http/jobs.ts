import type { Job, JobRequest } from "../jobs/job.ts";
import type { Caller } from "./gate.ts";

/** The jobs as the HTTP application sees them. */
export type Jobs = {
  /** Keeps the job where it cannot be lost and has it run; the same `id` twice is one job. */
  readonly submit: (request: JobRequest, caller: Caller | undefined) => Promise<Job>;
  /** The caller's own job; undefined for others' and unknown ones. */
  readonly find: (id: string, caller: Caller | undefined) => Promise<Job | undefined>;
  /** The ZIP of a job that is done. */
  readonly result: (job: Job) => Promise<JobResult>;
};

export type JobResult =
  | { readonly type: "link"; readonly url: string }
  | { readonly type: "bytes"; readonly bytes: Uint8Array; readonly fileName: string };
