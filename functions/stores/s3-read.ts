import { GetObjectCommand, type GetObjectCommandOutput } from "@aws-sdk/client-s3";
import { parse } from "content-disposition";
import type { ReadLimits, StoredObject } from "../../src/store/store.ts";
import { readBody } from "./s3-body.ts";
import { at, type Bucket, tagOf } from "./s3-bucket.ts";
import { faultOf, storeError } from "./s3-faults.ts";

export type FoundObject = {
  readonly object: StoredObject;
  /** What its writer noted beside it. */
  readonly notes: Readonly<Record<string, string>>;
};

/**
 * The object with what was noted beside it. The SDK repeats a request that fails, but not one whose
 * answer breaks off.
 */
export async function readRepeatedly(
  bucket: Bucket,
  key: string,
  limits: ReadLimits,
): Promise<FoundObject | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await get(bucket, key, limits);
    if (answer === undefined) return undefined;
    try {
      const object = await readObject(bucket, answer, { ...limits, key });
      return { object, notes: answer.Metadata ?? {} };
    } catch (error) {
      const fault = storeError(key, error);
      if (fault.fault !== "unavailable" || attempt === bucket.patience.attempts) throw fault;
    }
  }
}

async function get(
  bucket: Bucket,
  key: string,
  { tag, version }: ReadLimits,
): Promise<GetObjectCommandOutput | undefined> {
  try {
    return await bucket.client.send(
      new GetObjectCommand({
        ...at(bucket, key),
        ...(tag === undefined ? {} : { IfMatch: tag }),
        ...(version === undefined ? {} : { VersionId: version }),
      }),
    );
  } catch (error) {
    const fault = faultOf(error);
    if (fault === "absent" || fault === "hidden" || fault === "replaced") return undefined;
    throw storeError(key, error);
  }
}

async function readObject(
  { patience }: Bucket,
  answer: GetObjectCommandOutput,
  { key, maxBytes }: { readonly key: string; readonly maxBytes: number },
): Promise<StoredObject> {
  const body = { key, body: answer.Body, length: answer.ContentLength };
  const bytes = await readBody(body, maxBytes, patience.bodyMilliseconds);
  const fileName = fileNameOf(answer.ContentDisposition);
  const version = answer.VersionId;
  return {
    bytes,
    tag: tagOf(answer.ETag),
    mediaType: answer.ContentType ?? "application/octet-stream",
    ...(fileName === undefined ? {} : { fileName }),
    ...(version === undefined ? {} : { version }),
  };
}

function fileNameOf(disposition: string | undefined): string | undefined {
  return disposition === undefined ? undefined : parse(disposition).parameters.filename;
}
