import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { Outcome } from "./runtime-api.ts";

/** A message as a queue hands it on. */
export type Message = {
  readonly id: string;
  readonly body: unknown;
  /** How often it has been handed on, this time included. */
  readonly count?: number;
};

/** @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
export function queued(...messages: readonly Message[]): SQSEvent {
  const Records = messages.map(({ id, body, count = 1 }) => ({
    messageId: id,
    receiptHandle: id,
    body: JSON.stringify(body),
    attributes: { ApproximateReceiveCount: String(count) },
    messageAttributes: {},
    eventSource: "aws:sqs",
    awsRegion: "cn-north-1",
  }));
  return { Records } as unknown as SQSEvent;
}

export type Put = {
  readonly bucket: string;
  readonly key: string;
  readonly size?: number;
  readonly eTag?: string;
  readonly versionId?: string;
};

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html */
export function created({ bucket, key, ...state }: Put) {
  const object = { key: formEncoded(key), ...state };
  const s3 = { s3SchemaVersion: "1.0", bucket: { name: bucket }, object };
  const about = { eventVersion: "2.1", eventSource: "aws:s3", eventName: "ObjectCreated:Put" };
  return { Records: [{ ...about, awsRegion: "cn-north-1", s3 }] };
}

/** As S3 writes keys: a blank is a plus, and everything but letters, digits and `/` in percents. */
function formEncoded(key: string): string {
  return encodeURIComponent(key).replaceAll("%20", "+").replaceAll("%2F", "/");
}

/** Messages that are to come again. */
export function failuresOf(outcome: Outcome): readonly string[] {
  if (outcome.type !== "response") throw new Error(JSON.stringify(outcome));
  const { batchItemFailures } = JSON.parse(outcome.body.toString()) as SQSBatchResponse;
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}
