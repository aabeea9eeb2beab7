import type { Services } from "../../src/http/services.ts";
import { closeJob } from "../../src/jobs/close-job.ts";
import { openJobs } from "../../src/jobs/jobs.ts";
import { runJob } from "../../src/jobs/run-job.ts";
import { openJobRunner } from "../job-runner.ts";
import { type JobToolParts, jobTools } from "../job-tools.ts";
import type { Webhooks } from "../webhook-sender.ts";

type Parts = Omit<JobToolParts, "parallel"> & {
  readonly threads: number;
  readonly webhooks: Webhooks;
};

export type JobServices = {
  readonly services: Pick<Services, "jobs" | "judgeWebhook">;
  /** Ends the reports in work and begins no more. */
  readonly drain: () => Promise<void>;
};

/** Jobs that run in this process, those that an earlier one has left first. */
export async function openJobServices({
  threads,
  webhooks,
  ...parts
}: Parts): Promise<JobServices> {
  const { store, clock, log } = parts;
  const { announce, judge } = webhooks;
  const tools = jobTools({ ...parts, parallel: threads });
  const runner = openJobRunner({
    store,
    log,
    run: (id, mayGoOn) => runJob(id, tools, mayGoOn),
    close: (id) => closeJob(id, { store, announce }),
  });
  await runner.resume();
  const jobs = openJobs({ store, clock, enqueue: runner.enqueue });
  return { services: { jobs, judgeWebhook: judge }, drain: runner.drain };
}
