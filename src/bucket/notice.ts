import { isRecord, recordIn, textIn } from "./json-members.ts";
import type { Notice } from "./notices/announced.ts";
import { readCos } from "./notices/cos.ts";
import { unwrap } from "./notices/envelopes.ts";
import { readOss } from "./notices/oss.ts";
import { readEventBridge, readObs, readS3 } from "./notices/s3.ts";

export type { Notice } from "./notices/announced.ts";

/** A queue's message around a topic's around an event with its list: nothing real goes deeper. */
const deepest = 6;

/**
 * The objects that a message tells of: from S3, MinIO, Ceph, OSS, COS or OBS, by itself or inside
 * messages of the services that hand events on. Test messages and other events than creations
 * tell of none.
 *
 * @param message - parsed JSON, or its text.
 * @returns undefined for a message of another kind, or one with a part of another kind.
 */
export function readNotices(message: unknown): readonly Notice[] | undefined {
  return readWithin(message, deepest);
}

/**
 * What a log calls an object: its state. Its name is for those to see who may see the bucket.
 */
export function stateOf({ version, tag }: Notice): string | undefined {
  return version ?? tag;
}

function readWithin(message: unknown, depth: number): readonly Notice[] | undefined {
  if (depth === 0) return undefined;
  const parts = unwrap(message);
  if (parts === undefined) return readAnnouncement(message);
  const read = parts.map((part) => readWithin(part, depth - 1));
  return read.includes(undefined) ? undefined : read.flatMap((notices) => notices ?? []);
}

function readAnnouncement(message: unknown): readonly Notice[] | undefined {
  if (!isRecord(message)) return undefined;
  if (textIn(message, "Event")?.endsWith(":TestEvent")) return [];
  if (textIn(message, "source") === "aws.s3") return readEventBridge(message);
  for (const [name, read] of readers) if (recordIn(message, name)) return read(message);
  return undefined;
}

/** By the member in which each store describes the object. */
const readers = [
  ["s3", readS3],
  ["oss", readOss],
  ["cos", readCos],
  ["obs", readObs],
] as const;
