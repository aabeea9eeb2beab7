import { randomUUID } from "node:crypto";
import { extname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  type PutObjectCommandInput,
  type PutObjectCommandOutput,
  type S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { create, parse } from "content-disposition";
import {
  type ListedObject,
  type ObjectDescription,
  type ReadLimits,
  type Store,
  type StoredObject,
  StoreError,
} from "../../src/store/store.ts";
import { readBody } from "./s3-body.ts";
import { defaultPatience, type S3Patience } from "./s3-client.ts";
import { faultOf, storeError, wasRepeated } from "./s3-faults.ts";

/** Where the store's objects lie: their keys begin with the prefix, which their users do not see. */
export type S3Place = { readonly bucket: string; readonly prefix: string };

type Bucket = S3Place & { readonly client: S3Client; readonly patience: S3Patience };

/** Who wrote an object's state, so that a writer whose answer got lost knows its own. */
const writer = "nianbao-write";

/** Objects in a bucket of Amazon S3, or of any store that speaks S3 with conditional writes. */
export function openS3Store(
  client: S3Client,
  place: S3Place,
  patience: S3Patience = defaultPatience,
): Store {
  const bucket = { ...place, client, patience };
  return {
    read: (key, limits) => readRepeatedly(bucket, key, limits),
    create: (key, bytes, about) => put(bucket, key, { Body: bytes, IfNoneMatch: "*", about }),
    replace: (key, bytes, { tag, ...about }) =>
      put(bucket, key, { Body: bytes, IfMatch: tag, about }),
    list: (prefix) => list(bucket, prefix),
    tryWriting: () => tryWriting(bucket),
    link: (key, seconds) =>
      getSignedUrl(client, new GetObjectCommand(at(bucket, key)), { expiresIn: seconds }),
  };
}

function at({ bucket, prefix }: S3Place, key: string): { Bucket: string; Key: string } {
  return { Bucket: bucket, Key: prefix + key };
}

/** The SDK repeats a request that fails, but not one whose answer breaks off. */
async function readRepeatedly(
  bucket: Bucket,
  key: string,
  limits: ReadLimits,
): Promise<StoredObject | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await get(bucket, key, limits);
    if (answer === undefined) return undefined;
    try {
      return await readObject(bucket, answer, { ...limits, key });
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

/** Answers quote a tag, events do not, and Ceph wants none where a write depends on it. */
function tagOf(quoted: string | undefined): string {
  return quoted?.replaceAll('"', "") ?? "";
}

type Writing = Pick<PutObjectCommandInput, "IfNoneMatch" | "IfMatch"> & {
  readonly Body: Uint8Array;
  readonly about: ObjectDescription;
};

/** Writes on a condition; undefined when it does not hold. */
async function put(
  bucket: Bucket,
  key: string,
  { about, ...writing }: Writing,
): Promise<string | undefined> {
  const id = randomUUID();
  const command = new PutObjectCommand({
    ...at(bucket, key),
    ...writing,
    ...headers(about),
    Metadata: { [writer]: id },
  });
  try {
    return tagOf((await sendPatiently(bucket, command)).ETag);
  } catch (error) {
    const fault = faultOf(error);
    const holds = fault !== "replaced" && (fault !== "absent" || writing.IfMatch === undefined);
    if (holds) throw storeError(key, error);
    return wasRepeated(error) ? await ownTag(bucket, key, id) : undefined;
  }
}

/** Of writers who meet, a store may send all away; one of them gets through when they come again. */
async function sendPatiently(
  { client, patience }: Bucket,
  command: PutObjectCommand,
): Promise<PutObjectCommandOutput> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.send(command);
    } catch (error) {
      if (faultOf(error) !== "contended" || attempt === patience.attempts) throw error;
      await wait(50 * attempt);
    }
  }
}

/** Always the same object: nothing is ever deleted. */
const trialKey = "_nianbao/ready.txt";

async function tryWriting(bucket: Bucket): Promise<void> {
  const about = { ContentType: "text/plain", Body: "1" };
  try {
    await bucket.client.send(new PutObjectCommand({ ...at(bucket, trialKey), ...about }));
  } catch (error) {
    throw storeError(trialKey, error);
  }
}

function headers({ mediaType, fileName }: ObjectDescription): Partial<PutObjectCommandInput> {
  if (fileName === undefined) return { ContentType: mediaType };
  const fallback = `report${extname(fileName)}`;
  return { ContentType: mediaType, ContentDisposition: create(fileName, { fallback }) };
}

/** When a request was repeated, the state that is in the way may be the first one's own. */
async function ownTag(bucket: Bucket, key: string, id: string): Promise<string | undefined> {
  try {
    const found = await bucket.client.send(new HeadObjectCommand(at(bucket, key)));
    return found.Metadata?.[writer] === id ? tagOf(found.ETag) : undefined;
  } catch (error) {
    throw storeError(key, error);
  }
}

async function* list(bucket: Bucket, prefix: string): AsyncIterable<ListedObject> {
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
