import { ListObjectsV2Command, type ListObjectsV2CommandOutput } from "@aws-sdk/client-s3";
import { type ListedObject, StoreError } from "../../src/store/store.ts";
import { type Bucket, tagOf } from "./s3-bucket.ts";
import { faultOf, storeError } from "./s3-faults.ts";

export async function* list(bucket: Bucket, prefix: string): AsyncIterable<ListedObject> {
  let next: string | undefined;
  do {
    const page = await listPage(bucket, prefix, next);
    for (const { Key = "", Size = 0, ETag } of page.Contents ?? []) {
      const key = decodeURIComponent(Key.replaceAll("+", " ")).slice(bucket.prefix.length);
      yield { key, size: Size, tag: tagOf(ETag) };
    }
    next = page.NextContinuationToken;
  } while (next !== undefined);
}

/** Keys come encoded: XML could not hold all of their characters. */
async function listPage(
  bucket: Bucket,
  prefix: string,
  next: string | undefined,
): Promise<ListObjectsV2CommandOutput> {
  try {
    return await bucket.client.send(
      new ListObjectsV2Command({
        Bucket: bucket.bucket,
        Prefix: bucket.prefix + prefix,
        EncodingType: "url",
        ...(next === undefined ? {} : { ContinuationToken: next }),
      }),
    );
  } catch (error) {
    if (faultOf(error) === "absent") throw new StoreError("denied", prefix, error);
    throw storeError(prefix, error);
  }
}
