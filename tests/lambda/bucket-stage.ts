import { PutBucketVersioningCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { openS3Store } from "../../functions/stores/s3-store.ts";
import type { Store } from "../../src/store/store.ts";
import type { Ceph } from "../ceph/ceph.ts";
import { openCeph } from "../ceph/open-ceph.ts";
import { gather } from "../store/gather.ts";
import { packaged } from "./packaged.ts";
import type { Put } from "./queued.ts";
import { type RunningFunction, startFunction } from "./start-function.ts";

/** The packaged bucket function between two buckets of a real store. */
export type BucketStage = {
  readonly ceph: Ceph;
  /** The buckets' names. */
  readonly names: Names;
  readonly output: Store;
  /** Puts an object into the input; what the store would announce of it. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<Put>;
  readonly start: (settings?: StageSettings) => Promise<RunningFunction>;
  /** The output's keys without the function's own notes. */
  readonly results: () => Promise<string[]>;
  readonly readJson: (key: string) => Promise<unknown>;
  /** How often the queue of the template hands a message on. */
  readonly maxReceiveCount: number;
  readonly stop: () => Promise<void>;
};

export type StageSettings = {
  /** Another way to the store, such as a proxy. */
  readonly endpoint?: string;
  readonly seconds?: number;
  readonly environment?: Readonly<Record<string, string>>;
};

type Names = { readonly input: string; readonly output: string };

/** The buckets as the template has them, and the function as Lambda starts it. */
export async function openBucketStage(): Promise<BucketStage> {
  const { folderOf, template } = await packaged();
  const ceph = await openCeph();
  const names = await openBuckets(ceph).catch(async (error: unknown) => {
    await ceph.stop();
    throw error;
  });
  const output = openS3Store(ceph.client, { bucket: names.output, prefix: "" });
  return {
    ...{ ceph, names, output },
    put: (key, bytes) => put(ceph, { bucket: names.input, key, bytes }),
    start: ({ endpoint = ceph.endpoint, seconds = 300, environment } = {}) =>
      startFunction({
        folder: folderOf("bucket"),
        handler: "build/functions/bucket/index.handler",
        environment: {
          NIANBAO_INPUT: `s3://${names.input}`,
          NIANBAO_OUTPUT: `s3://${names.output}`,
          AWS_ENDPOINT_URL_S3: endpoint,
          AWS_ACCESS_KEY_ID: ceph.accessKey,
          AWS_SECRET_ACCESS_KEY: ceph.secretKey,
          ...environment,
        },
        seconds,
      }),
    results: async () => {
      const listed = await gather(output.list(""));
      return listed.map(({ key }) => key).filter((key) => !/^[._]nianbao\//.test(key));
    },
    readJson: async (key) => {
      const found = await output.read(key, { maxBytes: 1e8 });
      return JSON.parse(new TextDecoder().decode(found?.bytes));
    },
    maxReceiveCount: template.Resources.ReportsQueue?.Properties.RedrivePolicy.maxReceiveCount,
    stop: () => ceph.stop(),
  };
}

async function openBuckets({ client, createBucket }: Ceph): Promise<Names> {
  const output = await createBucket("output");
  const Bucket = await createBucket("input");
  const VersioningConfiguration = { Status: "Enabled" } as const;
  await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  return { input: Bucket, output };
}

type ToPut = { readonly bucket: string; readonly key: string; readonly bytes: Uint8Array };

async function put({ client }: Ceph, { bucket, key, bytes }: ToPut): Promise<Put> {
  const { ETag = "", VersionId = "" } = await client.send(
    new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }),
  );
  const eTag = ETag.replaceAll('"', "");
  return { bucket, key, size: bytes.length, eTag, versionId: VersionId };
}
