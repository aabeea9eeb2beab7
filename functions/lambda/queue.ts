import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { type Notice, readNotices } from "../../src/bucket/notice.ts";

/** A message of the queue: the objects that a bucket announces in it. */
export type Message = {
  readonly notices: readonly Notice[];
  /** It came before, and nobody knows how its work ended. */
  readonly again: boolean;
};

/**
 * Works on each message by itself. Those that fail come again, up to the queue's limit; the others
 * are done.
 */
export async function workOff(
  { Records }: SQSEvent,
  work: (message: Message) => Promise<void>,
  tellFailure: (error: unknown) => void,
): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
  for (const record of Records) {
    try {
      await work(readMessage(record));
    } catch (error) {
      tellFailure(error);
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
}

function readMessage({ body, attributes }: SQSRecord): Message {
  const notices = readNotices(JSON.parse(body));
  if (!notices) throw new TypeError("a message that announces no objects");
  return { notices, again: Number(attributes.ApproximateReceiveCount) > 1 };
}
