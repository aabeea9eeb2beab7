import { readFileSync } from "node:fs";
import type { CloudName } from "../../scripts/clouds/clouds.ts";

export type PutObject = {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  readonly tag: string;
};

/** What a cloud tells a function of an object that was put into a bucket, as in its documents. */
export function noticeOf(cloud: CloudName, put: PutObject): string {
  const { source, fill } = stores[cloud];
  const event = JSON.parse(
    readFileSync(new URL(`../bucket/events/${source}.json`, import.meta.url), "utf8"),
  );
  fill(event, put);
  return JSON.stringify(event);
}

const stores = {
  fc: {
    source: "oss",
    fill: ({ events: [{ oss }] }, { bucket, key, size, tag }) => {
      oss.bucket.name = bucket;
      Object.assign(oss.object, { key, size, eTag: tag });
    },
  },
  scf: {
    source: "cos",
    // The account is a part of the name for everyone but the notice.
    fill: ({ Records: [{ cos }] }, { bucket, key, size, tag }) => {
      const [, name, appid] = /^(.*)-(\d+)$/.exec(bucket) ?? [];
      Object.assign(cos.cosBucket, { name, appid });
      Object.assign(cos.cosObject, { key: `/${appid}/${name}/${key}`, size });
      cos.cosObject.meta.ETag = `"${tag}"`;
    },
  },
  functiongraph: {
    source: "obs",
    fill: ({ Records: [{ obs }] }, { bucket, key, size, tag }) => {
      obs.bucket.name = bucket;
      const coded = encodeURIComponent(key).replaceAll("%20", "+");
      Object.assign(obs.object, { key: coded, size, eTag: tag });
    },
  },
} as const satisfies Record<
  CloudName,
  // biome-ignore lint/suspicious/noExplicitAny: each store's own shape, read from its example.
  { source: string; fill: (event: any, put: PutObject) => void }
>;
