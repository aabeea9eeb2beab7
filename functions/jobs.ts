import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { jobOfKey } from "../src/jobs/keys.ts";
import { announcedKeys, workOff } from "./lambda/queue.ts";
import { openRun } from "./lambda/run-job.ts";
import { log, logFailure } from "./lambda/surroundings.ts";

const run = openRun(process.env);

/** A run that has less than this left begins no further report. */
const lastMilliseconds = 45_000;

/** Jobs whose requests were put into the bucket, as the queue hands them on. */
export function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const mayGoOn = () => context.getRemainingTimeInMillis() > lastMilliseconds;
  const work = async (body: string) => {
    for (const job of announcedKeys(body).flatMap((key) => jobOfKey(key) ?? [])) {
      const end = await run(job, mayGoOn);
      log({ level: end === "unknown" ? "warn" : "info", event: "job", job, end });
      if (end === "unfinished") throw new Error("unfinished");
    }
  };
  return workOff(event, work, (error) => logFailure("job-failed", error));
}
