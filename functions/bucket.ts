import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { openObjectWork } from "./lambda/bucket-work.ts";
import { type Message, workOff } from "./lambda/queue.ts";
import { log, logFailure, timeLeft } from "./lambda/surroundings.ts";

const run = openObjectWork(process.env);

/** Reports that were put into the input bucket, as the queue hands them on. */
export function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const work = async ({ notices, again }: Message) => {
    for (const notice of notices) {
      const { type: end } = await run(notice, { again, mayGoOn: timeLeft(context) });
      log({ level: "info", event: "object", object: notice.version ?? notice.tag, end });
      if (end === "unfinished") throw new Error("unfinished");
    }
  };
  return workOff(event, work, (error) => logFailure("object-failed", error));
}
