import type { S3Client } from "@aws-sdk/client-s3";
import type { ExclusiveBy } from "./exclusive-by.ts";
import type { S3Patience } from "./s3-client.ts";

/** Where the store's objects lie: their keys begin with the prefix, which their users do not see. */
export type S3Place = { readonly bucket: string; readonly prefix: string };

export type Bucket = S3Place & {
  readonly client: S3Client;
  readonly patience: S3Patience;
  readonly exclusiveBy: ExclusiveBy;
};

export function at({ bucket, prefix }: S3Place, key: string): { Bucket: string; Key: string } {
  return { Bucket: bucket, Key: prefix + key };
}

/** Answers quote a tag, events do not, and Ceph wants none where a write depends on it. */
export function tagOf(quoted: string | undefined): string {
  return quoted?.replaceAll('"', "") ?? "";
}
