import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Store } from "../../src/store/store.ts";
import type { ExclusiveBy } from "./exclusive-by.ts";
import { at, type Bucket, type S3Place } from "./s3-bucket.ts";
import { defaultPatience, type S3Patience } from "./s3-client.ts";
import { list } from "./s3-list.ts";
import { readRepeatedly } from "./s3-read.ts";
import { readState, replaceState } from "./s3-states.ts";
import { put, tryWriting } from "./s3-write.ts";

export type S3Options = {
  readonly patience?: S3Patience;
  /** How the store is told to write only what is not there yet. */
  readonly exclusiveBy?: ExclusiveBy;
};

/**
 * Objects in a bucket of Amazon S3, or of any store that speaks S3 and has conditional writes, or
 * at least exclusive ones.
 */
export function openS3Store(
  client: S3Client,
  place: S3Place,
  { patience = defaultPatience, exclusiveBy = "if-none-match" }: S3Options = {},
): Store {
  const bucket = { ...place, client, patience, exclusiveBy };
  return {
    ...(exclusiveBy === "if-none-match" ? conditional(bucket) : exclusive(bucket)),
    create: (key, bytes, about) => put(bucket, key, { bytes, about, only: { ifAbsent: true } }),
    list: (prefix) => list(bucket, prefix),
    tryWriting: () => tryWriting(bucket),
    link: (key, seconds) =>
      getSignedUrl(client, new GetObjectCommand(at(bucket, key)), { expiresIn: seconds }),
  };
}

type Changing = Pick<Store, "read" | "replace">;

function conditional(bucket: Bucket): Changing {
  return {
    read: async (key, limits) => (await readRepeatedly(bucket, key, limits))?.object,
    replace: (key, bytes, { tag, ...about }) =>
      put(bucket, key, { bytes, about, only: { ifTag: tag } }),
  };
}

function exclusive(bucket: Bucket): Changing {
  return {
    read: (key, limits) => readState(bucket, key, limits),
    replace: (key, bytes, { tag, ...about }) => replaceState(bucket, key, { bytes, tag, about }),
  };
}
