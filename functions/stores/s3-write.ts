import { randomUUID } from "node:crypto";
import { extname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  HeadObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type PutObjectCommandOutput,
} from "@aws-sdk/client-s3";
import { create } from "content-disposition";
import type { ObjectDescription } from "../../src/store/store.ts";
import { at, type Bucket, tagOf } from "./s3-bucket.ts";
import { faultOf, storeError, wasRepeated } from "./s3-faults.ts";

/** Who wrote an object's state, so that a writer whose answer got lost knows its own. */
export const writer = "nianbao-write";

/** Who wrote the first state, noted with each later one by stores that keep states apart. */
export const firstWriter = "nianbao-first";

export type Writing = {
  readonly bytes: Uint8Array;
  readonly about: ObjectDescription;
  /** Nothing may be there, or the state with a tag; when left out, whatever is there. */
  readonly only?: { readonly ifAbsent: true } | { readonly ifTag: string };
  readonly notes?: Readonly<Record<string, string>>;
};

/** Writes on a condition; undefined when it does not hold. */
export async function put(
  bucket: Bucket,
  key: string,
  { bytes, about, only, notes }: Writing,
): Promise<string | undefined> {
  const id = randomUUID();
  const command = new PutObjectCommand({
    ...at(bucket, key),
    Body: bytes,
    ...(only && "ifTag" in only ? { IfMatch: only.ifTag } : {}),
    ...headers(about),
    Metadata: { ...notes, [writer]: id },
  });
  if (only && "ifAbsent" in only) forbidOverwriting(command, bucket);
  try {
    return tagOf((await sendPatiently(bucket, command)).ETag);
  } catch (error) {
    const fault = faultOf(error);
    const isAnswer =
      fault === "replaced" || (fault === "absent" && only !== undefined && "ifTag" in only);
    if (only === undefined || !isAnswer) throw storeError(key, error);
    return wasRepeated(error) ? await ownTag(bucket, key, id) : undefined;
  }
}

/** The header of the store's own kind, before the request is signed. */
function forbidOverwriting(command: PutObjectCommand, { exclusiveBy }: Bucket): void {
  const value = exclusiveBy === "if-none-match" ? "*" : "true";
  command.middlewareStack.add(
    (next) => (args) => {
      (args.request as { headers: Record<string, string> }).headers[exclusiveBy] = value;
      return next(args);
    },
    { step: "build", name: "forbidOverwriting" },
  );
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

export async function tryWriting(bucket: Bucket): Promise<void> {
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
    const { Metadata: notes, ETag } = await bucket.client.send(
      new HeadObjectCommand(at(bucket, key)),
    );
    if (notes?.[writer] === id) return tagOf(ETag);
    // It was created here and has been replaced since: a tag that names no state any more.
    return notes?.[firstWriter] === id ? id : undefined;
  } catch (error) {
    throw storeError(key, error);
  }
}
