import { isRecord, numberIn, recordIn, textIn } from "./json-members.ts";
import { decodeKey } from "./object-key.ts";

/** An object that was put into a bucket, as its store announced it. */
export type Notice = {
  readonly bucket: string;
  readonly key: string;
  readonly size?: number;
  /** The eTag, without quotes. */
  readonly tag?: string;
  readonly version?: string;
};

/**
 * The objects that a message tells of: from S3, MinIO or Ceph, by EventBridge, or inside a
 * message of SNS. Test messages and other events than creations tell of none.
 *
 * @param message - parsed JSON.
 * @returns undefined for a message of another kind.
 */
export function readNotices(message: unknown): readonly Notice[] | undefined {
  if (!isRecord(message)) return undefined;
  if (message.Event === "s3:TestEvent") return [];
  if (message.source === "aws.s3") return readEventBridge(message);
  if (message.Type === "Notification") return readNotification(message);
  if (!Array.isArray(message.Records)) return undefined;
  const read = message.Records.map(readRecord);
  return read.includes(undefined) ? undefined : read.flatMap((notices) => notices ?? []);
}

function readRecord(record: unknown): readonly Notice[] | undefined {
  if (!isRecord(record)) return undefined;
  const object = recordIn(recordIn(record, "s3"), "object");
  const bucket = textIn(recordIn(recordIn(record, "s3"), "bucket"), "name");
  const key = decodeKey(textIn(record, "eventSource"), textIn(object, "key"));
  if (bucket === undefined || key === undefined) return undefined;
  if (!/^(?:s3:)?ObjectCreated:/.test(textIn(record, "eventName") ?? "")) return [];
  return [{ bucket, key, ...stateOf(object, { tag: "eTag", version: "versionId" }) }];
}

/** EventBridge gives the key as it is. */
function readEventBridge(
  message: Readonly<Record<string, unknown>>,
): readonly Notice[] | undefined {
  if (message["detail-type"] !== "Object Created") return [];
  const object = recordIn(recordIn(message, "detail"), "object");
  const bucket = textIn(recordIn(recordIn(message, "detail"), "bucket"), "name");
  const key = textIn(object, "key");
  if (bucket === undefined || key === undefined) return undefined;
  return [{ bucket, key, ...stateOf(object, { tag: "etag", version: "version-id" }) }];
}

function readNotification({
  Message,
}: Readonly<Record<string, unknown>>): readonly Notice[] | undefined {
  try {
    return typeof Message === "string" ? readNotices(JSON.parse(Message)) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type StateNames = { readonly tag: string; readonly version: string };

/** A bucket without versions says so with an empty one, or with `null`, the word. */
function stateOf(object: unknown, names: StateNames): Omit<Notice, "bucket" | "key"> {
  const size = numberIn(object, "size");
  const tag = textIn(object, names.tag)?.replaceAll('"', "");
  const version = textIn(object, names.version);
  return {
    ...(size === undefined ? {} : { size }),
    ...(tag ? { tag } : {}),
    ...(version && version !== "null" ? { version } : {}),
  };
}
