import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { stateOf } from "../src/bucket/notice.ts";
import { type Message, workOff } from "./lambda/queue.ts";
import { openObjectWork } from "./serverless/bucket-work.ts";
import { log, logFailure } from "./serverless/log.ts";
import { timeLeft } from "./serverless/time-left.ts";

const run = openObjectWork(process.env);

/** Reports that were put into the input bucket, as the queue hands them on. */
export function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const work = async ({ notices, again }: Message) => {
    for (const notice of notices) {
      const { type: end } = await run(notice, {
        again,
        mayGoOn: timeLeft(() => context.getRemainingTimeInMillis()),
      });
      log({ level: "info", event: "object", object: stateOf(notice), end });
      if (end === "unfinished") throw new Error("unfinished");
    }
  };
  return workOff(event, work, (error) => logFailure("object-failed", error));
}
