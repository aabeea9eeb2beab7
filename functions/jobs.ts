import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { jobOfKey } from "../src/jobs/keys.ts";
import { type Message, workOff } from "./lambda/queue.ts";
import { log, logFailure } from "./serverless/log.ts";
import { openRun } from "./serverless/run-job.ts";
import { timeLeft } from "./serverless/time-left.ts";

const run = openRun(process.env);

/** Jobs whose requests were put into the bucket, as the queue hands them on. */
export function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const work = async ({ notices }: Message) => {
    for (const job of notices.flatMap(({ key }) => jobOfKey(key) ?? [])) {
      const end = await run(
        job,
        timeLeft(() => context.getRemainingTimeInMillis()),
      );
      log({ level: end === "unknown" ? "warn" : "info", event: "job", job, end });
      if (end === "unfinished") throw new Error("unfinished");
    }
  };
  return workOff(event, work, (error) => logFailure("job-failed", error));
}
