import { inThreadMaker } from "../../src/http/makers/in-thread-maker.ts";
import { inThreadCollector } from "../../src/http/rollups/in-thread-collector.ts";
import { closeJob } from "../../src/jobs/close-job.ts";
import { type RunEnd, runJob } from "../../src/jobs/run-job.ts";
import { openLetters } from "../materials/letters.ts";
import { openResources } from "../materials/resources.ts";
import { readSettings } from "../surroundings/settings.ts";
import type { Variables } from "../surroundings/variables.ts";
import { jobTools } from "../work/job-tools.ts";
import { openWebhooks, readAllowances } from "../work/webhook-sender.ts";
import { openBucket, openKeySource, type RoleKeys } from "./bucket-and-keys.ts";
import { clock, log } from "./log.ts";

/** Runs a job and has it announced; what does not end in time goes on in another run. */
export type Run = (id: string, mayGoOn: () => boolean) => Promise<RunEnd>;

/** What runs jobs in a function. @throws when there is no store to take them from. */
export function openRun(variables: Variables, roleKeys?: RoleKeys): Run {
  const store = openBucket(variables, roleKeys);
  if (!store) throw new Error("NIANBAO_STORE is not set");
  const { limits } = readSettings(variables);
  const allowed = readAllowances(variables.NIANBAO_WEBHOOKS_ALLOW);
  const { announce } = openWebhooks({ keys: openKeySource(variables), allowed, log });
  const resources = openResources();
  const maker = inThreadMaker(resources);
  const collector = inThreadCollector({ resources, letters: openLetters() });
  // While one report waits for the bucket, another one is made.
  const tools = jobTools({ store, maker, collector, limits, parallel: 2, clock, log });
  return async (id, mayGoOn) => {
    const end = await runJob(id, tools, mayGoOn);
    if (end === "done") await closeJob(id, { store, announce });
    return end;
  };
}
