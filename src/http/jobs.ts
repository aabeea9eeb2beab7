export type { JobResult, Jobs } from "../jobs/jobs.ts";
