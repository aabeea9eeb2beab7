import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFolderStore } from "../../functions/stores/folder-store.ts";
import { openS3Client } from "../../functions/stores/s3-client.ts";
import { openS3Store } from "../../functions/stores/s3-store.ts";
import type { Store } from "../../src/store/store.ts";
import { openCeph } from "../ceph/open-ceph.ts";
import { openCloudStore } from "../clouds/object-store.ts";

/** A store that several servers share. */
export type SharedPlace = {
  /** What tells servers of it. */
  readonly variables: Readonly<Record<string, string>>;
  readonly store: Store;
  readonly close: () => Promise<void>;
};

/** A real Ceph: all of it lies in memory. */
export async function inCeph(): Promise<SharedPlace> {
  const ceph = await openCeph();
  const bucket = await ceph.createBucket("shared");
  return {
    variables: {
      NIANBAO_STORE: `s3://${bucket}`,
      NIANBAO_STORE_PATH_STYLE: "true",
      AWS_ENDPOINT_URL_S3: ceph.endpoint,
      AWS_ACCESS_KEY_ID: ceph.accessKey,
      AWS_SECRET_ACCESS_KEY: ceph.secretKey,
    },
    store: openS3Store(ceph.client, { bucket, prefix: "" }),
    close: ceph.stop,
  };
}

/** A folder of this machine. */
export async function inFolder(): Promise<SharedPlace> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-shared-"));
  return {
    variables: { NIANBAO_STORE: folder },
    store: await openFolderStore(folder),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A store that does what OSS is documented to do: only creating is exclusive. */
export async function inOss(): Promise<SharedPlace> {
  const header = "x-oss-forbid-overwrite";
  const cloud = await openCloudStore({ header, capitals: true, listsLate: true });
  const keys = { accessKeyId: "key", secretAccessKey: "secret" };
  const client = openS3Client({ endpoint: cloud.endpoint, pathStyle: true, keys });
  return {
    variables: {
      NIANBAO_STORE: "s3://shared",
      NIANBAO_STORE_PATH_STYLE: "true",
      NIANBAO_STORE_EXCLUSIVE: header,
      AWS_ENDPOINT_URL_S3: cloud.endpoint,
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    },
    store: openS3Store(client, { bucket: "shared", prefix: "" }, { exclusiveBy: header }),
    close: cloud.close,
  };
}
