import type { Services } from "../../src/http/services.ts";
import { closeJob } from "../../src/jobs/close-job.ts";
import { openJobs } from "../../src/jobs/jobs.ts";
import { pieces } from "../../src/jobs/keys.ts";
import { shareJob } from "../../src/jobs/share-job.ts";
import { aboutError } from "../surroundings/about-error.ts";
import { openJobRunner } from "../work/job-runner.ts";
import { type JobToolParts, jobTools } from "../work/job-tools.ts";
import type { Webhooks } from "../work/webhook-sender.ts";
import { every } from "./every.ts";
import { openServerLeases } from "./server-leases.ts";

type Parts = Omit<JobToolParts, "parallel"> & {
  readonly threads: number;
  readonly leaseSeconds: number;
  readonly lookSeconds: number;
  readonly webhooks: Webhooks;
};

export type JobServices = {
  readonly services: Pick<Services, "jobs" | "judgeWebhook">;
  /** Ends the reports in work and begins no more. */
  readonly drain: () => Promise<void>;
};

/** A store with very many jobs takes long to list, and is listed a tenth of the time at most. */
const restAfterLooking = 10;

/**
 * Jobs that run in this process: those that it is asked for, and of those that others over the same
 * store were asked for, or have left, what nobody has in work.
 *
 * @throws {StoreError} when the store cannot be listed
 */
export async function openJobServices({
  threads,
  leaseSeconds,
  lookSeconds,
  webhooks,
  ...parts
}: Parts): Promise<JobServices> {
  const { store, clock, log } = parts;
  const { announce, judge } = webhooks;
  const leases = openServerLeases({ store, leaseSeconds, log });
  const tools = { ...jobTools({ ...parts, parallel: threads }), leases, chance: Math.random };
  const runner = openJobRunner({
    store,
    log,
    run: (id, mayGoOn) => shareJob(id, tools, mayGoOn),
    close: async (id) => {
      await closeJob(id, { store, announce }).finally(() => leases.end(pieces.end(id)));
    },
  });
  await runner.resume();
  const look = () =>
    runner.resume().catch((error: unknown) => {
      log({ level: "error", event: "look-failed", ...aboutError(error) });
    });
  const stopLooking = every(lookSeconds * 1000, look, restAfterLooking);
  const jobs = openJobs({ store, clock, enqueue: runner.enqueue });
  return {
    services: { jobs, judgeWebhook: judge },
    drain: async () => {
      stopLooking();
      await runner.drain();
    },
  };
}
