import { Webhook } from "standardwebhooks";

/** A job that is done, as far as a webhook tells of it: nothing of any report. */
export type JobDone = {
  readonly id: string;
  readonly finishedAt: string;
  readonly total: number;
  readonly made: number;
  readonly refused: number;
};

export type SignedMessage = {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * The message that a job is done, signed.
 *
 * It has the same id each time it is sent, so that whoever gets it twice can tell.
 *
 * @param secret - `whsec_` and Base64.
 * @see https://www.standardwebhooks.com
 */
export function signJobDone(job: JobDone, secret: string, now: Date): SignedMessage {
  const { id, finishedAt, total, made, refused } = job;
  const data = { id, total, made, refused };
  const body = JSON.stringify({ type: "job.done", timestamp: finishedAt, data });
  const messageId = `job.done.${id}`;
  return {
    body,
    headers: {
      "content-type": "application/json",
      "webhook-id": messageId,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(messageId, now, body),
    },
  };
}
