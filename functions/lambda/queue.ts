import type { S3Event, SQSBatchResponse, SQSEvent } from "aws-lambda";

/**
 * Works on each message by itself. Those that fail come again, up to the queue's limit; the others
 * are done.
 */
export async function workOff(
  { Records }: SQSEvent,
  work: (body: string) => Promise<void>,
  tellFailure: (error: unknown) => void,
): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
  for (const { messageId, body } of Records) {
    try {
      await work(body);
    } catch (error) {
      tellFailure(error);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}

/**
 * The keys of the objects that a bucket announces in a message. S3 writes them as forms do: a space
 * is `+`. The message it sends to try out a queue announces none.
 */
export function announcedKeys(body: string): string[] {
  const { Records = [] } = JSON.parse(body) as Partial<S3Event>;
  return Records.map(({ s3 }) => decodeURIComponent(s3.object.key.replaceAll("+", " ")));
}
